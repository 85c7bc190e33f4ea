"""What a resident can do: open pages and answer questions, with or without htmx."""

import re
import time
from collections.abc import Mapping
from typing import Any

from django.test import Client

MAIN = re.compile(r"<main.*?</main>", re.DOTALL)
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')


class Resident:
    """One browser and one language."""

    def __init__(self, client: Client, language: str = "ja") -> None:
        self.client = client
        self.language = language

    def path(self, place: str = "") -> str:
        return f"/{self.language}/check/{place}"

    def open(self, place: str = "", *, htmx: bool = False, follow: bool = True) -> Any:
        headers = {"HX-Request": "true"} if htmx else {}
        return self.client.get(self.path(place), headers=headers, follow=follow)

    def answer(self, key: str, value: str, *, htmx: bool = False, follow: bool = False) -> Any:
        headers = {"HX-Request": "true"} if htmx else {}
        return self.client.post(self.path(f"{key}/"), {key: value}, headers=headers, follow=follow)

    def has_answered(self, answers: Mapping[str, str]) -> None:
        """Stand where these answers lead, without walking there: for tests of many routes."""
        session = self.client.session
        session.update({"answers": dict(answers), "began": int(time.time())})
        session.save()

    def answer_all(self, answers: Mapping[str, str]) -> None:
        for key, value in answers.items():
            reply = self.answer(key, value)
            assert reply.status_code == 303, (key, value, reply.status_code)


def main_of(response: Any) -> str:
    """The main part of a page, without the token that is new each time."""
    found = MAIN.search(response.content.decode())
    assert found, response.content.decode()[:500]
    return TOKEN.sub("", found[0])
