"""Text is large enough to be read without glasses, and its lines are short."""

from collections.abc import Callable

import pytest
from django.db import connections
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.journeys.visiting import has_answered
from tests.journeys.walked import FINISHED

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SMALLEST_BODY = 18
LEAST_LEADING = 1.75
LONGEST_LINE = 35.5
PLACES = ("", "guide/who/", "about/", "check/stage/", "check/result/", "plan/", "nowhere/")
PARAGRAPHS = """
() => [...document.querySelectorAll("main p:not([class])")]
  .filter((text) => text.checkVisibility() && !text.closest(".index, .phone, .sources"))
  .map((text) => {
    const { fontSize, lineHeight } = getComputedStyle(text);
    const size = parseFloat(fontSize);
    return {
      words: text.textContent.trim().slice(0, 40),
      size,
      leading: parseFloat(lineHeight) / size,
      signs: text.clientWidth / size,
    };
  })
"""


@pytest.mark.criteria("1.4.12")
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_body_text_is_large_and_its_lines_are_short(
    live_server: LiveServer, phone: Callable[..., Page], width: int
) -> None:
    page = phone(viewport={"width": width, "height": 844})
    has_answered(page, live_server.url, FINISHED)
    for place in PLACES:
        page.goto(f"{live_server.url}/ja/{place}")
        texts = page.evaluate(PARAGRAPHS)
        assert texts, place
        for text in texts:
            assert text["size"] >= SMALLEST_BODY, (place, text)
            assert text["leading"] >= LEAST_LEADING - 0.01, (place, text)
            assert text["signs"] <= LONGEST_LINE, (place, text)
    connections.close_all()
