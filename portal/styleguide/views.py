"""The style page on the web.

For staff; to everybody else there is no such page. `?language=en` shows the English texts.
"""

from collections.abc import Iterator

from django.conf import settings
from django.contrib import admin
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe

from guidance.pages import DatedRequest
from portal.styleguide import of_pages, of_plans, of_walks
from portal.styleguide.specimens import Specimen


@require_safe
def styleguide(request: DatedRequest) -> HttpResponse:
    """Show the components to staff."""
    if not admin.site.has_permission(request):
        raise Http404
    code = "en" if request.GET.get("language") == "en" else "ja"
    with translation.override(code):
        context = {
            "specimens": list(_specimens(request, code)),
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


def _specimens(request: DatedRequest, code: str) -> Iterator[Specimen]:
    wording = of_walks.asked_wording(code)
    yield from of_walks.of_questions(request, wording)
    yield from of_walks.of_results(request, code)
    yield from of_plans.of_the_planner(request, wording)
    yield from of_pages.of_carrying(request, code)
    yield from of_pages.of_the_counter(request, code)
    yield from of_pages.of_guidance(request, code)
    yield from of_pages.of_errors(request, wording)
