"""The door to the session: raw answers as codes, and nothing else. No other module opens it.

A row is made by the first answer, or by one that is chosen and goes along into the other language;
never by looking at a page. It ends two hours after the last answer, and 24 hours after the first
one whatever happens.
"""

from collections.abc import Iterable, Mapping

from django.conf import settings
from django.http import HttpRequest

from portal import clock, forgetting

ANSWERS = "answers"
DONE = "done"
FACILITY = "facility"
CODE = "code"
CHOSEN = "chosen"
BEGAN = "began"
IDLE_SECONDS = settings.SESSION_COOKIE_AGE
LONGEST_SECONDS = 24 * 60 * 60


def read(request: HttpRequest) -> dict[str, str]:
    """Return the answers given so far, by question key; empty when there are none any more."""
    kept = request.session.get(ANSWERS) if _seconds_left(request) > 0 else None
    if not isinstance(kept, dict):
        return {}
    return {key: value for key, value in kept.items() if isinstance(value, str)}


def put(request: HttpRequest, key: str, value: str) -> None:
    """Keep one answer beside the others; what was only chosen is over with it."""
    request.session.pop(CHOSEN, None)
    _keep(request, ANSWERS, {**read(request), key: value})


def chosen(request: HttpRequest, key: str) -> str | None:
    """Return what is picked for a question and not sent yet; None where nothing is."""
    kept = request.session.get(CHOSEN) if _seconds_left(request) > 0 else None
    value = kept.get(key) if isinstance(kept, dict) else None
    return value if isinstance(value, str) else None


def put_chosen(request: HttpRequest, key: str, value: str) -> None:
    """Keep what is picked for a question until an answer is sent; it is no answer yet."""
    if value != (chosen(request, key) or read(request).get(key)):
        _keep(request, CHOSEN, {key: value})


def are_kept(request: HttpRequest) -> bool:
    """Tell whether there is anything of a resident's here."""
    alive = _seconds_left(request) > 0
    return bool(read(request)) or (alive and bool(request.session.get(CHOSEN)))


def take_over(request: HttpRequest, answers: Mapping[str, str]) -> None:
    """Replace whatever was answered here by ``answers``, as if they had been given just now."""
    if erase(request):
        forgetting.empty_the_journal()
    _keep(request, ANSWERS, dict(answers))


def done(request: HttpRequest) -> frozenset[str]:
    """Return the codes of the steps that the resident has ticked."""
    kept = request.session.get(DONE) if read(request) else None
    if not isinstance(kept, list):
        return frozenset()
    return frozenset(code for code in kept if isinstance(code, str))


def put_done(request: HttpRequest, steps: Iterable[str]) -> None:
    """Keep which steps are ticked."""
    _keep(request, DONE, sorted(steps))


def facility(request: HttpRequest) -> str:
    """Return the facility that the resident means to go to; empty while none is chosen."""
    kept = request.session.get(FACILITY) if read(request) else None
    return kept if isinstance(kept, str) else ""


def put_facility(request: HttpRequest, key: str) -> None:
    """Keep the facility that the resident means to go to."""
    if key != facility(request):
        _keep(request, FACILITY, key)


def code(request: HttpRequest) -> str:
    """Return the code that was last made from these answers; empty while there is none."""
    kept = request.session.get(CODE) if read(request) else None
    return kept if isinstance(kept, str) else ""


def put_code(request: HttpRequest, made: str) -> None:
    """Keep which code stands for these answers, so that the next one can take its place."""
    _keep(request, CODE, made)


def erase(request: HttpRequest) -> bool:
    """Delete the row, and tell whether there was one; the middleware then expires the cookie."""
    had_row = not request.session.is_empty()
    request.session.flush()
    return had_row


def are_gone(request: HttpRequest) -> bool:
    """Tell whether the browser still shows a ticket, but the answers behind it have ended."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES and not are_kept(request)


def _keep(request: HttpRequest, name: str, value: object) -> None:
    if _seconds_left(request) <= 0:
        request.session.flush()
    request.session.setdefault(BEGAN, _now())
    request.session[name] = value
    request.session.set_expiry(min(IDLE_SECONDS, _seconds_left(request)))


def _seconds_left(request: HttpRequest) -> int:
    began = request.session.get(BEGAN)
    if not isinstance(began, int):
        return LONGEST_SECONDS
    return LONGEST_SECONDS - (_now() - began)


def _now() -> int:
    return int(clock.now().timestamp())
