"""The walk in its states: questions, answers, results of each color."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest

from guidance.edition import Wording, current
from guidance.rules import QUESTION_BY_KEY, decide, routes, walk
from portal import clock
from portal.styleguide.specimens import Specimen, specimen
from portal.wizard.question_page import Turn, question_page, wording_for
from portal.wizard.result_page import result_page

ASKED = {"stage": "notified"}
RESULT_PARTS = ("signal", "driving", "steps", "fee", "alternatives", "keep", "answers")
QUESTION_PARTS = ("progress", "option", "where", "phone", "retry")
# A part of two states at least: one step done, one not.
FEWEST_STEPS = 2


def of_questions(request: HttpRequest, wording: Wording) -> Iterator[Specimen]:
    """Show the parts of a question, an option of each kind open and chosen, and a refused page."""
    asked = QUESTION_BY_KEY["notice"]
    for chosen in (None, "not-recorded"):
        context: dict[str, Any] = question_page(asked, ASKED, wording, Turn(chosen=chosen))
        for number, option in enumerate(context["options"], start=1):
            one = {**context, "option": option, "id": f"{bool(chosen)}-{number}"}
            state = "chosen" if option.checked else "open"
            yield specimen(request, "wizard/_option.html", f"{option.value}, {state}", one)
    for part in QUESTION_PARTS:
        if part != "option":
            yield specimen(request, f"wizard/_{part}.html", "", context)
    turns = {"refused": Turn(error="…"), "moved": Turn(message="…")}
    for state, turn in turns.items():
        page = question_page(QUESTION_BY_KEY["stage"], {}, wording, turn)
        yield specimen(request, "wizard/question.html", state, page)


def of_results(request: HttpRequest, code: str) -> Iterator[Specimen]:
    """Show the parts of a result of each color, and the pages around it."""
    shown = set()
    for here in routes():
        steps = [str(step) for step in decide(here.facts).steps]
        context = result_page(current(), code, here, clock.today(), frozenset(steps[:1]))
        if context["tone"] in shown or len(steps) < FEWEST_STEPS:
            continue
        shown.add(context["tone"])
        for part in RESULT_PARTS:
            yield specimen(request, f"wizard/_{part}.html", str(context["tone"]), context)
    for page in ("wizard/erase.html", "wizard/erased.html", "wizard/restart.html"):
        yield specimen(request, page, "", {"has_answers": True, "has_dates": True})


def asked_wording(code: str) -> Wording:
    """Return the wording of the questions shown."""
    return wording_for(current(), code, walk(ASKED))
