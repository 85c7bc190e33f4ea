"""A result is kept on paper: one A4 page, also where there is most to say."""

import re
from collections.abc import Callable

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.db import connections
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from guidance.rules import Walk, decide, routes
from guidance.rules.vocabulary import Step

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SHEET = re.compile(rb"/Type\s*/Page\b")
A4 = re.compile(rb"/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]")


def _steps(here: Walk) -> int:
    return len(decide(here.facts).steps)


def _longest() -> dict[str, Walk]:
    """The results with most steps: of all, and of those that list the places as well."""
    places = [here for here in routes() if Step.RECORD_AGAIN in decide(here.facts).steps]
    return {"steps": max(routes(), key=_steps), "places": max(places, key=_steps)}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("most", ["steps", "places"])
def test_the_longest_results_fit_on_one_sheet(
    live_server: LiveServer, phone: Callable[..., Page], most: str, language: str
) -> None:
    kept = SessionStore()
    kept.update({"answers": _longest()[most].answers, "began": int(timezone.now().timestamp())})
    kept.create()
    page = phone()
    page.context.add_cookies(
        [
            {
                "name": settings.SESSION_COOKIE_NAME,
                "value": str(kept.session_key),
                "url": live_server.url,
            }
        ]
    )
    page.goto(f"{live_server.url}/{language}/check/result/")
    assert page.locator(".verdict").count() == 1

    sheets = page.pdf(prefer_css_page_size=True)

    assert len(SHEET.findall(sheets)) == 1
    assert A4.search(sheets)
    connections.close_all()
