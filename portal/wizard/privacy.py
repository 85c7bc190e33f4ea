"""Pages with answers are nobody else's: no cache keeps them, and the resident can erase them."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_http_methods, require_safe

from portal import forgetting
from portal.planner import kept_dates, kept_typed
from portal.wizard import answers

P = ParamSpec("P")
R = TypeVar("R", bound=HttpRequest)


def private(
    view: Callable[Concatenate[R, P], HttpResponse],
) -> Callable[Concatenate[R, P], HttpResponse]:
    """Forbid every cache to keep the page, and every search engine to list it."""

    def guarded(request: R, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Robots-Tag"] = "noindex"
        patch_vary_headers(response, ["Cookie", "HX-Request"])
        return response

    update_wrapper(guarded, view)
    return guarded


@require_http_methods(["GET", "HEAD", "POST"])
@private
def erase(request: HttpRequest) -> HttpResponse:
    """Say what would go, and ask; then delete it, and say so on a page of its own."""
    if request.method != "POST":
        held = {
            "has_answers": answers.are_kept(request),
            "has_dates": kept_dates.read(request) is not None,
            "has_typed": kept_typed.read(request) is not None,
        }
        return render(request, "wizard/erase.html", held)
    return _cleared(request, reverse("check-erased"))


@require_http_methods(["GET", "HEAD", "POST"])
@private
def restart(request: HttpRequest) -> HttpResponse:
    """Ask first; then delete the answers and begin again, for oneself or for somebody else."""
    if request.method != "POST":
        return render(request, "wizard/restart.html")
    return _cleared(request, reverse("check"))


@require_safe
@private
def erased(request: HttpRequest) -> HttpResponse:
    """Say that nothing is kept any more."""
    return render(request, "wizard/erased.html")


def _cleared(request: HttpRequest, onward: str) -> HttpResponse:
    if answers.erase(request):
        forgetting.empty_the_journal()
    response = HttpResponseRedirect(onward, status=303)
    response.delete_cookie(settings.SESSION_COOKIE_NAME, samesite="Lax")
    kept_dates.erase(response)
    kept_typed.erase(response)
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response
