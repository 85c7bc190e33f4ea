"""The whole walk with a keyboard alone."""

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from django.db import connections
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from guidance.rules import QUESTION_BY_KEY, walk
from tests.journeys.visiting import has_answered
from tests.journeys.walked import FINISHED, longest_before

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MOST_KEYS = 4
# Where focus goes, in the order of the Tab key, until the way round begins again.
TAB_ORDER = """
() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), summary")]
  .filter((element) => element.checkVisibility() && element.tabIndex >= 0)
  .filter((element) => element.type !== "radio" || element.matches(".option:first-child *"))
  .map((element) => element.id || element.textContent.trim())
"""
RINGED = """
() => {
  const one = document.activeElement;
  const { outlineWidth, outlineStyle, outlineColor, boxShadow } = getComputedStyle(one);
  const [box] = (one.closest(".option") || one).getClientRects();
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 40)];
  const top = document.elementFromPoint(x, y);
  const ring = boxShadow.match(/rgba?\\([^)]*\\)/);
  return {
    name: one.id || one.textContent.trim(),
    line: `${outlineWidth} ${outlineStyle}`,
    color: outlineColor,
    ring: ring ? ring[0] : "none",
    isInSight: Boolean(top) && (one.contains(top) || (one.closest(".option") || one).contains(top)),
  };
}
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


@pytest.mark.criteria("2.1.1", "2.1.2", "3.2.1", "3.2.2")
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
        assert page.url.endswith(f"/check/{asked.key}/")
        taken += _press(page, "Space", "Enter")
        assert taken <= MOST_KEYS, asked.key
        answers[asked.key] = str(asked.options(walk(answers).facts)[0])
        stop = walk(answers).open
        page.wait_for_url(f"**/{language}/check/{stop.key if stop else 'result'}/")
        expect(page.locator("h1")).to_be_focused()


@pytest.mark.criteria("2.4.3")
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


@pytest.mark.criteria("2.4.1")
def test_nobody_has_to_tab_through_the_header(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/ja/check/stage/")
    _press(page, "Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    expect(page.locator(".skip-link")).to_be_in_viewport()
    _press(page, "Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.criteria("1.4.11", "2.4.7", "2.4.11")
@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("place", ["", "check/stage/", "plan/", "check/result/"])
def test_whatever_has_the_focus_is_ringed_and_in_sight(
    live_server: LiveServer, page: Page, place: str, palette: Literal["light", "dark"]
) -> None:
    """A line of 4 px with a ring of another color, as in DADS; and nothing lies on top of it."""
    page.emulate_media(color_scheme=palette, reduced_motion="reduce")
    has_answered(page, live_server.url, FINISHED)
    page.goto(f"{live_server.url}/ja/{place}")
    for _ in range(page.evaluate(TAB_ORDER + ".length")):
        _press(page, "Tab")
        seen = page.evaluate(RINGED)
        assert seen["line"] == "4px solid", seen
        assert seen["ring"] not in {"none", seen["color"]}, seen
        assert seen["isInSight"], seen
