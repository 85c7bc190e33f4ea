"""Addresses where things go wrong on purpose, for the tests of the error pages."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from portal import errors
from portal.urls import handler400, handler403, handler404, handler500, urlpatterns

__all__ = ["handler400", "handler403", "handler404", "handler500"]


def failing_with(error: Exception) -> Callable[[HttpRequest], HttpResponse]:
    def view(_request: HttpRequest) -> HttpResponse:
        raise error

    return view


def in_a_hurry(request: HttpRequest) -> HttpResponse:
    return errors.answer(request, errors.TOO_MANY_REQUESTS)


@csrf_exempt
@require_safe
def read_only(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("read")


def form(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.POST.get("answer", ""))


@csrf_exempt
def echo(request: HttpRequest) -> HttpResponse:
    value = request.POST.get("answer", request.GET.get("answer", ""))
    return HttpResponse(value.encode("utf-8", "backslashreplace"))


def places(prefix: str) -> list[object]:
    return [
        path(f"{prefix}broken/", failing_with(RuntimeError("our own mistake"))),
        path(f"{prefix}database-gone/", failing_with(OperationalError("no such server"))),
        path(f"{prefix}hurry/", in_a_hurry),
        path(f"{prefix}forbidden/", failing_with(PermissionDenied())),
        path(f"{prefix}read-only/", read_only),
        path(f"{prefix}form/", form),
        path(f"{prefix}echo/", echo),
    ]


urlpatterns = [*places("ja/"), *places("en/"), *places("api/"), *places("admin/"), *urlpatterns]
