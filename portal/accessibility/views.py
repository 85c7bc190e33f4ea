"""The accessibility statement on the web; the same for everybody."""

from collections.abc import Iterable

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from guidance.edition import Html, is_previewing
from guidance.edition.phrases import with_japanese_marked
from guidance.pages import DatedRequest
from guidance.pages.addresses import ACCESSIBILITY, alternates
from guidance.pages.finished import nobodys
from portal import language
from portal.accessibility import statement as told

_SCHEMES = {"light": _("明るい配色"), "dark": _("暗い配色"), "forced": _("ハイコントラスト")}


@require_safe
def statement(request: DatedRequest) -> HttpResponse:
    """Say per criterion how it was tried, and what people have yet to try."""
    code = language.of(request)
    origin = f"{request.scheme}://{request.get_host()}"
    context = {
        "rows": told.rows(code),
        "results": told.results(),
        "looks": _looks(told.results().looks),
        "readers": [(one.name, one.place, one.how[code]) for one in told.readers()],
        "trials": [
            (one.what[code], _marked(one.heard[code], code), one.criteria) for one in told.trials()
        ],
        "canonical": request.build_absolute_uri(request.path),
        "alternates": alternates(origin, ACCESSIBILITY),
    }
    # Caches keep it for everybody: nothing of this visitor, not even of their browser, is in it.
    for_whom = request if is_previewing() else nobodys(request.path, request.today, request.banners)
    response = render(for_whom, "accessibility.html", context)
    response.headers["Cache-Control"] = "public, max-age=40, must-revalidate"
    return response


def _looks(looks: Iterable[str]) -> dict[str, list[Promise | str]]:
    """Group what was looked at by the width of the screen: 390 px, in light, dark and forced."""
    grouped: dict[str, list[Promise | str]] = {}
    for look in looks:
        width, _gap, scheme = look.rpartition(" ")
        grouped.setdefault(width, []).append(_SCHEMES.get(scheme, scheme))
    return grouped


def _marked(words: str, code: str) -> Html:
    return Html.of(with_japanese_marked(escape(words), code), words)
