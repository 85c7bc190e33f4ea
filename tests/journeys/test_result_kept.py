"""What a reader does with a result: ticks a step without scripts, shares the site, opens a code."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.journeys.visiting import has_answered
from tests.journeys.walked import FINISHED, LONGEST

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("no_connection_is_left_open"),
]

SHARES = """
    window.shared = [];
    navigator.share = (told) => { window.shared.push(told); return Promise.resolve(); };
"""


@pytest.mark.parametrize("language", ["ja", "en"])
def test_without_scripts_a_ticked_step_stays_before_the_eyes(
    live_server: LiveServer, phone: Callable[..., Page], language: str
) -> None:
    page = phone(scripts=False)
    has_answered(page, live_server.url, LONGEST)
    page.goto(f"{live_server.url}/{language}/check/result/")
    page.locator(".tick").nth(4).click()
    page.wait_for_load_state()

    expect(page.locator(".step").nth(4)).to_be_in_viewport()
    expect(page.locator(".tick").nth(4)).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(page.locator(".tick").nth(4)).to_have_attribute("aria-pressed", "true")


def test_a_ticked_step_does_not_move_the_page(
    live_server: LiveServer, phone: Callable[..., Page]
) -> None:
    page = phone()
    has_answered(page, live_server.url, LONGEST)
    page.goto(f"{live_server.url}/ja/check/result/")
    tick = page.locator(".tick").nth(4)
    tick.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    tick.click()
    expect(tick).to_have_attribute("aria-pressed", "true")
    expect(tick).to_be_focused()

    assert page.evaluate("scrollY") == pytest.approx(before, abs=4)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_is_shared_is_the_site_and_no_answer(
    live_server: LiveServer, phone: Callable[..., Page], language: str
) -> None:
    page = phone()
    page.add_init_script(SHARES)
    has_answered(page, live_server.url, FINISHED)
    page.goto(f"{live_server.url}/{language}/check/result/")
    page.locator(".keep [data-share]").click()

    (told,) = page.evaluate("window.shared")
    assert told["url"] == f"/{language}/"
    assert set(told) == {"title", "url"}


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_where_nothing_can_be_shared_the_address_stands_to_be_told(
    live_server: LiveServer, phone: Callable[..., Page], language: str, scripts: bool
) -> None:
    page = phone(scripts=scripts)
    has_answered(page, live_server.url, FINISHED)
    page.goto(f"{live_server.url}/{language}/check/result/")

    expect(page.locator(".keep [data-share]")).to_be_hidden()
    expect(page.locator("#site-address")).to_have_text(f"{live_server.url}/{language}/")


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("place", ["result", "sheet"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_there_is_a_button_to_print_or_the_way_to_print_by_hand(
    live_server: LiveServer, phone: Callable[..., Page], language: str, place: str, scripts: bool
) -> None:
    page = phone(scripts=scripts)
    has_answered(page, live_server.url, FINISHED)
    page.goto(f"{live_server.url}/{language}/check/{place}/")

    expect(page.locator("[data-print]")).to_be_visible(visible=scripts)
    expect(page.locator("[data-by-hand]")).to_be_visible(visible=not scripts)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_code_that_is_not_found_takes_the_focus_to_the_summary(
    live_server: LiveServer, phone: Callable[..., Page], language: str
) -> None:
    page = phone()
    page.goto(f"{live_server.url}/{language}/carry/enter/")
    page.fill("#code", "ABCD EFGH")
    page.locator("main button.wide").click()

    summary = page.locator("[data-error-summary]")
    expect(summary).to_be_focused()
    summary.get_by_role("link").click()
    expect(page.locator("#code")).to_be_focused()
    expect(page.locator("#code")).to_have_value("ABCD EFGH")
