"""Every page and state, by axe and by our own eyes (docs/adr/0009).

The test command looks at each state in both languages, in one on a phone in daylight, in the
other on the narrowest phone in the dark; `make a11y` (ACCESSIBILITY=full) at every width, every
palette, with scripts and without.
"""

import os
from collections import defaultdict
from collections.abc import Callable, Iterator

import pytest
from django.db import connections
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.journeys import axe, record, sight
from tests.journeys.state import State
from tests.journeys.states import states
from tests.journeys.visiting import visit

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

IS_FULL = os.environ.get("ACCESSIBILITY") == "full"
NARROWEST, PHONE, DESK = 320, 390, 1280
PALETTES = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}
SHORT = [(PHONE, "light"), (NARROWEST, "dark")]
UNFOLD = "() => { for (const one of document.querySelectorAll('details')) one.open = true }"
GROUPS = ["guide", "question", "refused", "result", ""]
FULL = [(width, palette) for width in (PHONE, NARROWEST, DESK) for palette in PALETTES]


@pytest.fixture
def page(phone: Callable[..., Page]) -> Iterator[Page]:
    yield phone()
    connections.close_all()


@pytest.mark.criteria(*sight.CRITERIA)
@pytest.mark.parametrize("scripts", [True, False] if IS_FULL else [True])
@pytest.mark.parametrize("group", GROUPS, ids=[name or "others" for name in GROUPS])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_state_is_accessible(
    live_server: LiveServer, page: Page, language: str, group: str, scripts: bool
) -> None:
    if not scripts:
        # Not switched off: axe itself is a script.
        page.route("**/*.js", lambda route: route.abort())
    found, rules = defaultdict(list), set()
    seen = list(_states(group))
    for number, state in enumerate(seen):
        visit(page, live_server.url, language, state)
        for look in _looks(language, number):
            told = axe.look(_as(page, look), looks=look[1] != "light")
            rules |= told.rules
            for fault in (*told.faults, *_seen(page, look)):
                found[f"{look} {fault}"].append(state.name)
    told_of = [f"{len(names)} × {fault}: {', '.join(names[:3])}" for fault, names in found.items()]
    assert not told_of, "\n".join(told_of)
    part = f"{language}-{group or 'others'}-{scripts}"
    record.note(part, axe.version(page), FULL if IS_FULL else SHORT, len(seen), rules)


def _looks(language: str, number: int) -> list[tuple[int, str]]:
    """Return the looks for one state of a group.

    In the short form one language has one and the other has the other, in turns.
    """
    return FULL if IS_FULL else [SHORT[(number + (language == "en")) % len(SHORT)]]


def _states(group: str) -> Iterator[State]:
    """Yield the states whose name begins with the group, or those of no group."""
    named = tuple(filter(None, GROUPS))
    for state in states():
        if state.name.startswith(group) if group else not state.name.startswith(named):
            yield state


def _as(page: Page, look: tuple[int, str]) -> Page:
    """Show the page at a width, in a palette, with whatever can be unfolded unfolded.

    Without motion: a moving color is nobody's.
    """
    width, palette = look
    page.evaluate(UNFOLD)
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(reduced_motion="reduce", **PALETTES[palette])  # type: ignore[arg-type]
    return page


def _seen(page: Page, look: tuple[int, str]) -> Iterator[str]:
    width, _palette = look
    yield from sight.seen(page, sizes=True, words=look == (PHONE, "light") or not IS_FULL)
    if width == NARROWEST:
        yield from sight.spaced(page)
    if width in (NARROWEST, PHONE):
        yield from sight.enlarged(page)
