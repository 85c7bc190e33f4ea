"""What the browser of somebody in a state holds: cookies, and the session behind one of them."""

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.core import signing
from django.utils import timezone

from portal.planner import kept_dates
from tests.journeys.state import State


def cookies(state: State) -> dict[str, str]:
    """Return the cookies by name; a session is made where something was answered."""
    found = {}
    if state.answers:
        found[settings.SESSION_COOKIE_NAME] = _session(state)
    if state.dates:
        found[settings.DATES_COOKIE] = signing.dumps(dict(state.dates), salt=kept_dates.SALT)
    if state.preview:
        found[settings.PREVIEW_COOKIE] = state.preview
    return found


def _session(state: State) -> str:
    kept = SessionStore()
    kept.update(
        {
            "answers": dict(state.answers),
            "began": int(timezone.now().timestamp()),
            "done": list(state.done),
            "facility": state.facility,
        }
    )
    kept.create()
    return str(kept.session_key)
