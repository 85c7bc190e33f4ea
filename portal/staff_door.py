"""Staff come in by their own door: their own cookie, their own quarter of an hour, their own host.

The public's session is never read below /admin/, nor the staff's anywhere else. Browsers send the
staff's cookie everywhere: the prefix that keeps neighboring hosts from planting one asks for that.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import cast

from django.conf import settings
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.exceptions import SessionInterrupted
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.utils.cache import patch_vary_headers

from portal import clock, errors
from portal.language import STAFF
from portal.sessions import StaffSessionStore

# However busy a day was: the next one begins with a password.
BEGAN, LONGEST = "began", timedelta(hours=12)


def is_staffs(path: str) -> bool:
    """Tell whether a path belongs to the staff's rooms."""
    return path.startswith(STAFF) or path == STAFF.rstrip("/")


class Sessions(SessionMiddleware):
    """Django's sessions, with a cookie and a length of its own below /admin/."""

    def process_request(self, request: HttpRequest) -> None:
        """Open the session that the address calls for."""
        if is_staffs(request.path_info):
            request.session = StaffSessionStore(request.COOKIES.get(settings.STAFF_COOKIE))
            began = request.session.get(BEGAN)
            if began is not None and clock.now().timestamp() - began > LONGEST.total_seconds():
                request.session.flush()
        else:
            super().process_request(request)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Keep the session; the staff's ends 15 minutes after its last use."""
        if not is_staffs(request.path_info):
            return super().process_response(request, response)
        patch_vary_headers(response, ["Cookie"])
        if request.session.is_empty():
            if settings.STAFF_COOKIE in request.COOKIES:
                response.delete_cookie(settings.STAFF_COOKIE, samesite="Lax")
            return response
        if response.status_code < errors.SERVER_ERROR:
            self._prolong(request, response)
        return response

    def _prolong(self, request: HttpRequest, response: HttpResponse) -> None:
        seconds = int(settings.STAFF_IDLE.total_seconds())
        session = cast("StaffSessionStore", request.session)
        if BEGAN not in session or not session.lasts(seconds):
            session[BEGAN] = session.get(BEGAN, clock.now().timestamp())
            session.set_expiry(seconds)
        try:
            # What another request of the same person wrote meanwhile is not written over.
            if session.modified:
                session.save()
            else:
                session.prolong()
        except UpdateError as error:
            raise SessionInterrupted("The session ended while the request was answered") from error
        response.set_cookie(
            settings.STAFF_COOKIE,
            request.session.session_key or "",
            max_age=seconds,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


class StaffHost:
    """With a host of their own for staff: /admin/ answers there alone, and nothing else does."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request, or send the reader to the right host."""
        if not settings.STAFF_HOST or request.path_info == "/healthz":
            return self.get_response(request)
        host = request.get_host().partition(":")[0]
        at_staffs = host == settings.STAFF_HOST
        if is_staffs(request.path_info) == at_staffs:
            return self.get_response(request)
        if not at_staffs:
            return errors.answer(request, errors.NOT_FOUND)
        if request.path_info == "/":
            return HttpResponseRedirect(STAFF)
        return HttpResponseRedirect(
            f"{request.scheme}://{settings.PUBLIC_HOST}{request.get_full_path()}"
        )
