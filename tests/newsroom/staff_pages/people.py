"""Staff at their browsers."""

from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from tests.newsroom.colleagues import person


def client_of(name: str, *roles: str) -> Client:
    return signed_in(person(name, *roles))


def signed_in(user: User) -> Client:
    """Return a browser with the staff's own cookie and no other."""
    client = Client()
    client.force_login(user)
    client.cookies[settings.STAFF_COOKIE] = client.cookies.pop(settings.SESSION_COOKIE_NAME).value
    return client
