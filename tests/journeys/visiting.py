"""Stand in a state at once, without walking there: for checks that look at every page."""

from collections.abc import Mapping

import pytest
from django.conf import settings
from playwright.sync_api import Page

from tests.journeys.kept import cookies, count_wrong_codes
from tests.journeys.put_up import put_up
from tests.journeys.state import State

with_and_without = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])


def has_answered(page: Page, origin: str, answers: Mapping[str, str]) -> None:
    """Give the browser the session of somebody who has answered this, and nothing else."""
    _holds(page, origin, State("", "", answers))


def visit(page: Page, origin: str, language: str, state: State) -> None:
    """Open the state's page and do there what leads to the state."""
    put_up(news=state.news)
    count_wrong_codes(state)
    _forget_pages(page)
    _holds(page, origin, state)
    page.goto(f"{origin}/{language}/{state.path}")
    for name, value in state.typed.items():
        _fill(page, name, value)
    for address in state.pressed:
        page.locator(f'form[action$="/{address.removeprefix("/")}"] button').last.click()
        page.wait_for_load_state()
    if state.stale:
        page.context.clear_cookies(name=settings.CSRF_COOKIE_NAME)
    if state.refused or state.typed or state.stale:
        page.locator("main button.wide").click()
    if state.stale:
        page.locator("main .banner").first.wait_for()
    if state.refused:
        page.locator("[data-error-summary]").wait_for()
    make_room(page)
    page.wait_for_load_state()


def make_room(page: Page) -> None:
    """Wait for a page without scripts that answers a form to make room for the one to keep."""
    if page.locator('noscript > meta[http-equiv="refresh"]').count():
        page.wait_for_url("**/?note=*")


def _forget_pages(page: Page) -> None:
    """Empty the browser's cache: it may hold the page as it was before staff put something up."""
    browser = page.context.new_cdp_session(page)
    browser.send("Network.clearBrowserCache")
    browser.detach()


def _holds(page: Page, origin: str, state: State) -> None:
    page.context.clear_cookies()
    for name, value in cookies(state).items():
        page.context.add_cookies([{"name": name, "value": value, "url": origin}])


def _fill(page: Page, name: str, value: str) -> None:
    field = page.locator(f'input[name="{name}"]')
    field.evaluate(
        "(field) => { for (let in_ = field; in_; in_ = in_.parentElement) "
        "if (in_.localName === 'details') in_.open = true }"
    )
    if field.get_attribute("type") == "checkbox":
        field.check()
    else:
        field.fill(value)
