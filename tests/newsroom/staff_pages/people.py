"""Staff at their browsers."""

from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from portal.sessions import StaffSessionStore
from tests.newsroom.colleagues import person


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
