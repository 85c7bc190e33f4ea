"""What the browser of somebody in a state holds: cookies, and the session behind one of them."""

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.core import signing
from django.utils import timezone

from guidance.newsroom.models import Contact
from guidance.newsroom.previews import DRAFT, Preview, signed
from portal import clock
from portal.carry import tries
from portal.carry.models import WrongTries
from portal.planner import kept_dates, kept_typed
from tests.journeys.state import State


def cookies(state: State) -> dict[str, str]:
    """Return the cookies by name; a session is made where something was answered."""
    found = {}
    if state.answers:
        found[settings.SESSION_COOKIE_NAME] = _session(state)
    if state.dates:
        found[settings.DATES_COOKIE] = signing.dumps(dict(state.dates), salt=kept_dates.SALT)
    if state.left:
        found[settings.TYPED_COOKIE] = signing.dumps(
            dict(state.left), salt=kept_typed.SALT, compress=True
        )
    if state.preview:
        found[settings.PREVIEW_COOKIE] = state.preview
    if state.unfinished:
        found[settings.PREVIEW_COOKIE] = _of_unfinished()
    return found


def _of_unfinished() -> str:
    """Return the word of a preview of the draft, which has lost the desk that answers questions."""
    Contact.objects.all().delete()
    return signed(Preview(DRAFT, 0, clock.today()))


def count_wrong_codes(state: State) -> None:
    """Let as many wrong codes have come from this machine as stop it, or none."""
    WrongTries.objects.all().delete()
    for _try in range(tries.MOST_FROM_A_PLACE if state.barred else 0):
        tries.count_wrong("127.0.0.1", clock.now())


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
