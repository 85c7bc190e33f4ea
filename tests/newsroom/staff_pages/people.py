"""Staff at their browsers."""

from django.test import Client

from tests.newsroom.desk import person


def client_of(name: str, *roles: str) -> Client:
    client = Client()
    client.force_login(person(name, *roles))
    return client
