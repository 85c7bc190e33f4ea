"""Stand in a state at once, without walking there: for checks that look at every page."""

from collections.abc import Mapping

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from playwright.sync_api import Page

from tests.journeys.states import State


def has_answered(page: Page, origin: str, answers: Mapping[str, str]) -> None:
    """Give the browser the session of somebody who has answered this, and nothing else."""
    page.context.clear_cookies()
    if not answers:
        return
    kept = SessionStore()
    kept.update({"answers": dict(answers), "began": int(timezone.now().timestamp())})
    kept.create()
    name, value = settings.SESSION_COOKIE_NAME, str(kept.session_key)
    page.context.add_cookies([{"name": name, "value": value, "url": origin}])


def visit(page: Page, origin: str, language: str, state: State) -> None:
    """Open the state's page and do there what leads to the state."""
    has_answered(page, origin, state.answers)
    page.goto(f"{origin}/{language}/{state.path}")
    for name, value in state.typed.items():
        page.locator(f'input[name="{name}"]').fill(value)
    if state.pressed:
        page.locator(f'form[action$="/{state.pressed}"] button').click()
    elif state.refused or state.typed:
        page.locator("main button.wide").click()
    if state.refused:
        page.locator("[data-error-summary]").wait_for()
    page.wait_for_load_state()
