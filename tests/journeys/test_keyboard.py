"""The whole walk with a keyboard alone."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connections
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from guidance.rules import QUESTION_BY_KEY, walk
from tests.journeys.states import longest_before
from tests.journeys.visiting import has_answered

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MOST_KEYS = 4
# Where focus goes, in the order of the Tab key, until the way round begins again.
TAB_ORDER = """
() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), summary")]
  .filter((element) => element.checkVisibility() && element.tabIndex >= 0)
  .filter((element) => element.type !== "radio" || element.matches(".option:first-child *"))
  .map((element) => element.id || element.textContent.trim())
"""
FOCUSED = "() => document.activeElement.id || document.activeElement.textContent.trim()"


@pytest.fixture
def page(phone: Callable[..., Page]) -> Iterator[Page]:
    yield phone()
    connections.close_all()


def _press(page: Page, *keys: str) -> int:
    for key in keys:
        page.keyboard.press(key)
    return len(keys)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_question_takes_four_keys_at_most(
    live_server: LiveServer, page: Page, language: str
) -> None:
    """From where a step leaves the focus to the next step, choosing the first option."""
    page.goto(f"{live_server.url}/{language}/check/stage/")
    page.locator("h1").focus()
    answers: dict[str, str] = {}
    while (asked := walk(answers).open) is not None:
        taken = 0
        while page.evaluate("document.activeElement.type") != "radio":
            taken += _press(page, "Tab")
        taken += _press(page, "Space", "Enter")
        assert taken <= MOST_KEYS, asked.key
        answers[asked.key] = str(asked.options(walk(answers).facts)[0])
        stop = walk(answers).open
        page.wait_for_url(f"**/{language}/check/{stop.key if stop else 'result'}/")
        expect(page.locator("h1")).to_be_focused()


def test_focus_goes_through_a_question_in_reading_order(
    live_server: LiveServer, page: Page
) -> None:
    asked = QUESTION_BY_KEY["application"]
    has_answered(page, live_server.url, longest_before(asked.key))
    page.goto(f"{live_server.url}/ja/check/{asked.key}/")
    expected = page.evaluate(TAB_ORDER)
    reached = []
    for _ in expected:
        _press(page, "Tab")
        reached.append(page.evaluate(FOCUSED))
    assert reached == expected


def test_nobody_has_to_tab_through_the_header(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/ja/check/stage/")
    _press(page, "Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    expect(page.locator(".skip-link")).to_be_in_viewport()
    _press(page, "Enter")
    expect(page.locator("main")).to_be_focused()
