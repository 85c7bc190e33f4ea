"""Which language a request is answered in: the address says it, else the browser."""

from contextlib import suppress
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header

STAFF = "/admin/"
TURN = "turn"
"""What the button of the other language adds to a form that is only being filled in."""
CODES = tuple(code for code, _name in settings.LANGUAGES)


def in_path(path: str) -> str | None:
    """Return the language that `path` starts with (`/ja/…`), or None."""
    head = path[1:].partition("/")[0]
    return head if head in CODES else None


def below(path: str) -> str:
    """Return what follows the language in `path` (`guide/who/`); empty where there is none."""
    present = in_path(path)
    return path[len(present) + 2 :] if present else ""


@lru_cache(maxsize=256)
def preferred(accept_language: str) -> str:
    """Return the best of our languages for an Accept-Language header; Japanese if none fits."""
    for wanted, quality in parse_accept_lang_header(accept_language):
        with suppress(LookupError):
            if quality > 0:
                return get_supported_language_variant(wanted)
    return settings.LANGUAGE_CODE


def of(request: HttpRequest) -> str:
    """Return the language to answer `request` in; the staff's pages are in Japanese."""
    if request.path_info.startswith(STAFF):
        return "ja"
    return in_path(request.path_info) or preferred(request.headers.get("Accept-Language", ""))
