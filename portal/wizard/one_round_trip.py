"""With htmx, the answer to a form is the next page itself: no second request, no second view."""

from collections.abc import Callable
from copy import copy
from http import HTTPStatus
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.urls import resolve

from portal.language import STAFF

REDIRECTS = frozenset({HTTPStatus.FOUND, HTTPStatus.SEE_OTHER})


class OneRoundTrip:
    """Turn a redirect to one of our pages into that page, for a request made by htmx."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Stand closest to the views: cookies and headers are added further out."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Follow the redirect as the browser would have done."""
        response = self.get_response(request)
        # The staff's pages know nothing of htmx, and Django finishes them further out.
        if "HX-Request" not in request.headers or request.path_info.startswith(STAFF):
            return response
        onward = response.headers.get("Location", "")
        while onward.startswith("/") and response.status_code in REDIRECTS:
            if response.cookies or "Clear-Site-Data" in response.headers:
                return _sent_there(response)
            response = _got(request, onward)
            address = urlsplit(onward).path
            # A page that leads back to itself (a ticked step) is no new entry for the Back button.
            if address != _left_behind(request):
                response.headers["HX-Push-Url"] = address
            onward = response.headers.get("Location", "")
        return response


def _sent_there(response: HttpResponseBase) -> HttpResponseBase:
    """Let the browser go on by itself, because it was first told to keep or to forget something."""
    response.headers["HX-Redirect"] = response.headers["Location"]
    del response.headers["Location"]
    response.status_code = HTTPStatus.NO_CONTENT
    return response


def _left_behind(request: HttpRequest) -> str:
    """Return the path of the page that the request came from; empty where that is no address."""
    try:
        return urlsplit(request.headers.get("HX-Current-URL", "")).path
    except ValueError:
        return ""


def _got(request: HttpRequest, address: str) -> HttpResponseBase:
    parts = urlsplit(address)
    onward = copy(request)
    onward.method = "GET"
    onward.path = onward.path_info = parts.path
    onward.GET = QueryDict(parts.query)
    view = resolve(parts.path)
    response: HttpResponseBase = view.func(onward, *view.args, **view.kwargs)
    return response
