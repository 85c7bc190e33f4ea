"""What every page knows: its layout, its language, and its address in each language."""

from django.conf import settings
from django.http import HttpRequest

from portal import language


def shell(request: HttpRequest) -> dict[str, object]:
    """Return `layout`, `language`, `root` and `translations` for the page's frame.

    `layout` is the template to extend: the whole document, or for htmx only what changes.
    `root` is where the pages of this language begin, without a slash at its end.
    `translations` lists (code, name, address) of the page in each language.
    """
    partial = "HX-Request" in request.headers and (
        "HX-History-Restore-Request" not in request.headers
    )
    present = language.of(request)
    return {
        "layout": "partial.html" if partial else "page.html",
        "language": present,
        "root": f"/{present}",
        "translations": [
            (code, name, _address_in(code, request.path_info)) for code, name in settings.LANGUAGES
        ],
    }


def _address_in(code: str, path: str) -> str:
    present = language.in_path(path)
    return f"/{code}{path[len(present) + 1 :]}" if present else f"/{code}/"
