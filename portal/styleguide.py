"""The style page: every component in its states, from the very parts the pages are made of.

For staff; to everybody else there is no such page. `?language=en` shows the English texts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.views.decorators.http import require_safe

from guidance.edition import current
from guidance.rules import QUESTION_BY_KEY, decide, routes, walk
from portal import clock
from portal.wizard.question_page import Turn, question_page, wording_for
from portal.wizard.result_page import result_page

ASKED = {"stage": "notified"}
RESULT_PARTS = ("signal", "driving", "steps", "fee", "alternatives", "keep", "answers")
QUESTION_PARTS = ("progress", "option", "where", "phone", "retry")


@dataclass(frozen=True, slots=True)
class Specimen:
    """A component in one state: what it is called, and its markup."""

    name: str
    markup: str


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Show the components to staff (or to anybody while debugging)."""
    if not (settings.DEBUG or getattr(request.user, "is_staff", False)):
        raise Http404
    code = "en" if request.GET.get("language") == "en" else "ja"
    with translation.override(code):
        context = {
            "specimens": [*_of_questions(request, code), *_of_results(request, code)],
            "shown_in": code,
            "pictures": sorted(
                f"pictures/{path.name}"
                for path in (settings.BASE_DIR / "templates" / "pictures").glob("[!_]*.html")
            ),
        }
        response = render(request, "styleguide.html", context)
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _of_questions(request: HttpRequest, code: str) -> Iterator[Specimen]:
    asked = QUESTION_BY_KEY["notice"]
    wording = wording_for(current(), code, walk(ASKED))
    for chosen in (None, "not-recorded"):
        context: dict[str, Any] = question_page(asked, ASKED, wording, Turn(chosen=chosen))
        for part in QUESTION_PARTS:
            if part == "option":
                for number, option in enumerate(context["options"], start=1):
                    one = {**context, "option": option, "id": f"{bool(chosen)}-{number}"}
                    state = "chosen" if option.checked else "open"
                    yield _specimen(request, part, one, f"{option.value}, {state}")
            elif chosen is None:
                yield _specimen(request, part, context, "")


def _of_results(request: HttpRequest, code: str) -> Iterator[Specimen]:
    shown = set()
    for here in routes():
        steps = [str(step) for step in decide(here.facts).steps]
        context = result_page(current(), code, here, clock.today(), frozenset(steps[:1]))
        if context["tone"] in shown or len(steps) < 2:  # noqa: PLR2004 - one done, one not
            continue
        shown.add(context["tone"])
        for part in RESULT_PARTS:
            yield _specimen(request, part, context, str(context["tone"]))


def _specimen(request: HttpRequest, part: str, context: dict[str, Any], state: str) -> Specimen:
    template = f"wizard/_{part}.html"
    return Specimen(f"{template} {state}", render_to_string(template, context, request))
