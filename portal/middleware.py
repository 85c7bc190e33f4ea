"""What happens to every request: fixed headers, the language, and a doorkeeper for bad input."""

import re
from collections.abc import Callable
from typing import Protocol

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation

from guidance.edition import standing_banners
from guidance.pages import DatedRequest
from portal import clock, errors, language
from portal.staff_door import is_staffs

View = Callable[[HttpRequest], HttpResponseBase]

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "manifest-src 'self'"
)
PERMISSIONS_POLICY = (
    "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), "
    "microphone=(), payment=(), usb=()"
)
FIXED_HEADERS = (
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("Permissions-Policy", PERMISSIONS_POLICY),
    # Django's own middleware sets these too, but not on what is refused before it is reached.
    ("X-Frame-Options", settings.X_FRAME_OPTIONS),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Opener-Policy", settings.SECURE_CROSS_ORIGIN_OPENER_POLICY),
)
SMALLEST_ERROR = 400
LONGEST_ADDRESS = 2000
LARGEST_PUBLIC_BODY = 64 * 1024
LARGEST_STAFF_BODY = 2 * 1024 * 1024
PASSKEYS = "/admin/webauthn/"
CHUNK = 64 * 1024
# So much of a body that is too large is read away before the answer; then the line is closed.
READ_AWAY = 8 * 1024 * 1024
PORT = re.compile(r":\d*\Z")
METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})


class Body(Protocol):
    """What a request's body can be read from."""

    def read(self, size: int, /) -> bytes:
        """Return up to ``size`` bytes; none at the end."""


class SecurityHeaders:
    """The same protective headers on every response; no error is ever stored by a cache."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request."""
        # Before anybody, the redirect to HTTPS included, writes the host into an address.
        _settle_host(request)
        response = self.get_response(request)
        for name, value in FIXED_HEADERS:
            response.headers[name] = value
        if settings.STAFF_HOST and settings.PUBLIC_HOST and is_staffs(request.path_info):
            # A form of the desk opens a preview, where the public reads.
            to = f"form-action 'self' {settings.PUBLIC_HOST};"
            policy = CONTENT_SECURITY_POLICY.replace("form-action 'self';", to)
            response.headers["Content-Security-Policy"] = policy
        # A page whose address holds answers tells even less (portal/carry).
        response.headers.setdefault("Referrer-Policy", settings.SECURE_REFERRER_POLICY)
        # Programs on other sites may read the JSON interface; nothing else is theirs to embed.
        for_others = request.path_info.startswith(errors.API)
        resource_policy = "cross-origin" if for_others else "same-origin"
        response.headers["Cross-Origin-Resource-Policy"] = resource_policy
        if for_others:
            response.headers["Access-Control-Allow-Origin"] = "*"
        if response.status_code >= SMALLEST_ERROR:
            response.headers["Cache-Control"] = "no-store"
        return response


class Language:
    """Answer in the language of the address, else in the browser's; no cookie, no session."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request."""
        code = language.of(request)
        translation.activate(code)
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", code)
        return response


class Today:
    """Tell every view which day it is in Tokyo and what stands on every page.

    Who previews another day changes it further in.
    """

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: DatedRequest) -> HttpResponseBase:
        """Answer the request."""
        now = clock.now()
        request.now, request.today = now, now.date()
        request.banners = standing_banners(now)
        return self.get_response(request)


class Doorkeeper:
    """Refuse what no reader's browser sends, with a readable page and before any work is done."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request."""
        refused = self._status_of_refusal(request)
        if refused:
            return _explained(request, refused, "GET, HEAD, POST")
        response = self.get_response(request)
        if response.status_code == errors.METHOD_NOT_ALLOWED:
            return _explained(request, errors.METHOD_NOT_ALLOWED, response.headers.get("Allow", ""))
        return response

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponseBase | None:
        """Refuse what cannot be read as a passkey; anything else that goes wrong is our fault."""
        unreadable = isinstance(exception, RecursionError | UnicodeDecodeError)
        if unreadable and request.path_info.startswith(PASSKEYS):
            return errors.answer(request, errors.BAD_REQUEST)
        return None

    def _status_of_refusal(self, request: HttpRequest) -> int | None:
        query = request.META.get("QUERY_STRING", "")
        if len(request.path_info) + len(query) > LONGEST_ADDRESS:
            return errors.ADDRESS_TOO_LONG
        if "\0" in request.path_info or "%00" in query:
            return errors.BAD_REQUEST
        if _body_is_too_large(request):
            return errors.BODY_TOO_LARGE
        # Before anybody looks for a form's token. The JSON interface says this by itself.
        if request.method not in METHODS and not request.path_info.startswith(errors.API):
            return errors.METHOD_NOT_ALLOWED
        return None


def _explained(request: HttpRequest, status: int, allowed: str) -> HttpResponseBase:
    response = errors.answer(request, status)
    if status == errors.METHOD_NOT_ALLOWED:
        response.headers["Allow"] = allowed
    return response


def _settle_host(request: HttpRequest) -> None:
    """Write the host in one way: pages are kept by host, and whoever asks chooses how to write it.

    The public has one port, the proxy's; on a desk the port is part of the address.
    """
    host = str(request.META.get("HTTP_HOST", "")).lower()
    if settings.SECURE:
        host = PORT.sub("", host).removesuffix(".")
    if host:
        request.META["HTTP_HOST"] = host


def _body_is_too_large(request: HttpRequest) -> bool:
    path = request.path_info
    staff = path.startswith("/admin/") and not path.startswith(PASSKEYS)
    largest = LARGEST_STAFF_BODY if staff else LARGEST_PUBLIC_BODY
    if "chunked" in request.META.get("HTTP_TRANSFER_ENCODING", "").lower():
        # No browser sends a form in pieces of unsaid length, and Django would read nothing of it.
        return _read_away(request.META["wsgi.input"]) > largest
    try:
        length = int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return False  # Django reads such a body as empty
    if length <= largest:
        return False
    _read_away(request)
    return True


def _read_away(body: Body) -> int:
    """Read a bounded part: a connection closed on unread data loses our answer."""
    size = 0
    while size < READ_AWAY and (piece := body.read(CHUNK)):
        size += len(piece)
    return size
