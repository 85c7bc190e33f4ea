"""The error pages, as a reader sees them: styled, accessible, with a way on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.journeys import axe, sight, trouble
from tests.journeys.test_accessibility import PALETTES

NARROW = {"width": 320, "height": 844}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls(trouble.URLS),
]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_an_error_page_is_as_accessible_as_any_other(
    live_server: LiveServer, phone: Callable[..., Page], language: str
) -> None:
    page = phone(viewport=NARROW)
    faults = []
    for status in trouble.in_trouble(page, live_server.url, language):
        faults += _faults(page, status)
    assert not faults, "\n".join(faults)


def test_the_pages_of_last_resort_are_accessible_in_both_languages(
    live_server: LiveServer, phone: Callable[..., Page]
) -> None:
    page = phone(viewport=NARROW)
    faults = []
    for name in trouble.without_the_portal(page, live_server.url):
        faults += _faults(page, name)
    assert not faults, "\n".join(faults)


def _faults(page: Page, name: str) -> list[str]:
    found = [*axe.complaints(page), *sight.seen(page, sizes=True, words=True)]
    found += [*sight.spaced(page), *sight.enlarged(page)]
    for palette in ("dark", "forced"):
        page.emulate_media(reduced_motion="reduce", **PALETTES[palette])  # type: ignore[arg-type]
        found += axe.look(page, looks=True).faults
    page.emulate_media(**PALETTES["light"])  # type: ignore[arg-type]
    return [f"{name}: {fault}" for fault in found]
