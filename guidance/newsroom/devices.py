"""The devices by which staff show who they are: kept, removed, and begun anew when lost."""

from datetime import datetime

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.utils.module_loading import import_string
from django_otp import devices_for_user
from django_otp.models import Device

from guidance.newsroom import audit
from guidance.newsroom.audit import Subject
from guidance.newsroom.locking import one_at_a_time
from guidance.newsroom.models import AuditEntry
from guidance.newsroom.refusals import RefusedError

# Who resets a second factor from the machine itself, as the record names it.
MACHINE = "(machine)"


class LastDeviceError(RefusedError):
    """The only device cannot be removed: whoever has the password could then set up another."""

    def __init__(self) -> None:
        super().__init__("最後の一つは外せません。先に、ほかの端末を登録してください。")


class UnknownDeviceError(RefusedError):
    """The person has no such device, or not any more."""

    def __init__(self) -> None:
        super().__init__("この端末はもう登録されていません。画面を読み直してください。")


def of(user: User) -> list[Device]:
    """Return the devices that let a person in, oldest first."""
    return sorted(devices_for_user(user), key=lambda device: device.created_at)


def remove(user: User, key: str, now: datetime) -> None:
    """Take one of the person's own devices, named by its ``persistent_id``, out of use.

    Raises LastDeviceError and UnknownDeviceError.
    """
    with one_at_a_time():
        kept = {device.persistent_id: device for device in of(user)}
        if key not in kept:
            raise UnknownDeviceError
        if len(kept) == 1:
            raise LastDeviceError
        kept[key].delete()
        audit.record(user.username, "second-factor-removed", now, Subject("second-factor"))


def reset(person: User, actor: str, now: datetime) -> None:
    """Remove all devices of somebody who lost them and end their sessions; ``actor`` did it.

    At the next sign-in the person sets up another, and is told who did this.
    """
    with one_at_a_time():
        for device in devices_for_user(person, confirmed=None):
            device.delete()
        audit.record(actor, "second-factor-reset", now, Subject("user", person.username))
        # Whoever found the lost device may also have an open session.
        _end_sessions(person)


def last_reset(user: User) -> AuditEntry | None:
    """Return the record's last row about a reset of this person's second factor."""
    rows = AuditEntry.objects.filter(action="second-factor-reset", object_id=user.username)
    return rows.order_by("-number").first()


def _end_sessions(person: User) -> None:
    store = import_string(settings.STAFF_SESSIONS)()
    for row in Session.objects.filter(session_key__startswith=store.mark):
        if store.decode(row.session_data).get(SESSION_KEY) == str(person.pk):
            row.delete()
