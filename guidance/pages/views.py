"""The guidance pages on the web; none of them reads a cookie or the database."""

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from guidance.edition.schema import LANGUAGES, PAGES
from guidance.pages.addresses import ACCESSIBILITY, SLUGS, alternates
from guidance.pages.asked import DatedRequest, asked_for
from guidance.pages.finished import published
from guidance.pages.printed import context_of


@require_safe
def home(request: DatedRequest) -> HttpResponse:
    """Say what this is, and let the reader begin.

    The only page with a form: its token makes it the visitor's own, so no shared cache keeps it.
    """
    response = render(request, "home.html", context_of(asked_for(request, "home")))
    response.headers["Cache-Control"] = "private, no-cache"
    return response


@require_safe
def index(request: DatedRequest) -> HttpResponseBase:
    """List the guidance pages."""
    return published(request, "guide")


@require_safe
def page(request: DatedRequest, slug: str) -> HttpResponseBase:
    """Show a guidance page."""
    if slug not in PAGES:
        raise Http404
    return published(request, slug)


@require_safe
def facilities(request: DatedRequest) -> HttpResponseBase:
    """List the facilities that record again (施設)."""
    return published(request, "facilities")


@require_safe
def about(request: DatedRequest) -> HttpResponseBase:
    """Say who speaks here, from which sources, and what is kept of the reader."""
    return published(request, "about")


@require_safe
def sitemap(request: DatedRequest) -> HttpResponse:
    """List every page in every language for search engines."""
    origin = f"{request.scheme}://{request.get_host()}"
    by_slug = [alternates(origin, slug) for slug in (*SLUGS, ACCESSIBILITY)]
    pages = [
        {"address": address, "alternates": everywhere}
        for everywhere in by_slug
        for code, address in everywhere
        if code in LANGUAGES
    ]
    response = render(
        request, "guide/sitemap.xml", {"pages": pages}, content_type="application/xml"
    )
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response
