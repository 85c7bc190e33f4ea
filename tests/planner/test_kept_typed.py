"""What was typed and asked back outlasts Reload and Back, in the reader's own browser alone."""

import logging

import pytest
import time_machine
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core import signing
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

from portal.planner import kept_typed
from portal.planner.forms import IN_ORDER, PARTS, DatesForm
from tests.planner.person import Person, said

TYPED = {
    "card_expiry_year": "2027",
    "card_expiry_month": "13",
    "card_expiry_day": "20",
    "license_expiry": "R9",
    "birthday_month": "4",
    "reason": "no-space",
}
AGAIN = "/ja/plan/?note=asked-back"
LONGEST_COOKIE = 4096


def _values(page: str) -> dict[str, str]:
    return {
        name: value
        for name, value in TYPED.items()
        if f'name="{name}" value="{value}"' in page and (name != "reason" or " checked>" in page)
    }


def test_a_form_that_was_asked_back_is_the_same_when_it_is_opened_again(person: Person) -> None:
    refused = person.send(TYPED)
    assert refused.status_code == 422
    assert f'data-again="{AGAIN}"' in refused.content.decode()

    again = person.client.get(AGAIN)

    assert again.status_code == 200
    assert again.headers["Cache-Control"] == "no-store"
    assert _values(again.content.decode()) == TYPED
    assert said(again) == said(refused)
    assert "data-error-summary" in again.content.decode()


def test_the_form_that_is_opened_anew_holds_what_was_typed_and_blames_nobody(
    person: Person,
) -> None:
    person.plan(card_expiry="2026-10-05")
    person.send(TYPED)
    page = person.open().content.decode()
    assert _values(page) == TYPED
    assert "data-error-summary" not in page


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_was_taken_into_the_other_language_stays_on_both_sides(
    person: Person, language: str
) -> None:
    person.client.post("/en/plan/", {**TYPED, "turn": "en"})
    assert _values(person.client.get(f"/{language}/plan/").content.decode()) == TYPED


def test_a_plan_takes_the_place_of_what_was_typed(person: Person) -> None:
    person.send(TYPED)
    person.plan(card_expiry="2026-10-05")
    assert not person.client.cookies[settings.TYPED_COOKIE].value
    page = person.client.get(AGAIN).content.decode()
    assert 'name="card_expiry_month" value="10"' in page
    assert "data-error-summary" not in page


@pytest.mark.django_db
@pytest.mark.parametrize("place", ["erase/", "restart/"])
def test_erasing_takes_what_was_typed_too(person: Person, place: str) -> None:
    person.send(TYPED)
    assert "入力した日付" in said(person.client.get("/ja/check/erase/"))
    person.client.post(f"/ja/check/{place}")
    for address in (AGAIN, "/ja/plan/"):
        assert not _values(person.client.get(address).content.decode())
    assert "消すものはありません" in said(person.client.get("/ja/check/erase/"))


@pytest.mark.django_db
def test_what_was_typed_is_in_no_database_address_or_log(
    person: Person, caplog: pytest.LogCaptureFixture
) -> None:
    person.client.post("/ja/check/stage/", {"stage": "preparing"})
    with caplog.at_level(logging.DEBUG), CaptureQueriesContext(connection) as captured:
        person.send({**TYPED, "license_expiry": "R909090"})
        person.client.get(AGAIN)
    rows = [*(row["sql"] for row in captured)]
    rows += [str(row.get_decoded()) for row in Session.objects.all()]
    assert not [text for text in (caplog.text, *rows) if "R909090" in text]


def test_no_script_reads_it_and_it_ends_with_the_session(settings: Settings) -> None:
    settings.TYPED_COOKIE, settings.SESSION_COOKIE_SECURE = "__Host-portal_typed", True
    kept, erased = HttpResponse(), HttpResponse()
    kept_typed.keep(kept, DatesForm.sent(TYPED))
    kept_typed.erase(erased)
    cookie = kept.cookies["__Host-portal_typed"]
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Lax", True)
    assert cookie["max-age"] == 2 * 60 * 60
    assert erased.cookies["__Host-portal_typed"]["path"] == cookie["path"] == "/"
    request = HttpRequest()
    request.COOKIES["__Host-portal_typed"] = cookie.value
    assert kept_typed.read(request) is not None
    with time_machine.travel("2026-07-01T11:00:02+09:00", tick=False):
        assert kept_typed.read(request) is None


@pytest.mark.parametrize("cookie", ["", "x", "a:b:c", "%00", ".e30:1:2"])
def test_what_is_forged_counts_as_nothing_typed(cookie: str) -> None:
    request = HttpRequest()
    request.COOKIES[settings.TYPED_COOKIE] = cookie
    assert kept_typed.read(request) is None
    request.COOKIES[settings.TYPED_COOKIE] = signing.dumps(TYPED, salt="another")
    assert kept_typed.read(request) is None


def test_as_much_as_can_be_typed_fits_into_a_cookie() -> None:
    letters = [chr(0x4E00 + 37 * number) for number in range(500)]
    sent = {
        name: "".join(letters[start : start + 90])
        for start, name in enumerate(
            [*IN_ORDER, *(f"{date}_{part}" for date in IN_ORDER for part in PARTS)]
        )
    }
    response, request = HttpResponse(), HttpRequest()
    kept_typed.keep(response, DatesForm.sent(sent))
    cookie = response.cookies[settings.TYPED_COOKIE]
    assert len(cookie.OutputString()) < LONGEST_COOKIE
    request.COOKIES[settings.TYPED_COOKIE] = cookie.value
    typed = kept_typed.read(request)
    assert typed is not None
    assert typed.typed["card_expiry"].text == sent["card_expiry"][:60]
