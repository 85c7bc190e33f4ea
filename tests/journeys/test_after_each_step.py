"""What the small script adds: focus, one announcement, and patience with a bad line."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connections
from playwright.sync_api import Page, Route, expect
from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

STEP = "**/ja/check/stage/"


@pytest.fixture
def stage(live_server: LiveServer, phone: Callable[..., Page]) -> Iterator[Page]:
    """The first question, with the notice of issuance chosen and not yet sent."""
    page = phone()
    page.goto(f"{live_server.url}/ja/check/stage/")
    page.get_by_label("交付通知書が届いた").check()
    yield page
    connections.close_all()


def _next(page: Page) -> None:
    page.get_by_role("button", name="次へ", exact=True).click()


def _only_posts(act: Callable[[Route], None]) -> Callable[[Route], None]:
    return lambda route: act(route) if route.request.method == "POST" else route.continue_()


@pytest.mark.criteria("2.4.2", "2.4.3", "3.3.1", "4.1.3")
def test_an_empty_answer_moves_focus_to_the_summary_and_says_it_once(
    live_server: LiveServer, phone: Callable[..., Page]
) -> None:
    page = phone()
    page.goto(f"{live_server.url}/ja/check/stage/")
    _next(page)

    summary = page.locator("[data-error-summary]")
    expect(summary).to_be_focused()
    error = summary.get_by_role("link").inner_text()
    expect(page.locator("#announcer")).to_have_text(error)
    assert page.title().startswith("エラー: 質問 1 ")
    summary.get_by_role("link").click()
    expect(page.locator("#stage-1")).to_be_focused()
    connections.close_all()


@pytest.mark.criteria("3.1.1")
def test_the_language_link_follows_the_step(stage: Page) -> None:
    _next(stage)
    expect(stage.locator("#language")).to_have_attribute("formaction", "/en/check/notice/")
    expect(stage.locator("#language")).to_have_attribute("lang", "en")


@pytest.mark.criteria("3.3.7")
def test_back_shows_the_question_with_its_answer(stage: Page) -> None:
    _next(stage)
    stage.wait_for_url("**/notice/")
    stage.go_back()
    stage.wait_for_url("**/stage/")
    expect(stage.get_by_label("交付通知書が届いた")).to_be_checked()


@pytest.mark.criteria("4.1.3")
def test_a_pressed_button_says_that_it_is_sending_when_the_line_is_slow(stage: Page) -> None:
    held: list[Route] = []
    stage.route(STEP, _only_posts(held.append))
    button = stage.locator("button.wide")
    _next(stage)
    expect(button).to_have_text("送信中…")
    expect(button).to_have_attribute("aria-disabled", "true")
    held[0].continue_()
    stage.wait_for_url("**/notice/")
    expect(button).to_have_text("次へ")


@pytest.mark.criteria("4.1.3")
def test_a_cut_line_keeps_the_answer_and_offers_to_send_it_again(stage: Page) -> None:
    stage.route(STEP, _only_posts(lambda route: route.abort()))
    _next(stage)

    again = stage.get_by_role("button", name="もう一度送る")
    expect(again).to_be_focused()
    expect(stage.locator("#announcer")).to_contain_text("送ることができませんでした。")
    expect(stage.get_by_label("交付通知書が届いた")).to_be_checked()
    expect(stage.locator("button.wide")).to_have_text("次へ")

    stage.unroute(STEP)
    again.click()
    stage.wait_for_url("**/notice/")
    expect(stage.get_by_role("heading", level=1)).to_be_focused()


@pytest.mark.parametrize("status", [200, 500, 502, 503, 429])
def test_an_answer_that_is_no_page_of_ours_does_not_replace_the_question(
    stage: Page, status: int
) -> None:
    stage.route(
        STEP,
        _only_posts(lambda route: route.fulfill(status=status, body="<h1>Bad gateway</h1>")),
    )
    _next(stage)
    expect(stage.get_by_role("button", name="もう一度送る")).to_be_visible()
    expect(stage.get_by_label("交付通知書が届いた")).to_be_checked()


@pytest.mark.criteria("2.4.3")
def test_a_ticked_step_keeps_focus_and_adds_nothing_to_the_way_back(
    live_server: LiveServer, phone: Callable[..., Page]
) -> None:
    page = phone()
    page.goto(f"{live_server.url}/ja/check/stage/")
    for label in ("交付通知書が届いた", "「記録:無」と書かれている", "マイナ免許証だけ"):
        page.get_by_label(label, exact=True).check()
        _next(page)
    page.wait_for_url("**/result/")

    tick = page.locator(".tick").first
    tick.click()
    expect(tick).to_have_attribute("aria-pressed", "true")
    expect(tick).to_be_focused()
    page.go_back()
    page.wait_for_url("**/holding/")
    connections.close_all()
