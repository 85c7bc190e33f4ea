"""One whole journey for each stage, in each language, with scripts and without."""

from collections.abc import Callable

import pytest
from django.db import connections
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from guidance.edition import current
from guidance.rules import decide, walk
from guidance.rules.vocabulary import Holding

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

JOURNEYS = {
    "preparing": {
        "stage": "preparing",
        "reason": "expiring",
        "holding": "both",
        "license": "in-force",
        "characters": "unsure",
        "submitted": "no",
        "sameyear": "yes",
    },
    "waiting": {
        "stage": "waiting",
        "reason": "no-space",
        "holding": "card-only",
        "application": "missed",
    },
    "notified": {"stage": "notified", "notice": "not-recorded", "holding": "history"},
    "received": {"stage": "received", "notice": "recorded", "renewed": "yes"},
    "acquiring": {"stage": "acquiring", "window": "open"},
    "certificate": {"stage": "certificate", "expiry": "not-written"},
}


def _answer(page: Page, key: str, value: str, button: str) -> None:
    option = page.locator(f'input[name="{key}"][value="{value}"]')
    expect(option).to_have_count(1)
    page.locator(f'label[for="{option.get_attribute("id")}"]').click()
    page.get_by_role("button", name=button, exact=True).click()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("stage", JOURNEYS)
def test_a_journey_ends_with_its_outcome(
    live_server: LiveServer,
    phone: Callable[..., Page],
    stage: str,
    language: str,
    scripts: bool,
) -> None:
    answers = JOURNEYS[stage]
    page = phone(scripts=scripts)
    documents: list[str] = []
    page.on(
        "request",
        lambda request: documents.append(request.url) if request.is_navigation_request() else None,
    )
    page.goto(f"{live_server.url}/{language}/check/")
    loaded = len(documents)

    for key, value in answers.items():
        _answer(page, key, value, {"ja": "次へ", "en": "Next"}[language])

    page.wait_for_url(f"**/{language}/check/result/")
    facts = walk(answers).facts
    wording = current().wording(language, history=facts.holding is Holding.HISTORY)
    headline = wording.entry("outcomes", decide(facts).outcome).text("headline").plain
    expect(page.get_by_role("heading", level=1)).to_have_text(headline)
    assert len(documents) == loaded if scripts else len(documents) > loaded
    if scripts:
        expect(page.get_by_role("heading", level=1)).to_be_focused()
        expect(page.locator("#announcer")).not_to_be_empty()
        assert page.evaluate("[localStorage.length, scrollY]") == [0, 0]
    connections.close_all()
