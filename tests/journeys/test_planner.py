"""From a date to a plan in a real browser: typed, asked back, drawn, carried into the calendar."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from guidance.rules.dates import add_months
from portal import clock
from tests.journeys.visiting import make_room

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("no_connection_is_left_open"),
]

PLAN = {"ja": "予定を見る", "en": "See my plan"}
WIDTHS = (320, 390, 1280)
# Distances in days from today: the card's last day, the license's, the certificate's.
DISTANCES = {
    "card first": (95, 125, 95),
    "card first if in time": (80, 45, None),
    "license then rewrite": (60, 20, 60),
    "license before card": (200, 40, 150),
    "no license": (40, None, None),
    "card ran out": (-3, 30, None),
    "license years away": (90, 1200, 30),
    "card years away": (2600, 60, 900),
}
WORDS = """
    () => [...document.querySelectorAll('.timeline > text, .scale text')].map(text => {
        const {left, right, top, bottom} = text.getBoundingClientRect();
        return {text: text.textContent, left, right, top, bottom};
    })
"""
# The line of today and that of the last safe day begin below what names the months and today.
CROSSED = """
    () => [...document.querySelectorAll('.timeline > line:not(.grid)')].flatMap(line => {
        const {left, right, top} = line.getBoundingClientRect();
        return [...document.querySelectorAll('.scale text')].filter(text => {
            const box = text.getBoundingClientRect();
            return box.left <= right && left <= box.right && top < box.bottom;
        }).map(text => text.textContent);
    })
