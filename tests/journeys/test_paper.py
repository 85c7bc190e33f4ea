"""A result is kept on paper: one A4 page, also where there is most to say."""

import re
from collections.abc import Callable, Hashable
from operator import itemgetter

import cv2
import numpy as np
import pypdfium2
import pytest
import zxingcpp
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.db import connections
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from guidance.rules import Walk, decide, routes
from guidance.rules.vocabulary import Application, Step
from portal.carry.coding import unpack
from tests.journeys.asking import opened
from tests.journeys.state import State

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DATES = {
    name: f"{timezone.now().year + 1}-{month}-{day}"
    for name, month, day in (
        ("card_expiry", "10", "05"),
        ("license_expiry", "11", "05"),
        ("certificate_expiry", "10", "04"),
    )
}
DOTS_PER_INCH = 200
# For the clerk to write in, in millimeters with the label; two languages leave less of a page.
ROOM_TO_WRITE = {"ja": 25, "en": 10}
A4_IN_ITS_MARGINS = {"width": 733, "height": 1077}
# In points, as printed; what is set with no size at all is not seen.
SMALLEST_TYPE = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const sizes = [];
  while (texts.nextNode()) {
    const around = texts.currentNode.parentElement;
    const range = document.createRange();
    range.selectNode(texts.currentNode);
    if (!range.toString().trim() || !range.getClientRects().length) continue;
    if (around.closest(".visually-hidden") || !around.checkVisibility()) continue;
    sizes.push(parseFloat(getComputedStyle(around).fontSize) * around.currentCSSZoom * 0.75);
  }
  return Math.min(...sizes.filter((size) => size > 0));
}"""
SHEET = re.compile(rb"/Type\s*/Page\b")
A4 = re.compile(rb"/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]")


def _steps(here: Walk) -> int:
    return len(decide(here.facts).steps)


def _lists_places(here: Walk) -> bool:
    return Step.RECORD_AGAIN in decide(here.facts).steps


def _longest() -> dict[str, Walk]:
    """The results with most steps: of all, and of those that list the places as well."""
    places = filter(_lists_places, routes())
    return {"steps": max(routes(), key=_steps), "places": max(places, key=_steps)}


def _fullest_of_each_size(language: str) -> list[Walk]:
    """The style sheet sets letters by the number of steps and by the list of places."""
    each = {(decide(here.facts), here.facts.holding, here.facts.renewed): here for here in routes()}
    sized = {here: (_lists_places(here), _steps(here)) for here in each.values()}
    return _fullest(sized, language, "check/result/")


def _fullest(sized: dict[Walk, Hashable], language: str, address: str) -> list[Walk]:
    """Of the walks of each size, the one whose page at the address says most."""
    found: dict[Hashable, tuple[int, Walk]] = {}
    for here, size in sized.items():
        length = len(opened(Client(), language, State("", address, here.answers)).content)
        found[size] = max(found.get(size, (0, here)), (length, here), key=itemgetter(0))
    return [here for _length, here in found.values()]


def _open(live_server: LiveServer, page: Page, here: Walk, address: str) -> None:
    kept = SessionStore()
    kept.update({"answers": here.answers, "began": int(timezone.now().timestamp())})
    kept.create()
    ticket = {
        "name": settings.SESSION_COOKIE_NAME,
        "value": str(kept.session_key),
        "url": live_server.url,
    }
    page.context.add_cookies([ticket])  # type: ignore[list-item]
    page.goto(f"{live_server.url}{address}")


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("most", ["steps", "places"])
def test_the_longest_results_fit_on_one_sheet(
    live_server: LiveServer, phone: Callable[..., Page], most: str, language: str
) -> None:
    page = phone()
    _open(live_server, page, _longest()[most], f"/{language}/check/result/")
    assert page.locator(".verdict").count() == 1

    sheets = page.pdf(prefer_css_page_size=True)

    assert len(SHEET.findall(sheets)) == 1
    assert A4.search(sheets)
    words = pypdfium2.PdfDocument(sheets)[0].get_textpage().get_text_range()
    words = "".join(words.split())
    assert f"{live_server.url}/{language}/" in words
    assert f"(/{language}/" not in words
    connections.close_all()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_fullest_result_of_each_size_of_letters_fits_on_one_sheet(
    live_server: LiveServer, phone: Callable[..., Page], language: str
) -> None:
    page = phone()
    too_long = []
    for here in _fullest_of_each_size(language):
        _open(live_server, page, here, f"/{language}/check/result/")
        assert page.locator(".verdict").count() == 1
        if len(SHEET.findall(page.pdf(prefer_css_page_size=True))) != 1:
            too_long.append(here.answers)
        page.emulate_media(media="print")
        assert round(page.evaluate(SMALLEST_TYPE), 2) >= 8.5, here.answers
        page.emulate_media(media="null")
    assert too_long == []
    connections.close_all()


def _fullest_of_each_outcome(language: str) -> list[Walk]:
    """Of each outcome, holding and list of what was missed, the fullest sheet."""
    each = {(decide(here.facts), here.facts.application): here for here in routes()}
    sized = {here: _kind(here) for here in each.values()}
    return _fullest(sized, language, "check/sheet/")


def _kind(here: Walk) -> Hashable:
    missed = here.facts.application is Application.MISSED
    return decide(here.facts).outcome, here.facts.holding, missed


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_counters_sheet_fits_on_one_page_in_every_outcome(
    live_server: LiveServer, phone: Callable[..., Page], language: str
) -> None:
    page = phone(viewport=A4_IN_ITS_MARGINS)
    too_long = []
    for here in _fullest_of_each_outcome(language):
        _open(live_server, page, here, f"/{language}/check/sheet/")
        assert page.locator(".counter-sheet").count() == 1
        if len(SHEET.findall(page.pdf(prefer_css_page_size=True))) != 1:
            too_long.append(here.answers)
        page.emulate_media(media="print")
        blank = page.locator(".sheet-blank").bounding_box()
        assert blank
        assert round(blank["height"] / 96 * 25.4) >= ROOM_TO_WRITE[language], here.answers
        page.emulate_media(media="null")
    assert too_long == []
    connections.close_all()


def test_the_qr_codes_are_read_from_the_screen_and_from_paper(
    live_server: LiveServer, phone: Callable[..., Page]
) -> None:
    page = phone()
    _open(live_server, page, _longest()["places"], "/ja/check/sheet/")
    screen = _on_screen(page.locator("svg.qr").screenshot())
    page.emulate_media(media="print")
    side = page.locator("svg.qr").bounding_box()
    sheet = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))[0]

    assert unpack(screen.rstrip("/").rpartition("/")[2]).answers == _longest()["places"].answers
    assert _on_paper(sheet) == screen
    assert side
    assert side["width"] / 96 * 25.4 >= 25
    connections.close_all()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_longest_link_is_read_from_a_phone_s_picture_and_from_paper(
    live_server: LiveServer, phone: Callable[..., Page], language: str
) -> None:
    page = phone(viewport={"width": 390, "height": 844})
    longest = max(routes(), key=lambda here: len(here.answers))
    _open(live_server, page, longest, f"/{language}/plan/")
    page.locator("form.dates > details > summary").click()
    for name, day in DATES.items():
        page.locator(f"#{name}_year").fill(day[:4])
        page.locator(f"#{name}_month").fill(day[5:7])
        page.locator(f"#{name}_day").fill(day[8:])
    page.locator("form.dates button[type=submit]").click()
    page.wait_for_url("**/plan/result/")
    page.goto(f"{live_server.url}/{language}/check/result/")
    page.locator('form[action$="/carry/link/"] button').click()
    page.locator('form[action$="/carry/link/"] button').click()
    link = page.locator("#address").input_value()

    # The whole screen, 390 pixels wide.
    page.locator("svg.qr").scroll_into_view_if_needed()
    screen = _on_screen(page.screenshot())
    sheet = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))[0]
    page.emulate_media(media="print")
    side = page.locator("svg.qr").bounding_box()

    carried = unpack(link.rstrip("/").rpartition("/")[2])
    assert dict(carried.dates) == DATES
    assert carried.answers == longest.answers
    assert screen == link
    assert _on_paper(sheet) == link
    assert side
    assert side["width"] / 96 * 25.4 >= 25
    connections.close_all()


def _on_paper(sheet: pypdfium2.PdfPage) -> str:
    return _read(sheet.render(scale=DOTS_PER_INCH / 72).to_numpy())


def _on_screen(picture: bytes) -> str:
    image = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_COLOR)
    assert image is not None
    return _read(image)


def _read(image: np.ndarray) -> str:
    (found,) = zxingcpp.read_barcodes(np.ascontiguousarray(image))
    return found.text
