"""The previewing visitor: shown another edition and another day, and nobody else is.

The preview stands in a signed cookie that only the link sets. It is read-only: the walk works,
whose answers are the visitor's own, and nothing else is taken.
"""

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial
from hashlib import sha256
from typing import TypeVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from guidance.edition import previewing
from guidance.newsroom import banners, own_look, previews
from guidance.newsroom.agreed import is_agreed
from guidance.newsroom.audit import Subject
from guidance.newsroom.models import PublishedEdition
from guidance.newsroom.previews import CannotBeShownError, NothingToPreviewError, Preview, told_of
from guidance.newsroom.seeing import BY_LINK, saw

Response = TypeVar("Response", bound=HttpResponseBase)
READING = ("GET", "HEAD", "OPTIONS")
# What stays itself for everybody: the staff's rooms, files, and the way in and out of a preview.
_ITSELF = re.compile(r"/(admin|static|preview|healthz|robots\.txt|sitemap\.xml)\b")
# The walk, the planner, and questions to the JSON interface: none changes what anybody else reads.
_WALK = re.compile(r"/((ja|en)/(check|plan)|api)/")
# To which page of the preview an address may lead on: never to another site.
_PAGE = re.compile(r"/(ja|en)/([a-z0-9-]+/)*(#[a-z0-9-]+)?")


class PreviewDoor:
    """Show the previewed edition on its day to whoever holds the cookie."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request."""
        # Looked for in the header as it came: nobody else pays for reading cookies.
        name, sent = settings.PREVIEW_COOKIE, request.META.get("HTTP_COOKIE", "")
        if name not in sent or _ITSELF.match(request.path_info):
            return self.get_response(request)
        word = request.COOKIES.get(name)
        return self.get_response(request) if word is None else self._previewed(request, word)

    def _previewed(self, request: HttpRequest, word: str) -> HttpResponseBase:
        try:
            preview = previews.read(word)
            edition = previews.edition_of(preview)
        except CannotBeShownError as error:
            return _not_now(request, preview, len(error.problems))
        except NothingToPreviewError:
            return _over(request)
        now: datetime = request.now  # type: ignore[attr-defined]  # the portal sets it
        if preview.day != now.date():
            moment = datetime.combine(preview.day, now.timetz())
            request.banners = banners.standing_at(moment)  # type: ignore[attr-defined]  # as there
        request.today = preview.day  # type: ignore[attr-defined]  # as there
        request.preview = preview  # type: ignore[attr-defined]  # for the band above
        # Counted only where the band is printed.
        request.still_wrong = partial(previews.still_wrong, preview, now)  # type: ignore[attr-defined]  # as above
        request.is_agreed = partial(is_agreed, preview)  # type: ignore[attr-defined]  # as above
        request.checklist = _checklist(request, preview)  # type: ignore[attr-defined]  # as above
        with previewing(edition):
            if request.method in READING or _WALK.match(request.path_info):
                response = self.get_response(request)
            else:
                response = render(request, "preview/read_only.html", status=403)
        return _private(response)


@require_GET
def open_preview(request: HttpRequest, word: str) -> HttpResponse:
    """Begin a preview by its link, or on the way in from the desk; what is over says so."""
    try:
        shows = _shown_by(request, word)
    except NothingToPreviewError:
        return _over(request, own=own_look.is_way_in(word))
    to = request.GET.get("to", "")
    response = HttpResponseRedirect(to if _PAGE.fullmatch(to) else "/ja/")
    response.set_cookie(
        settings.PREVIEW_COOKIE,
        shows,
        max_age=previews.LASTS,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    # Pages that the browser kept are the live ones.
    response.headers["Clear-Site-Data"] = '"cache"'
    return _private(response)


def _shown_by(request: HttpRequest, word: str) -> str:
    """Return the word that shows the preview, and record who comes.

    Raises NothingToPreviewError: also for the word in the cookie of staff, which is no link.
    """
    now: datetime = request.now  # type: ignore[attr-defined]  # the portal sets it
    if own_look.is_way_in(word):
        return own_look.enter(word, now)
    preview = previews.read(word)
    if not preview.link:
        raise NothingToPreviewError
    _opened_from_outside(preview, word, now)
    return word


def _opened_from_outside(preview: Preview, word: str, now: datetime) -> None:
    """Record, once a day for each link, that it was opened.

    The word's digest tells links apart: the word itself would open what it names.
    """
    subject = Subject("preview", preview.what, "", sha256(word.encode()).hexdigest())
    saw(BY_LINK, now, subject, {**told_of(preview), "link": preview.link})


@csrf_exempt
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """End the preview. Open to any form: a forged one could but show what everybody reads.

    Staff come back to the page of what they looked at; who came by a link is told that it ended.
    """
    desk = _desk(request)
    response: HttpResponse
    if desk and not settings.STAFF_HOST:
        response = HttpResponseRedirect(desk, status=303)
    else:
        # No redirect to the staff's host: the policy of forms holds for where they lead, too.
        response = render(request, "preview/over.html", {"left": True, "desk": desk})
    response.delete_cookie(settings.PREVIEW_COOKIE, samesite="Lax")
    response.headers["Clear-Site-Data"] = '"cache"'
    return _private(response)


def _checklist(request: HttpRequest, preview: Preview) -> str:
    """Return the address of the list before publishing; empty for who came by a link."""
    return "" if preview.link else _at_the_desk(request, reverse("admin:change-set"))


def _desk(request: HttpRequest) -> str:
    """Return where staff who look themselves came from; empty for whoever came by a link."""
    try:
        preview = previews.read(request.COOKIES.get(settings.PREVIEW_COOKIE, ""))
    except NothingToPreviewError:
        return ""
    if preview.link:
        return ""
    path = reverse("admin:change-set")
    if preview.kind == previews.EDITION:
        rows = PublishedEdition.objects.filter(number=preview.number)
        form = "admin:newsroom_publishededition_change"
        # Before anything was published, edition 0 has no page of its own.
        path = reverse(form, args=[preview.number]) if rows.exists() else reverse("admin:preview")
    return _at_the_desk(request, path)


def _at_the_desk(request: HttpRequest, path: str) -> str:
    return f"{request.scheme}://{settings.STAFF_HOST}{path}" if settings.STAFF_HOST else path


def address_of(request: HttpRequest, word: str) -> str:
    """Return the full address that opens the preview of a signed word, where the public reads."""
    path = reverse("preview-open", args=[word])
    if settings.STAFF_HOST and settings.PUBLIC_HOST:
        return f"{request.scheme}://{settings.PUBLIC_HOST}{path}"
    return request.build_absolute_uri(path)


def _not_now(request: HttpRequest, preview: Preview, obstacles: int) -> HttpResponse:
    """Say that the draft cannot be shown as it stands; the preview goes on once it can be."""
    said = {"obstacles": obstacles, "checklist": _checklist(request, preview)}
    return _private(render(request, "preview/not_now.html", said, status=409))


def _over(request: HttpRequest, *, own: bool = False) -> HttpResponse:
    """Say that it is over; ``own``: a way in from the desk, for which there is another press."""
    response = render(request, "preview/over.html", {"own": own}, status=410)
    response.delete_cookie(settings.PREVIEW_COOKIE, samesite="Lax")
    _private(response)
    return response


def _private(response: Response) -> Response:
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


urlpatterns = [
    path("leave/", leave, name="preview-leave"),
    path("<str:word>/", open_preview, name="preview-open"),
]
