"""The calendar file, read back by another library than the one that wrote it."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
import vobject
from django.test import Client

from tests.planner.person import Person

TODAY = "2026-07-01 10:00:00+09:00"
CASES = [
    {"card_expiry": f"2026-{month:02}-{day:02}", "license_expiry": f"20{year}-{month:02}-05"}
    for month, day, year in (
        (8, 31, 26), (9, 30, 26), (10, 5, 26), (10, 31, 27), (11, 30, 26),
        (12, 28, 26), (12, 31, 28), (9, 1, 27), (8, 1, 26), (11, 3, 26),
    )
]  # fmt: skip


@pytest.fixture(autouse=True)
def _a_summer_day() -> Any:
    with time_machine.travel(TODAY, tick=False):
        yield


def _events(person: Person, place: str = "plan.ics") -> list[Any]:
    reply = person.open(place)
    assert reply.status_code == 200
    assert reply.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert reply.headers["Cache-Control"] == "no-store"
    text = reply.content.decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    return list(vobject.readOne(text).vevent_list)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("dates", CASES, ids=lambda dates: dates["card_expiry"])
def test_the_days_of_the_page_are_the_days_of_the_file(
    db: None, dates: dict[str, str], language: str
) -> None:
    person = Person(Client(), language)
    person.plan(**dates)
    page = person.open("result/").content.decode()
    events = _events(person)
    assert len(events) >= 2
    assert len(events) == page.count('<p class="unprinted">')
    for event in events:
        day = event.dtstart.value
        assert type(day) is date
        assert event.dtend.value == day + timedelta(days=1)
        assert f'datetime="{day.isoformat()}"' in page
        assert day >= date(2026, 7, 1)
        assert f"/{language}/plan/" in event.description.value
        alarms = [alarm.trigger.value for alarm in event.valarm_list]
        assert alarms == [timedelta(days=-7, hours=9), timedelta(hours=9)]


def test_a_later_file_replaces_the_earlier_one(db: None) -> None:
    person = Person(Client())
    person.plan(card_expiry="2026-10-05", license_expiry="2026-11-05")
    first = {event.uid.value: event for event in _events(person)}
    with time_machine.travel("2026-07-02 10:00:00+09:00", tick=False):
        person.plan(card_expiry="2026-10-06", license_expiry="2026-11-05")
        second = {event.uid.value: event for event in _events(person)}
    assert first.keys() == second.keys()
    for uid, event in second.items():
        assert int(event.sequence.value) > int(first[uid].sequence.value)
        assert "2026" not in uid


def test_one_day_comes_alone_where_downloads_are_hard(db: None) -> None:
    person = Person(Client())
    person.plan(card_expiry="2026-10-05")
    events = _events(person, "card-last-day.ics")
    assert [event.dtstart.value for event in events] == [date(2026, 10, 5)]
    assert person.open("best-of-all.ics").status_code == 404


def test_without_dates_there_is_no_file(db: None) -> None:
    reply = Person(Client()).open("plan.ics")
    assert (reply.status_code, reply.headers["Location"]) == (302, "/ja/plan/?note=expired")
