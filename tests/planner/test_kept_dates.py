"""Where the dates live: in the reader's browser, signed, for two hours, and nowhere else."""

import logging
from datetime import date

import pytest
import time_machine
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core import signing
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

from guidance.rules import PlanDates
from guidance.rules.dates import MonthDay
from portal.planner import kept_dates
from tests.planner.person import Person, said

ALL = PlanDates(
    date(2026, 10, 5),
    MonthDay(2, 29),
    date(2028, 3, 29),
    date(2026, 9, 30),
    date(2026, 6, 30),
    no_space=True,
)
CANARY = {
    "card_expiry": "2031-03-17",
    "license_expiry": "2031-04-19",
    "birthday": "3-19",
    "certificate_expiry": "2029-03-11",
    "applied_on": "2026-05-23",
}


def _shown(cookie: str) -> HttpRequest:
    request = HttpRequest()
    request.COOKIES[settings.DATES_COOKIE] = cookie
    return request


def _given(dates: PlanDates) -> str:
    response = HttpResponse()
    kept_dates.keep(response, dates)
    return response.cookies[settings.DATES_COOKIE].value


@pytest.mark.parametrize("dates", [ALL, PlanDates(date(2026, 10, 5))])
def test_the_browser_gives_back_what_it_was_given(dates: PlanDates) -> None:
    assert kept_dates.read(_shown(_given(dates))) == dates


def test_no_script_reads_the_dates_and_no_other_site_sends_them() -> None:
    response = HttpResponse()
    kept_dates.keep(response, ALL)
    cookie = response.cookies[settings.DATES_COOKIE]
    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 2 * 60 * 60
    assert bool(cookie["secure"]) is settings.SESSION_COOKIE_SECURE


def test_behind_https_browsers_take_the_dates_from_this_host_alone(
    settings: Settings,
) -> None:
    settings.DATES_COOKIE, settings.SESSION_COOKIE_SECURE = "__Host-portal_dates", True
    kept, erased = HttpResponse(), HttpResponse()
    kept_dates.keep(kept, ALL)
    kept_dates.erase(erased)
    for response in (kept, erased):
        cookie = response.cookies["__Host-portal_dates"]
        assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")
    assert kept_dates.read(_shown(kept.cookies["__Host-portal_dates"].value)) == ALL


def test_dates_end_after_two_hours_whatever_the_browser_does() -> None:
    cookie = _given(ALL)
    with time_machine.travel("2026-07-01T11:00:02+09:00", tick=False):
        assert kept_dates.read(_shown(cookie)) is None


@pytest.mark.parametrize(
    "content",
    [
        {},
        [],
        "2026-10-05",
        {"card_expiry": "2026-13-05"},
        {"card_expiry": 5},
        {"card_expiry": "9999-12-31"},
        {"card_expiry": "2026-10-05", "birthday": "2-30"},
        {"card_expiry": "2026-10-05", "birthday": "2"},
    ],
)
def test_what_makes_no_sense_counts_as_none(content: object) -> None:
    assert kept_dates.read(_shown(signing.dumps(content, salt=kept_dates.SALT))) is None


@pytest.mark.parametrize("cookie", ["", "x", "a:b:c", "%00", "é", "e30:1:2" * 500])
def test_what_is_forged_counts_as_none(cookie: str) -> None:
    assert kept_dates.read(_shown(cookie)) is None
    assert kept_dates.read(_shown(_given(ALL)[:-1] + "~")) is None


@pytest.mark.django_db
def test_no_date_is_in_the_database_in_an_address_or_in_the_log(
    person: Person, caplog: pytest.LogCaptureFixture
) -> None:
    person.client.post("/ja/check/stage/", {"stage": "preparing"})
    with caplog.at_level(logging.DEBUG), CaptureQueriesContext(connection) as captured:
        typed = {**CANARY, "birthday_month": "3", "birthday_day": "19"}
        reply = person.send(typed)
        page = person.client.get(reply.headers["Location"])
    assert "令和13年(2031年)3月17日" in said(page)
    everything = [
        reply.headers["Location"],
        caplog.text,
        *(row["sql"] for row in captured),
        *(str(row.get_decoded()) for row in Session.objects.all()),
    ]
    for text in everything:
        assert not [day for day in CANARY.values() if day in text]
        assert "2031" not in text


@pytest.mark.django_db
def test_erasing_takes_the_dates_with_the_answers(person: Person) -> None:
    person.plan(**CANARY)
    person.client.post("/ja/check/erase/")
    assert not person.client.cookies[settings.DATES_COOKIE].value
    assert "2031" not in person.open().content.decode()
    assert person.open("result/").status_code == 302


@pytest.mark.django_db
def test_starting_again_for_somebody_else_takes_them_too(person: Person) -> None:
    person.plan(**CANARY)
    person.client.post("/ja/check/restart/")
    assert "2031" not in person.open().content.decode()
