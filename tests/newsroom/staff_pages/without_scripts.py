"""Staff whose browser runs no scripts: what is on the page is all there is."""

import html
import re
from typing import Any

from django.http import HttpResponse
from django.test import Client

from tests.newsroom.colleagues import PASSWORD

LOGIN = "/admin/login/"


def hidden(page: str, name: str) -> str:
    """Return what a hidden field says, wherever its attributes stand."""
    for field in re.findall(r"<input[^>]*>", page):
        if f'name="{name}"' in field:
            said = re.search(r'value="([^"]*)"', field)
            return html.unescape(said[1]) if said else ""
    return ""


class Desk:
    """A tab of a browser that runs no scripts; the server checks tokens as it always does."""

    def __init__(self, beside: "Desk | None" = None) -> None:
        self.client = beside.client if beside else Client(enforce_csrf_checks=True)
        self.page = ""

    def get(self, path: str) -> str:
        self.page = self.client.get(path, follow=True).content.decode()
        return self.page

    def send(self, path: str, said: dict[str, Any], **headers: str) -> HttpResponse:
        carried = {name: hidden(self.page, name) for name in ("csrfmiddlewaretoken", "whose")}
        reply = self.client.post(path, {**carried, **said}, follow=True, headers=headers)
        self.page = reply.content.decode()
        return reply

    def sign_in(self, name: str, password: str = PASSWORD) -> str:
        kept = {name: hidden(self.page, name) for name in ("next", "typed")}
        self.send(LOGIN, {"username": name, "password": password, **kept})
        return self.page
