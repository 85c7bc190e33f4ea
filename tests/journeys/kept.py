"""What the browser of somebody in a state holds: cookies, and the session behind one of them."""

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.core import signing
from django.utils import timezone

from guidance.newsroom.models import Contact
from guidance.newsroom.previews import DRAFT, Preview, signed
from portal import clock
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
    if state.unfinished:
        found[settings.PREVIEW_COOKIE] = _of_unfinished()
    return found


def _of_unfinished() -> str:
    """Return the word of a preview of the draft, which has lost the desk that answers questions."""
    Contact.objects.all().delete()
    return signed(Preview(DRAFT, 0, clock.today()))


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
