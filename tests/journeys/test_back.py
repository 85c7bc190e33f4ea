"""Back past a form that was asked back: the page again, and no question of the browser's own."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.journeys.visiting import has_answered, make_room, with_and_without

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("no_connection_is_left_open"),
]


@pytest.mark.criteria("2.4.3", "3.3.1")
@with_and_without
@pytest.mark.parametrize("language", ["ja", "en"])
def test_back_to_a_question_that_was_asked_back_shows_it_with_its_answer(
    live_server: LiveServer, phone: Callable[..., Page], language: str, scripts: bool
) -> None:
    page = phone(scripts=scripts)
    has_answered(page, live_server.url, {"stage": "received"})
    page.goto(f"{live_server.url}/{language}/check/notice/")
    page.locator("button.wide").click()
    summary = page.locator("[data-error-summary]")
    if not scripts:
        page.wait_for_url("**/?note=unanswered")
    expect(summary).to_be_focused()
    assert page.title().startswith({"ja": "エラー: 質問 2 ", "en": "Error: Question 2 "}[language])

    page.locator('input[value="blank"]').check()
    page.locator("button.wide").click()
    page.wait_for_url("**/check/holding/")
    page.go_back()
    page.wait_for_url("**/check/notice/**")
    expect(page.locator('input[value="blank"]')).to_be_checked()
    expect(summary).to_have_count(0)


@with_and_without
def test_a_question_that_was_asked_back_is_asked_in_the_other_language_without_a_fault(
    live_server: LiveServer, phone: Callable[..., Page], scripts: bool
) -> None:
    page = phone(scripts=scripts)
    page.goto(f"{live_server.url}/ja/check/stage/")
    page.locator("button.wide").click()
    page.locator("[data-error-summary]").wait_for()
    if not scripts:
        page.wait_for_url("**/?note=unanswered")
    page.locator('input[value="waiting"]').check()
    page.locator("#language").click()
    page.wait_for_url("**/en/check/stage/**")
    expect(page.locator('input[value="waiting"]')).to_be_checked()
    expect(page.locator("[data-error-summary]")).to_have_count(0)


@with_and_without
def test_back_from_a_plan_leads_to_the_form_though_it_was_asked_back(
    live_server: LiveServer, phone: Callable[..., Page], scripts: bool
) -> None:
    page = phone(scripts=scripts)
    page.goto(f"{live_server.url}/ja/plan/")
    page.locator("#card_expiry_year").fill("令和10")
    page.locator("button.wide").click()
    page.locator("[data-error-summary]").wait_for()
    make_room(page)
    page.locator("#card_expiry_month").fill("4")
    page.locator("#card_expiry_day").fill("30")
    page.locator("button.wide").click()
    page.wait_for_url("**/plan/result/")
    page.go_back()
    page.wait_for_url(re.compile(r"/ja/plan/\?note=asked-back$"))
    expect(page.locator("#card_expiry_month")).to_have_value("4")
    expect(page.locator("[data-error-summary]")).to_have_count(0)


@with_and_without
def test_back_to_a_form_that_was_asked_back_shows_what_was_typed_and_what_is_wrong(
    live_server: LiveServer, phone: Callable[..., Page], scripts: bool
) -> None:
    page = phone(scripts=scripts)
    page.goto(f"{live_server.url}/ja/plan/")
    page.locator("#card_expiry_year").fill("令和10")
    page.locator("button.wide").click()
    summary = page.locator("[data-error-summary]")
    summary.wait_for()
    make_room(page)
    page.goto(f"{live_server.url}/ja/guide/")
    page.go_back()
    expect(summary).to_be_visible()
    expect(page.locator("#card_expiry_year")).to_have_value("令和10")


@with_and_without
def test_back_to_a_link_and_to_a_code_shows_them_again(
    live_server: LiveServer, phone: Callable[..., Page], scripts: bool
) -> None:
    page = phone(scripts=scripts)
    answers = {"stage": "received", "notice": "blank", "holding": "both"}
    has_answered(page, live_server.url, answers)
    page.goto(f"{live_server.url}/ja/check/result/")
    page.locator('form[action$="/carry/link/"] button').click()
    page.locator('form[action$="/carry/code/"] button').click()
    code = page.locator(".spoken-code").inner_text()
    page.goto(f"{live_server.url}/ja/guide/")
    page.go_back()
    expect(page.locator(".spoken-code")).to_have_text(code)
    page.go_back()
    expect(page.locator("#address")).to_be_visible()
    page.go_back()
    page.wait_for_url("**/ja/check/result/")


@with_and_without
def test_back_to_a_form_taken_into_the_other_language_shows_what_was_typed(
    live_server: LiveServer, phone: Callable[..., Page], scripts: bool
) -> None:
    page = phone(scripts=scripts)
    page.goto(f"{live_server.url}/ja/plan/")
    page.locator("#card_expiry_year").fill("令和10")
    page.locator("#language").click()
    page.wait_for_url("**/en/plan/")
    page.goto(f"{live_server.url}/en/guide/")
    page.go_back()
    expect(page.locator("#card_expiry_year")).to_have_value("令和10")
    expect(page.locator("[data-error-summary]")).to_have_count(0)


def test_back_to_a_code_that_was_not_found_leads_to_where_it_is_typed(
    live_server: LiveServer, phone: Callable[..., Page]
) -> None:
    page = phone()
    page.goto(f"{live_server.url}/ja/carry/enter/")
    page.fill("#code", "ABCD EFGH")
    page.locator("button.wide").click()
    page.locator("[data-error-summary]").wait_for()
    page.goto(f"{live_server.url}/ja/guide/")
    page.go_back()
    page.wait_for_url("**/ja/carry/enter/")
    expect(page.locator("#code")).to_be_visible()
