"""Readable answers to everything that goes wrong, in the reader's language; JSON below `/api/`.

An error page needs no database and no session: it is shown when just these are gone.
"""

import sys
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from django.conf import settings
from django.contrib import admin
from django.db import Error as DatabaseTrouble
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal import language

API = "/api/"
BAD_REQUEST = HTTPStatus.BAD_REQUEST.value
FORBIDDEN = HTTPStatus.FORBIDDEN.value
NOT_FOUND = HTTPStatus.NOT_FOUND.value
METHOD_NOT_ALLOWED = HTTPStatus.METHOD_NOT_ALLOWED.value
BODY_TOO_LARGE = HTTPStatus.REQUEST_ENTITY_TOO_LARGE.value
ADDRESS_TOO_LONG = HTTPStatus.REQUEST_URI_TOO_LONG.value
TOO_MANY_REQUESTS = HTTPStatus.TOO_MANY_REQUESTS.value
SERVER_ERROR = HTTPStatus.INTERNAL_SERVER_ERROR.value
UNAVAILABLE = HTTPStatus.SERVICE_UNAVAILABLE.value
LAST_RESORT = Path("errors") / "500.html"


@dataclass(frozen=True, slots=True)
class Explanation:
    """What an error page says: its headline, what happened, what to do now."""

    title: str | Promise
    meaning: str | Promise
    advice: str | Promise


EXPLANATIONS = {
    BAD_REQUEST: Explanation(
        _("送られた内容を読み取れませんでした"),
        _("アドレスか送信内容が壊れているようです。"),
        _("前のページに戻って、もう一度お試しください。"),
    ),
    FORBIDDEN: Explanation(
        _("この操作を受け付けられません"),
        _("ページを開いてから時間がたったか、ブラウザーがクッキーを受け付けていません。"),
        _("クッキーを有効にし、ページを開き直してから、もう一度お試しください。"),
    ),
    NOT_FOUND: Explanation(
        _("ページが見つかりません"),
        _("アドレスが変わったか、入力が間違っているようです。"),
        _("最初のページから探してください。"),
    ),
    METHOD_NOT_ALLOWED: Explanation(
        _("この方法では開けません"),
        _("ボタンを押して進む画面のアドレスを、直接開いたようです。"),
        _("前のページに戻るか、最初のページからやり直してください。"),
    ),
    BODY_TOO_LARGE: Explanation(
        _("送られた内容が大きすぎます"),
        _("このサイトでは、大きな文章やファイルを受け付けていません。"),
        _("前のページに戻って、もう一度お試しください。"),
    ),
    ADDRESS_TOO_LONG: Explanation(
        _("アドレスが長すぎます"),
        _("このサイトに、これほど長いアドレスのページはありません。"),
        _("最初のページから探してください。"),
    ),
    TOO_MANY_REQUESTS: Explanation(
        _("短い間に操作が続きすぎました"),
        _("しばらくの間、操作を受け付けません。"),
        _("1分ほど待ってから、もう一度お試しください。"),
    ),
    SERVER_ERROR: Explanation(
        _("サイトの側で問題が起きました"),
        _("こちらの不具合です。あなたの操作のせいではありません。"),
        _("少し待ってから、もう一度お試しください。"),
    ),
    UNAVAILABLE: Explanation(
        _("ただいま質問に進めません"),
        _("答えを一時的に預かるしくみが止まっています。"),
        _("少し待ってから、もう一度お試しください。手続の案内ページはご覧いただけます。"),
    ),
}


def answer(request: HttpRequest, status: int) -> HttpResponse:
    """Return the page (below `/api/` the JSON) that explains `status` to the reader."""
    explanation = EXPLANATIONS[status]
    with translation.override(language.of(request)):
        response: HttpResponse
        if request.path_info.startswith(API):
            errors = {"request": f"{explanation.title} {explanation.advice}"}
            spelled = {"ensure_ascii": False}
            response = JsonResponse({"errors": errors}, status=status, json_dumps_params=spelled)
        else:
            context = {"explanation": explanation, "status": status}
            page = render_to_string("errors/error.html", context, request)
            response = HttpResponse(page, status=status)
    if status in {TOO_MANY_REQUESTS, UNAVAILABLE}:
        response.headers["Retry-After"] = "60"
    if language.in_path(request.path_info) is None:
        patch_vary_headers(response, ["Accept-Language"])
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that Django refused: a wrong host, a broken form, forged data."""
    return answer(request, BAD_REQUEST)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a reader who may not do this."""
    return _at_the_desk(request, FORBIDDEN, "desk/refused.html") or answer(request, FORBIDDEN)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without a valid token: an old page, or a browser without cookies."""
    return answer(request, FORBIDDEN)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that does not exist."""
    return _at_the_desk(request, NOT_FOUND, "desk/nowhere.html") or answer(request, NOT_FOUND)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer our own mistake (500), or a database that is gone (503)."""
    gone = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    status = UNAVAILABLE if gone else SERVER_ERROR
    try:
        return answer(request, status)
    except Exception:  # noqa: BLE001 - whatever broke the page must not break its replacement
        page = settings.BASE_DIR / "static" / LAST_RESORT
        return HttpResponse(page.read_text(encoding="utf-8"), status=status)


def _at_the_desk(request: HttpRequest, status: int, template: str) -> HttpResponse | None:
    """Return the staff's own page for staff at their desk; None for others and without database."""
    if not request.path_info.startswith(language.STAFF) or not hasattr(request, "user"):
        return None
    try:
        if not admin.site.has_permission(request):
            return None
        context = admin.site.each_context(request)
        with translation.override("ja"):
            return HttpResponse(render_to_string(template, context, request), status=status)
    except DatabaseTrouble:
        return None
