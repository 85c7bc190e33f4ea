"""The addresses without a language: the way in, the health check, the word to search engines."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
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


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Keep search engines out of the JSON interface and the staff's rooms.

    Pages with answers are not named: they say `noindex` in their headers, which a search engine
    obeys only where it may look. A link that was told not to be looked at can still be listed.
    """
    rules = [f"Disallow: {path}" for path in ("/api/", "/admin/", "/preview/")]
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    text = "\n".join(["User-agent: *", *rules, "", f"Sitemap: {sitemap}", ""])
    caching = {"Cache-Control": "public, max-age=3600"}
    return HttpResponse(text, content_type="text/plain", headers=caching)
