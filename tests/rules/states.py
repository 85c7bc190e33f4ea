"""Every walk there is, finished or not, each once."""

from guidance.rules import Walk, routes, walk

ROUTES = tuple(routes())


def _states() -> tuple[Walk, ...]:
    seen = {}
    for route in ROUTES:
        items = tuple(route.answers.items())
        for length in range(len(items) + 1):
            seen[items[:length]] = walk(dict(items[:length]))
    return tuple(seen.values())


STATES = _states()
OPEN = tuple(state for state in STATES if state.open)


def following(state: Walk) -> list[Walk]:
    """Return the walk after each answer that the open question offers."""
    if state.open is None:
        return []
    answers, key = state.answers, state.open.key
    return [walk({**answers, key: str(option)}) for option in state.open.options(state.facts)]
