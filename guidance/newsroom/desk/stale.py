"""A form of the desk whose token is of a former session: never an error page of the public's.

Signing in gives every form a new token. Whoever had two tabs open, or signed in again in another
one, sends the old token; Django refuses, and rightly: nothing that was sent is done. But a page of
ours says, signed, whose it is. Where that is the person who is signed in, the form comes back with
what was typed; where nobody is, the words go with the page that asks for the password. What does
not say whose it is may be forged: nothing of it is shown.
"""

from http import HTTPStatus
from typing import cast
from urllib.parse import urlsplit

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.middleware.csrf import REASON_NO_CSRF_COOKIE
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from guidance.newsroom.desk import typed
from guidance.newsroom.desk.site import NewsroomSite
from guidance.newsroom.names import shown

# Django looks at the token last: whoever comes so far was sent from a page of this host.
_OLD_TOKEN = (REASON_NO_CSRF_COOKIE, "CSRF token from POST incorrect.")
ALREADY = (
    "このブラウザーでは、{}がもうログインしています。"
    "別の人が使うときは、先にログアウトしてください。"
)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponseBase:
    """Answer a form of the desk that Django refused for its token (403); ``reason`` is Django's."""
    response = _kept(request) if reason in _OLD_TOKEN else None
    return _marked(response or _told(request))


def _kept(request: HttpRequest) -> HttpResponseBase | None:
    """Return the page that goes on with what was typed; None where there is nothing to go on."""
    site = cast("NewsroomSite", admin.site)
    match = request.resolver_match
    if match is None:
        return None
    if match.url_name in ("login", "second-factor"):
        return _at_the_door(request, site)
    if site.has_permission(request):
        if typed.show_what_was_sent(request):
            return cast("HttpResponseBase", match.func(request, *match.args, **match.kwargs))
        return None
    if request.user.is_authenticated:
        typed.wait_for_second_factor(request)
        return HttpResponseRedirect(request.get_full_path())
    carries = typed.kept(request)
    return None if carries is None else site.ask_again(request, carries)


def _at_the_door(request: HttpRequest, site: NewsroomSite) -> HttpResponseBase | None:
    """Let in who has come in by another tab; ask anybody else again."""
    user = request.user
    if isinstance(user, User) and user.is_active and user.is_staff:
        typed.hand_over(request)
        if not site.has_permission(request) and request.path == reverse("admin:second-factor"):
            return None
        messages.info(request, ALREADY.format(shown(user, "さん")))
        return HttpResponseRedirect(_onward(request))
    if request.path != reverse("admin:login"):
        return None
    request.method = "GET"
    return site.login(request, {"next": _onward(request), "stale": True})


def _told(request: HttpRequest) -> HttpResponse:
    """Say in the words of staff that nothing was done, and how to go on."""
    context = {
        **admin.site.each_context(request),
        "title": "この操作は、まだ受け取っていません",
        "is_anothers": request.user.is_authenticated and typed.is_anothers(request),
        "before": _before(request),
    }
    return TemplateResponse(request, "desk/stale.html", context)


def _marked(response: HttpResponseBase) -> HttpResponseBase:
    if response.status_code != HTTPStatus.FOUND:
        response.status_code = HTTPStatus.FORBIDDEN
    return response


def _before(request: HttpRequest) -> str:
    """Return the page of the desk on which the form stood; the first page where none is known."""
    first = reverse("admin:index")
    referrer = request.headers.get("Referer", "")
    page = urlsplit(referrer)
    if not _is_ours(request, referrer) or not page.path.startswith(first):
        return first
    return f"{page.path}?{page.query}" if page.query else page.path


def _onward(request: HttpRequest) -> str:
    asked = request.POST.get("next", "")
    return asked if _is_ours(request, asked) else reverse("admin:index")


def _is_ours(request: HttpRequest, address: str) -> bool:
    return url_has_allowed_host_and_scheme(address, {request.get_host()}, request.is_secure())
