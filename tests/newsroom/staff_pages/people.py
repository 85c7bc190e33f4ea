"""Staff at their browsers."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client

from portal.sessions import StaffSessionStore
from tests.newsroom.colleagues import NOTES, ROLES, person

NOTES_SENT = {
    "public_note_ja": NOTES.public_ja,
    "public_note_en": NOTES.public_en,
    "internal_note": NOTES.internal,
}
OUTSIDE = ("visitor", "account without the desk")


def client_of(name: str, *roles: str) -> Client:
    return signed_in(person(name, *roles))


def signed_in(user: User) -> Client:
    """Return a browser with the staff's own cookie and no other."""
    client = Client()
    client.force_login(user)
    kept = StaffSessionStore()
    kept.update(dict(client.session.items()))
    kept.create()
    client.cookies.pop(settings.SESSION_COOKIE_NAME)
    client.cookies[settings.STAFF_COOKIE] = str(kept.session_key)
    return client


def browser_of(role: str) -> Client:
    """Return the browser of somebody new in a role, or of somebody who has none."""
    if role == "visitor":
        return Client()
    if role == "account without the desk":
        return signed_in(User.objects.create_user("outsider"))
    if role == "superuser":
        return signed_in(User.objects.create_superuser("root"))
    return client_of(role.replace(" ", "-"), *ROLES.get(role, ()))


@contextmanager
def undone() -> Iterator[None]:
    """Take back what the block did to the database."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
