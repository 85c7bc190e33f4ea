"""Pages made once and then handed out: a page costs almost nothing, and needs no database."""

import gzip
import hashlib
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response

from guidance.edition import is_previewing
from guidance.edition.banners import Banner
from guidance.edition.schema import PAGES
from guidance.pages.asked import Asked, DatedRequest, asked_for
from guidance.pages.printed import context_of

# Long enough to spare a second request, short enough that an emergency banner is everywhere within
# a minute, the look at the newsroom included.
CACHE_CONTROL = "public, max-age=40, must-revalidate"
# All pages in both languages for about four hosts or days.
KEPT_PAGES = 128
# Asked for, and not with the weight 0.
_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))")


@dataclass(frozen=True, slots=True)
class Finished:
    """A page's bytes and their name; ``etag`` is quoted, as the header wants it."""

    body: bytes
    etag: str


def published(request: DatedRequest, slug: str) -> HttpResponseBase:
    """Answer with a page that is the same for everybody, or with 304 where the reader has it."""
    asked = asked_for(request, slug)
    if is_previewing():
        return _previewed(request, asked)
    packed = _GZIP.search(request.headers.get("Accept-Encoding", "")) is not None
    page = finished(asked)[packed]
    response = HttpResponse(page.body)
    response.headers["Cache-Control"] = CACHE_CONTROL
    response.headers["ETag"] = page.etag
    response.headers["Vary"] = "Accept-Encoding"
    if packed:
        response.headers["Content-Encoding"] = "gzip"
    # Never None: a response was given.
    return get_conditional_response(request, etag=page.etag, response=response) or response


@lru_cache(maxsize=KEPT_PAGES)
def finished(asked: Asked) -> tuple[Finished, Finished]:
    """Make a page for everybody, as it is and compressed by gzip.

    It is made from a request that carries nothing but the address, so that nothing of the visitor
    who happens to come first can be in it. Without a secret in it, it may be compressed.
    """
    request = nobodys(asked.address.removeprefix(asked.origin), asked.day, asked.banners)
    body = render_to_string(template_of(asked.slug), context_of(asked), request).encode()
    tag = f"{asked.edition.number}-{asked.language}-{hashlib.sha256(body).hexdigest()[:32]}"
    # The same bytes from every process, whenever it made them.
    packed = gzip.compress(body, mtime=0)
    return Finished(body, f'"{tag}"'), Finished(packed, f'"{tag}-gzip"')


def template_of(slug: str) -> str:
    """Return the template of a page."""
    if slug in PAGES:
        return "guide/page.html"
    return {"guide": "guide/index.html", "about": "guide/page.html"}.get(slug, f"{slug}.html")


def nobodys(path: str, day: date, banners: tuple[Banner, ...]) -> HttpRequest:
    """Return a request that carries nothing of any visitor, to make a page for everybody from."""
    request = DatedRequest()
    request.method = "GET"
    request.today = day
    request.banners = banners
    request.path = request.path_info = path
    return request


def _previewed(request: DatedRequest, asked: Asked) -> HttpResponse:
    body = render_to_string(template_of(asked.slug), context_of(asked), request)
    return HttpResponse(body, headers={"Cache-Control": "private, no-store"})
