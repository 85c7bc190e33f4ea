"""What the portal is compared with: the least a Django view can do, behind the same middleware."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt


def empty(_request: HttpRequest) -> HttpResponse:
    """Answer with nothing."""
    return HttpResponse()


def template(request: HttpRequest) -> HttpResponse:
    """Render a template without a single tag, as large as the guidance page (see `bench.run`)."""
    return render(request, "same_size.html")


@csrf_exempt
def session_write(request: HttpRequest) -> HttpResponse:
    """Write one value into the session, and answer with nothing."""
    request.session["answer"] = request.POST.get("reason")
    return HttpResponse()
