"""What a person in front of the planner can do: type dates, see the plan, erase it all."""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from django.test import Client

INLINE = re.compile(r"</?(?:a|b|small|span|strong|time|wbr)\b[^>]*>")
TAGS = re.compile(r"<[^>]+>")
SPACE = re.compile(r"\s+")


class Person:
    """One browser and one language."""

    def __init__(self, client: Client, language: str = "ja") -> None:
        self.client = client
        self.language = language

    def path(self, place: str = "") -> str:
        return f"/{self.language}/plan/{place}"

    def open(self, place: str = "") -> Any:
        return self.client.get(self.path(place))

    def send(self, typed: Mapping[str, str]) -> Any:
        return self.client.post(self.path(), dict(typed))

    def plan(self, **dates: str) -> Any:
        """Type whole dates as text and return the plan's page."""
        typed = dict(dates)
        if "birthday" in typed:
            typed["birthday_month"], typed["birthday_day"] = typed.pop("birthday").split("-")
        reply = self.send(typed)
        assert reply.status_code == 303, said(reply)
        return self.client.get(reply.headers["Location"])


def said(response: Any) -> str:
    """The words of a page's main part, without its markup."""
    page = response.content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    return said_of(main)


def said_of(markup: str) -> str:
    """The words of a piece of a page, without its markup."""
    return SPACE.sub(" ", unescape(TAGS.sub(" ", INLINE.sub("", markup))))
