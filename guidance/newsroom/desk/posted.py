"""Buttons that act: their addresses are no pages, but people come there all the same."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
)

Act = Callable[..., HttpResponse]


def posted(leads_to: Callable[..., str]) -> Callable[[Act], Act]:
    """Wrap an act: only a POST does it.

    Who opens its address, as a browser does after signing in again, is led to the page that has
    the button: ``leads_to`` returns its address, and takes what stands in the address.
    """

    def wrap(act: Act) -> Act:
        @wraps(act)
        def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method == "POST":
                return act(request, *args, **kwargs)
            if request.method in ("GET", "HEAD"):
                return HttpResponseRedirect(leads_to(*args, **kwargs))
            return HttpResponseNotAllowed(["POST"])

        return asked

    return wrap
