"""Every page and state a reader can meet, by name: where it is, and what was answered before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from guidance.edition.schema import PAGES
from guidance.rules import QUESTIONS, decide, routes, walk

# Far enough away to be a plan, and not too far to be believed, for years to come.
DATES = {
    "card_expiry_year": "2030",
    "card_expiry_month": "10",
    "card_expiry_day": "5",
    "license_expiry_year": "2030",
    "license_expiry_month": "11",
    "license_expiry_day": "5",
}
# A card that is valid for too long, and a license that does not fit the birthday.
DOUBTFUL = {**DATES, "card_expiry_year": "2045", "license_expiry_month": "6"}


@dataclass(frozen=True, slots=True)
class State:
    """A page in a state.

    ``refused``: its form was sent as it is, without an answer; ``typed``: its form was sent with
    these fields; ``pressed``: the button of the form with this address was pressed.
    """

    name: str
    path: str
    answers: Mapping[str, str] = field(default_factory=dict)
    refused: bool = False
    typed: Mapping[str, str] = field(default_factory=dict)
    pressed: str = ""


def states() -> Iterator[State]:
    """Yield them all; the language goes before the path."""
    yield State("home", "")
    yield State("guide", "guide/")
    for slug in PAGES:
        yield State(f"guide-{slug}", f"guide/{slug}/")
    yield State("facilities", "facilities/")
    yield State("about", "about/")
    yield State("accessibility", "accessibility/")
    yield State("not-found", "nowhere/")
    yield from _questions()
    yield from _results()
    finished = {"stage": "received", "notice": "blank", "holding": "both"}
    yield State("sheet", "check/sheet/", finished)
    yield State("restart", "check/restart/", finished)
    yield State("erased", "check/erased/")
    yield State("enter-code", "carry/enter/")
    yield State("carry-link", "check/result/", finished, pressed="carry/link/")
    yield State("plan", "plan/")
    yield State("refused-plan", "plan/", refused=True)
    yield State("plan-result", "plan/", typed=DATES)
    yield State("plan-doubted", "plan/", typed=DOUBTFUL)


def _questions() -> Iterator[State]:
    """Each question once, on the longest route that asks it, and once more refused."""
    for question in QUESTIONS:
        before = longest_before(question.key)
        path = f"check/{question.key}/"
        yield State(f"question-{question.key}", path, before)
        yield State(f"refused-{question.key}", path, before, refused=True)


def longest_before(key: str) -> dict[str, str]:
    """Return the answers that lead to a question on the longest route that asks it."""
    found: dict[str, str] = {}
    for here in routes():
        if key in here.answers:
            names = list(here.answers)
            before = {name: here.answers[name] for name in names[: names.index(key)]}
            found = max(found, before, key=len)
    return dict(walk(found).answers)


def _results() -> Iterator[State]:
    """Each outcome with each driving line and fee once, in its longest form."""
    longest: dict[tuple[object, ...], dict[str, str]] = {}
    for here in routes():
        decision = decide(here.facts)
        kind = (decision.outcome, decision.driving, decision.fee)
        if kind not in longest or len(decision.steps) > len(
            decide(walk(longest[kind]).facts).steps
        ):
            longest[kind] = here.answers
    for (outcome, driving, fee), answers in longest.items():
        name = "-".join(filter(None, (f"result-{outcome}", driving, fee)))
        yield State(name, "check/result/", answers)
