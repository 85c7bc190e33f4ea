"""The accessibility statement on the web; the same for everybody."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal import language
from portal.accessibility.statement import SCREEN_READERS, criteria, results


@require_safe
def statement(request: HttpRequest) -> HttpResponse:
    """Say per criterion how it was tried, and what people have yet to try."""
    code = language.of(request)
    rows = [(one.number, one.level, one.name[code], one.by) for one in criteria()]
    context = {"rows": rows, "results": results(), "screen_readers": SCREEN_READERS}
    response = render(request, "accessibility.html", context)
    response.headers["Cache-Control"] = "public, max-age=40, must-revalidate"
    return response
