"""In a real browser: the other language loses nothing, and Back finds its way afterwards."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.journeys.visiting import has_answered, with_and_without
from tests.journeys.walked import FINISHED

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("no_connection_is_left_open"),
]


@with_and_without
def test_what_is_chosen_goes_along_and_back_shows_what_was_answered(
    live_server: LiveServer, phone: Callable[..., Page], scripts: bool
) -> None:
    page = phone(scripts=scripts)
    page.goto(f"{live_server.url}/ja/check/stage/")
    page.locator('input[value="notified"]').check()
    page.locator("#language").click()
    page.wait_for_url("**/en/check/stage/**")
    expect(page.locator('input[value="notified"]')).to_be_checked()
    expect(page.locator("html")).to_have_attribute("lang", "en")

    page.locator('input[value="received"]').check()
    page.locator("button.wide").click()
    page.wait_for_url("**/en/check/notice/")
    page.go_back()
    expect(page.locator('input[value="received"]')).to_be_checked()
    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    expect(page.locator("#stage-1")).to_be_visible()


@with_and_without
def test_enter_sends_the_answer_and_turns_nothing(
    live_server: LiveServer, phone: Callable[..., Page], scripts: bool
) -> None:
    page = phone(scripts=scripts)
    has_answered(page, live_server.url, {"stage": "received"})
    page.goto(f"{live_server.url}/ja/check/notice/")
    page.locator('input[value="blank"]').check()
    page.keyboard.press("Enter")
    page.wait_for_url("**/ja/check/holding/")
    page.locator('input[value="both"]').check()
    page.keyboard.press("Enter")
    page.wait_for_url("**/ja/check/result/")
    expect(page.locator("#languages > *")).to_have_count(1)
    page.locator("#language").click()
    page.wait_for_url("**/en/check/result/")


@with_and_without
def test_the_facility_picked_goes_along(
    live_server: LiveServer, phone: Callable[..., Page], scripts: bool
) -> None:
    page = phone(scripts=scripts)
    has_answered(page, live_server.url, FINISHED)
    page.goto(f"{live_server.url}/ja/check/sheet/")
    page.locator("#facility").select_option("fuchu")
    page.locator("#language").click()
    page.wait_for_url("**/en/check/sheet/")
    expect(page.locator("#facility")).to_have_value("fuchu")


@with_and_without
def test_who_comes_to_tell_the_day_of_application_finds_its_field_in_the_other_language(
    live_server: LiveServer, phone: Callable[..., Page], scripts: bool
) -> None:
    page = phone(scripts=scripts)
    page.goto(f"{live_server.url}/ja/plan/?note=applied#applied_on_year")
    page.locator("#card_expiry_year").fill("令和10")
    page.locator("#language").click()
    page.wait_for_url("**/en/plan/**")
    expect(page.locator("#card_expiry_year")).to_have_value("令和10")
    expect(page.locator("#applied_on_year")).to_be_visible()


def test_enter_too_says_that_it_is_sending_when_the_line_is_slow(
    live_server: LiveServer, phone: Callable[..., Page]
) -> None:
    page = phone()
    page.goto(f"{live_server.url}/ja/check/stage/")
    page.locator('input[value="notified"]').check()
    page.route("**/check/stage/", lambda route: None)
    page.keyboard.press("Enter")
    expect(page.locator("button.wide")).to_have_text("送信中…")
