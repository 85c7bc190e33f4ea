"""What every page knows: its layout, its language, its place, and whom to call."""

import re

from django.conf import settings
from django.http import HttpRequest

from guidance.edition import current, standing_banners
from portal import clock, language

# Why a reader is here, as the portal's own addresses say it: one word.
_NOTE = re.compile(r"[a-z]{1,12}")


def shell(request: HttpRequest) -> dict[str, object]:
    """Return what the page's frame needs.

    `layout` is the template to extend: the whole document, or for htmx only what changes.
    `root` is where the pages of this language begin, without a slash at its end; `place` is the
    part of the site that the page belongs to ("check", "guide", …).
    `translations` lists (code, name, address) of the page in each language, with the note that the
    address of this one carries.
    `contact` is the desk to call, `emergencies` the notices that stand on every page today,
    `banners` (severity, title, body) what staff put up in a hurry.
    """
    partial = "HX-Request" in request.headers and (
        "HX-History-Restore-Request" not in request.headers
    )
    present = language.of(request)
    wording = current().wording(present)
    # A request that is refused at the door was never told the day.
    now = clock.now()
    today = getattr(request, "today", now.date())
    banners = getattr(request, "banners", standing_banners(now))
    return {
        "layout": "partial.html" if partial else "page.html",
        "language": present,
        "root": f"/{present}",
        "place": language.below(request.path_info).partition("/")[0],
        "translations": [
            (code, name, f"/{code}/{language.below(request.path_info)}{_note(request)}")
            for code, name in settings.LANGUAGES
        ],
        "contact": wording.contact,
        "emergencies": wording.emergencies_on(today),
        "banners": [(b.severity, b.title(present), b.body(present)) for b in banners],
    }


def _note(request: HttpRequest) -> str:
    """Return the address's note as its query; empty where it has none."""
    note = request.GET.get("note", "")
    return f"?note={note}" if _NOTE.fullmatch(note) else ""
