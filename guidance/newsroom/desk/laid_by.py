"""Forms that wait in a person's session, each to be shown again on its own page, once."""

from django.http import HttpRequest

_KEPT = "typed"
MOST = 4
"""Forms of as many tabs; what was laid by first goes first."""


def lay(request: HttpRequest, path: str, words: str) -> None:
    """Lay ``words`` by until the page at ``path`` is opened."""
    others = {one: said for one, said in _laid(request).items() if one != path}
    request.session[_KEPT] = dict([*others.items(), (path, words)][-MOST:])


def take(request: HttpRequest) -> str:
    """Return what waits for the page that is asked for, which then waits no longer; or nothing."""
    laid = _laid(request)
    if request.path not in laid:
        return ""
    words = laid.pop(request.path)
    request.session[_KEPT] = laid
    return words


def _laid(request: HttpRequest) -> dict[str, str]:
    # A program of before kept the words of one form alone.
    kept = request.session.get(_KEPT)
    return dict(kept) if isinstance(kept, dict) else {}
