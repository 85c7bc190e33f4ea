"""On paper a mark stands beside the sentence that it is for, and tears no line in two."""

from collections.abc import Callable

import pytest
from django.db import connections
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.journeys.visiting import has_answered

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SURE = {
    "stage": "preparing",
    "reason": "expiring",
    "holding": "both",
    "license": "in-force",
    "characters": "none",
    "submitted": "yes",
    "sameyear": "yes",
}
UNSURE = SURE | {"characters": "unsure", "submitted": "unsure"}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(("answers", "is_said"), [(SURE, True), (UNSURE, False)])
def test_the_mark_of_a_sentence_is_printed_with_it_or_not_at_all(
    live_server: LiveServer,
    phone: Callable[..., Page],
    answers: dict[str, str],
    is_said: bool,
    language: str,
) -> None:
    page = phone()
    has_answered(page, live_server.url, answers)
    page.goto(f"{live_server.url}/{language}/check/result/")
    step = page.locator("#collect-card")
    what = step.locator("> p:not(.mistake, :has(.to-confirm))")
    assert step.locator(".to-confirm").is_visible()

    page.emulate_media(media="print")

    assert what.is_visible() is is_said
    assert step.locator(".to-confirm").is_visible() is is_said
    assert step.locator(".mistake").is_visible()
    connections.close_all()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_in_a_column_the_mark_of_a_driving_line_stands_above_it(
    live_server: LiveServer, phone: Callable[..., Page], language: str
) -> None:
    page = phone()
    has_answered(page, live_server.url, SURE)
    page.goto(f"{live_server.url}/{language}/check/result/")

    page.emulate_media(media="print")

    mark = page.locator(".drive-mark").bounding_box()
    line = page.locator(".drive-line").bounding_box()
    assert mark
    assert line
    assert mark["y"] + mark["height"] <= line["y"] + 1
    connections.close_all()