"""


def _fill(page: Page, name: str, day: date) -> None:
    page.locator(f"#{name}_year").fill(str(day.year))
    page.locator(f"#{name}_month").fill(str(day.month))
    page.locator(f"#{name}_day").fill(str(day.day))


def _plan(page: Page, origin: str, language: str, case: str) -> None:
    today = clock.today()
    card, license_in, certificate = DISTANCES[case]
    page.goto(f"{origin}/{language}/plan/")
    page.locator("form.dates > details > summary").click()
    _fill(page, "card_expiry", today + timedelta(days=card))
    if license_in is not None:
        license_expiry = today + timedelta(days=license_in)
        birthday = add_months(license_expiry, -1)
        _fill(page, "license_expiry", license_expiry)
        page.locator("#birthday_month").fill(str(birthday.month))
        page.locator("#birthday_day").fill(str(birthday.day))
    if certificate is not None:
        _fill(page, "certificate_expiry", today + timedelta(days=certificate))
    page.get_by_role("button", name=PLAN[language], exact=True).click()
    page.wait_for_url(f"**/{language}/plan/result/")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_plan_survives_reload_back_and_the_other_language(
    live_server: LiveServer, phone: Callable[..., Page], language: str, scripts: bool
) -> None:
    page = phone(scripts=scripts)
    _plan(page, live_server.url, language, "card first")
    heading = page.get_by_role("heading", level=1)
    told = heading.inner_text()

    page.reload()
    assert heading.inner_text() == told
    page.locator("#language").click()
    other = {"ja": "en", "en": "ja"}[language]
    page.wait_for_url(f"**/{other}/plan/result/")
    assert heading.inner_text() != told
    page.go_back()
    page.wait_for_url(f"**/{language}/plan/result/")
    page.go_back()
    page.wait_for_url(f"**/{language}/plan/")
    year = str((clock.today() + timedelta(days=95)).year)
    expect(page.locator("#card_expiry_year")).to_have_value(year)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_cannot_be_read_is_asked_back_and_stays_typed(
    live_server: LiveServer, phone: Callable[..., Page], language: str, scripts: bool
) -> None:
    page = phone(scripts=scripts)
    page.goto(f"{live_server.url}/{language}/plan/")
    page.locator("#card_expiry_year").fill("令和10")
    page.locator("#card_expiry_month").fill("4")
    page.locator("#card_expiry_day").fill("31")
    page.get_by_role("button", name=PLAN[language], exact=True).click()
    summary = page.locator("[data-error-summary]")
    expect(summary).to_be_visible()
    make_room(page)
    if scripts:
        expect(summary).to_be_focused()
    summary.get_by_role("link").click()
    expect(page.locator("#card_expiry_year")).to_be_focused()
    expect(page.locator("#card_expiry_year")).to_have_value("令和10")
    page.locator("#card_expiry_day").fill("３０")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language}/plan/result/")
    expect(page.locator(".answers")).to_contain_text("2028")


def test_what_was_asked_back_outlasts_reload_and_back_from_the_other_language(
    live_server: LiveServer, phone: Callable[..., Page]
) -> None:
    page = phone()
    page.goto(f"{live_server.url}/ja/plan/")
    typed = {"#card_expiry_year": "2027", "#card_expiry_month": "13", "#license_expiry_year": "R9"}
    for field, value in typed.items():
        page.locator(field).fill(value)
    page.get_by_role("button", name=PLAN["ja"], exact=True).click()
    summary = page.locator("[data-error-summary]")
    asked_back = summary.inner_text()
    page.reload()
    expect(summary).to_have_text(asked_back, use_inner_text=True)
    page.locator("#language").click()
    page.wait_for_url("**/en/plan/**")
    expect(summary).to_be_visible()
    page.go_back()
    page.wait_for_url("**/ja/plan/**")
    expect(summary).to_be_visible()
    for field, value in typed.items():
        expect(page.locator(field)).to_have_value(value)
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_calendar_comes_as_a_file(
    live_server: LiveServer, phone: Callable[..., Page], language: str
) -> None:
    page = phone()
    _plan(page, live_server.url, language, "card first")
    with page.expect_download() as waiting:
        page.locator('a[href$="/plan/plan.ics"]').click()
    assert waiting.value.suggested_filename == "plan.ics"
    assert waiting.value.url.endswith(f"/{language}/plan/plan.ics")
    assert waiting.value.path().read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_erasing_leaves_no_date_in_the_browser(
    live_server: LiveServer, phone: Callable[..., Page]
) -> None:
    page = phone()
    _plan(page, live_server.url, "ja", "card first")
    assert "portal_dates" in {cookie["name"] for cookie in page.context.cookies()}
    page.get_by_role("link", name="答えと日付をすべて消す").click()
    page.get_by_role("link", name="消さずに、予定に戻る").click()
    page.wait_for_url("**/ja/plan/result/")
    page.get_by_role("link", name="答えと日付をすべて消す").click()
    page.get_by_role("button", name="すべて消す").click()
    page.wait_for_url("**/ja/check/erased/")
    assert "portal_dates" not in {cookie["name"] for cookie in page.context.cookies()}
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    page.goto(f"{live_server.url}/ja/plan/")
    expect(page.locator("#card_expiry_year")).to_have_value("")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_on_paper_what_goes_before_the_plan_stands_in_one_piece(
    live_server: LiveServer, phone: Callable[..., Page], language: str
) -> None:
    page, today = phone(viewport={"width": 700, "height": 1000}), clock.today()
    page.goto(f"{live_server.url}/{language}/plan/")
    _fill(page, "card_expiry", today + timedelta(days=57))
    _fill(page, "license_expiry", today - timedelta(days=20))
    page.get_by_role("button", name=PLAN[language], exact=True).click()
    page.wait_for_url(f"**/{language}/plan/result/")
    page.emulate_media(media="print")
    pieces = "(box) => [...box.getClientRects()].map((piece) => Math.round(piece.width))"
    banner = page.locator("main .banner").evaluate(pieces)
    assert len(banner) == 1
    assert banner == page.locator(".verdict").evaluate(pieces)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("case", DISTANCES)
def test_in_the_picture_no_word_runs_into_another_or_over_the_edge(
    live_server: LiveServer, phone: Callable[..., Page], case: str, language: str
) -> None:
    page = phone()
    _plan(page, live_server.url, language, case)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        words = page.evaluate(WORDS)
        assert len(words) > 5
        for word in words:
            assert word["left"] >= 0, (width, word)
            assert word["right"] <= width, (width, word)
        for one, other in combinations(words, 2):
            beside = one["right"] <= other["left"] or other["right"] <= one["left"]
            below = one["bottom"] <= other["top"] + 6 or other["bottom"] <= one["top"] + 6
            assert beside or below, (width, one, other)
        assert page.evaluate(CROSSED) == [], width


def test_the_table_stays_one_where_its_names_stand_above_its_days(
    live_server: LiveServer, phone: Callable[..., Page]
) -> None:
    """Laid out as blocks for letters twice as large: its roles must not go with its lines."""
    page = phone(viewport={"width": 320, "height": 844})
    _plan(page, live_server.url, "ja", "card first")
    as_table = _roles(page)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.locator(".facts-table td").first.evaluate("e => getComputedStyle(e).display") == (
        "block"
    )
    assert _roles(page) == as_table
    assert {"table", "rowgroup", "row", "rowheader", "cell"} <= set(as_table)
    # The markup says so itself, to browsers that forget it with the layout.
    told = page.locator(".facts-table, .facts-table :is(tbody, tr, th, td)")
    assert told.evaluate_all("all => all.every((one) => one.hasAttribute('role'))")


def _roles(page: Page) -> list[str]:
    """Return what a screen reader is told of the table, from Chromium's own tree."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    kinds = ("table", "rowgroup", "row", "rowheader", "cell", "caption")
    roles = [node["role"]["value"] for node in tree["nodes"] if not node["ignored"]]
    return [role.lower() for role in roles if role.lower() in kinds]
