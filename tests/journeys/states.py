"""Every page and state a reader can meet, by name: where it is, and what was answered before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

import time_machine
from django.utils import timezone

from guidance.edition.schema import PAGES
from guidance.rules import QUESTIONS, decide, routes, walk
from portal.carry.coding import LIFETIME, pack
from tests.journeys.typed_plans import MISTYPED, typed_plans

FINISHED = {"stage": "received", "notice": "blank", "holding": "both"}
LONGEST = {"stage": "preparing", "reason": "expiring", "holding": "card-only", "license": "unsure"}
LONGEST |= {"characters": "unsure", "submitted": "unsure", "sameyear": "unsure"}
# An edition that this portal never had: a link of its time is told what is different now.
OTHER_EDITION = 35


@dataclass(frozen=True, slots=True)
class State:
    """A page in a state.

    ``refused``: its form was sent as it is, without an answer; ``typed``: its form was sent with
    these fields; ``pressed``: the buttons of the forms with these addresses were pressed, one after
    the other; ``done``: the steps that were ticked; ``news``: notices and emergencies stand today.
    """

    name: str
    path: str
    answers: Mapping[str, str] = field(default_factory=dict)
    refused: bool = False
    typed: Mapping[str, str] = field(default_factory=dict)
    pressed: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    news: bool = False


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
    yield State("sheet", "check/sheet/", FINISHED)
    yield State("sheet-longest", "check/sheet/", LONGEST)
    yield State("restart", "check/restart/", FINISHED)
    yield State("erase", "check/erase/", FINISHED)
    yield State("erase-nothing", "check/erase/")
    yield State("erased", "check/erased/")
    yield State("moved", "check/holding/")
    yield from _carried()
    yield from _plans()
    yield from _news()


def _questions() -> Iterator[State]:
    """Each question once, on the longest route that asks it, and once more refused."""
    for question in QUESTIONS:
        before = longest_before(question.key)
        path = f"check/{question.key}/"
        yield State(f"question-{question.key}", path, before)
        yield State(f"refused-{question.key}", path, before, refused=True)
    changed = {key: value for key, value in LONGEST.items() if key != "sameyear"}
    yield State("question-answered", "check/holding/", changed)


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
    """Each outcome with each driving line and fee once, in its longest form; one with ticks."""
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
    steps = tuple(map(str, decide(walk(LONGEST).facts).steps))
    yield State("result-ticked", "check/result/", LONGEST, done=steps[:2])


def _carried() -> Iterator[State]:
    yield State("carry-link", "check/result/", FINISHED, pressed=("carry/link/",))
    spoken = ("carry/link/", "carry/code/")
    yield State("carry-code", "check/result/", FINISHED, pressed=spoken)
    yield State("enter-code", "carry/enter/")
    yield State("refused-code", "carry/enter/", refused=True)
    yield State("carry-held", _address_with(pack(FINISHED, 0, {})))
    yield State("carry-replaces", _address_with(pack(FINISHED, 0, {})), LONGEST)
    yield State("carry-differs", _address_with(pack(FINISHED, OTHER_EDITION, {})))
    with time_machine.travel(timezone.now() - LIFETIME - timedelta(days=1)):
        old = pack(FINISHED, 0, {})
    yield State("carry-expired", _address_with(old))
    yield State("carry-unreadable", _address_with("torn"))


def _address_with(word: str) -> str:
    return f"carry/with/{word}/"


def _plans() -> Iterator[State]:
    yield State("plan", "plan/")
    yield State("refused-plan", "plan/", refused=True)
    yield State("refused-plan-date", "plan/", typed=MISTYPED)
    for name, fields in typed_plans().items():
        yield State(f"plan-{name}", "plan/", typed=fields)


def _news() -> Iterator[State]:
    """What staff have put up, on a page of each kind."""
    yield State("home-news", "", news=True)
    yield State("guide-news", f"guide/{PAGES[0]}/", news=True)
    yield State("question-news", "check/stage/", news=True)
