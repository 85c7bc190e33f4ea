"""The two addresses without a language: the way in, and the health check."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from portal import language


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Send the reader to the home page in the browser's language, Japanese if it is neither."""
    response = HttpResponseRedirect(f"/{language.of(request)}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


@require_safe
def health(_request: HttpRequest) -> HttpResponse:
    """Say that this process serves. The database is not asked: guidance does without it."""
    return HttpResponse("ok\n", content_type="text/plain", headers={"Cache-Control": "no-store"})
