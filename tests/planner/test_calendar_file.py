"""The calendar file, read back by another library than the one that wrote it."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from html import unescape
from itertools import product
from typing import Any

import pytest
import time_machine
import vobject
from django.test import Client

from guidance.edition import edition_0
from guidance.rules import PlanDates
from portal.planner.calendar_file import Edge, calendar_file
from portal.planner.plan_page import Row, rows
from portal.planner.planned import Planned
from tests.planner.person import Person

BIRTHDAY = {"birthday_month": "2", "birthday_day": "29"}
CASES: list[dict[str, str]] = [
    {"card_expiry": "2026-10-05"},
    {"card_expiry": "令和8年12月28日", "license_expiry": "令和9年1月1日"},
    {"card_expiry": "2026-10-05", "license_expiry": "2026-11-05", "certificate_expiry": "2026-7-1"},
    {"card_expiry": "2028-02-29", "license_expiry": "2028-03-29"},
    {"card_expiry": "2027-02-28", "license_expiry": "2028-03-29", **BIRTHDAY},
    {"card_expiry": "2031-10-05", "license_expiry": "2026-11-05", "reason": "no-space"},
    {"card_expiry": "2026-08-31", "applied_on": "2026-06-30"},
    {"card_expiry": "2026-08-31", "applied_on": "2026-05-31", "license_expiry": "2026-09-30"},
    {
        "card_expiry": "2026-12-10",
        "license_expiry": "2026-09-20",
        "certificate_expiry": "2026-12-10",
    },
    {
        "card_expiry": "2026-06-30",
        "license_expiry": "2026-07-30",
        "certificate_expiry": "2026-07-02",
    },
]
CASES += [
    {"card_expiry": f"2026-{month:02}-{day:02}", "license_expiry": f"20{year}-{month:02}-05"}
    for month, day, year in (
        (8, 31, 26), (9, 30, 26), (10, 5, 26), (10, 31, 27), (11, 30, 26),
        (12, 28, 26), (12, 31, 28), (9, 1, 27), (8, 1, 26), (11, 3, 26),
    )
]  # fmt: skip
ALL = {
    "card_expiry": "2026-08-05",
    "license_expiry": "2026-09-05",
    "certificate_expiry": "2026-08-05",
    "applied_on": "2026-06-20",
}
BEGINNINGS = {
    "card-window-opens",
    "license-window-opens",
    "delivery-earliest",
    "delivery-latest",
}
EARLIER = [timedelta(days=-7, hours=9), timedelta(hours=9)]
LATER = [timedelta(days=-days, hours=9) for days in (30, 7, 1)]
WBR = re.compile(r"<wbr>")
LINE = re.compile(rb"[^\r\n]{1,75}\r\n")


def _text(person: Person, place: str = "plan.ics") -> str:
    reply = person.open(place)
    assert reply.status_code == 200
    assert reply.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert reply.headers["Cache-Control"] == "no-store"
    # Folded to 75 octets, each line ended as the standard wants it, no sign cut in two.
    assert b"".join(LINE.findall(reply.content)) == reply.content
    assert all(line.decode() for line in LINE.findall(reply.content))
    return str(reply.content.decode())


def _events(person: Person, place: str = "plan.ics") -> list[Any]:
    calendar = vobject.readOne(_text(person, place))
    assert calendar.validate(raiseException=True)
    assert calendar.version.value == "2.0"
    assert calendar.method.value == "PUBLISH"
    return list(calendar.vevent_list)


@pytest.mark.parametrize(
    ("dates", "language"),
    list(product(CASES, ["ja", "en"])),
    ids=lambda given: given if isinstance(given, str) else given["card_expiry"],
)
def test_the_days_of_the_page_are_the_days_of_the_file(
    person_reading: Callable[[str], Person], dates: dict[str, str], language: str
) -> None:
    person = person_reading(language)
    page = person.plan(**dates).content.decode()
    events = _events(person)
    assert len(CASES) == 20
    assert len(events) >= 2
    assert len(events) == page.count('<p class="unprinted"><a href=')
    uids = {event.uid.value for event in events}
    assert len(uids) == len(events)
    for event in events:
        day = event.dtstart.value
        assert type(day) is date
        assert event.dtend.value == day + timedelta(days=1)
        assert f'datetime="{day.isoformat()}"' in page
        assert day >= date(2026, 7, 1)
        assert event.dtstamp.value == datetime(2026, 7, 1, tzinfo=UTC)
        assert event.url.value == f"http://testserver/{language}/plan/"
        assert event.description.value.endswith(event.url.value)
        assert event.transp.value == "TRANSPARENT"
        assert f">{event.summary.value}</h3>" in unescape(WBR.sub("", page))
        assert re.fullmatch(r"[a-z-]+\.me@planner\.myna-license-renewal-guide", event.uid.value)
        triggers = [alarm.trigger.value for alarm in event.valarm_list]
        is_beginning = event.uid.value.partition(".")[0] in BEGINNINGS
        assert triggers == (EARLIER if is_beginning else LATER)


def test_every_day_speaks_up_in_time(person: Person) -> None:
    person.plan(**ALL)
    events = _events(person)
    assert len(events) == 6
    for event in events:
        is_beginning = event.uid.value.partition(".")[0] in BEGINNINGS
        alarms = [alarm.trigger.value for alarm in event.valarm_list]
        assert alarms == (EARLIER if is_beginning else LATER)
        assert {alarm.action.value for alarm in event.valarm_list} == {"DISPLAY"}
        assert all(alarm.description.value for alarm in event.valarm_list)


def test_a_later_file_replaces_the_earlier_one(person: Person) -> None:
    person.plan(card_expiry="2026-10-05", license_expiry="2026-11-05")
    first = {event.uid.value: event for event in _events(person)}
    with time_machine.travel("2026-07-02T10:00:00+09:00", tick=False):
        person.plan(card_expiry="2026-10-06", license_expiry="2026-11-06", birthday="10-06")
        second = {event.uid.value: event for event in _events(person)}
    assert first.keys() == second.keys()
    for uid, event in second.items():
        assert int(event.sequence.value) > int(first[uid].sequence.value)
        assert not re.search(r"\d{2}", uid)


def test_the_names_do_not_hang_on_the_host(person: Person) -> None:
    person.plan(**ALL)
    names = [
        {event.uid.value for event in vobject.readOne(reply.content.decode()).vevent_list}
        for host in ("127.0.0.1", "LOCALHOST:8000")
        if (reply := person.client.get("/ja/plan/plan.ics", headers={"host": host}))
    ]
    assert names[0] == names[1]


def test_a_language_changes_the_words_and_not_the_names(
    person_reading: Callable[[str], Person],
) -> None:
    said = {}
    for language in ("ja", "en"):
        person = person_reading(language)
        person.plan(**ALL)
        said[language] = {event.uid.value: event.summary.value for event in _events(person)}
    assert said["ja"].keys() == said["en"].keys()
    assert not set(said["ja"].values()) & set(said["en"].values())


def test_the_days_of_a_family_stand_beside_each_other(person: Person) -> None:
    person.plan(**ALL)
    names = [
        {event.uid.value for event in _events(person, place)}
        for place in ("plan.ics", "for/family-1.ics", "for/family-2.ics", "for/family-3.ics")
    ]
    assert len(set().union(*names)) == 4 * len(names[0])
    summaries = [event.summary.value for event in _events(person, "for/family-2.ics")]
    assert all(summary.endswith("（家族2）") for summary in summaries)
    assert person.open("for/family-9.ics").status_code == 404


def test_one_day_comes_alone_where_downloads_are_hard(person: Person) -> None:
    person.plan(card_expiry="2026-10-05")
    events = _events(person, "card-last-day.ics")
    assert [event.dtstart.value for event in events] == [date(2026, 10, 5)]
    assert person.open("best-of-all.ics").status_code == 404


def test_what_cannot_be_downloaded_can_be_copied(person: Person) -> None:
    page = person.plan(card_expiry="2026-10-05").content.decode()
    text = page.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0]
    assert text.splitlines() == [
        "2026年7月6日(月) カードの更新を申請できる最初の日",
        "2026年10月5日(月) マイナンバーカードの有効期限",
    ]


def test_without_days_to_come_no_file_is_offered(person: Person) -> None:
    page = person.plan(card_expiry="2026-05-05").content.decode()
    assert ".ics" not in page
    assert person.open("plan.ics").status_code == 404


def test_signs_that_mean_something_to_calendars_come_through() -> None:
    address = "https://example.org/?a=1,2;b=\\n"
    told = "Commas, semicolons; back\\slashes,\nand: “quotes”" + " 長い文" * 60
    edge = Edge(address, datetime(2026, 7, 1, tzinfo=UTC), told, "me", ", and; \\more")
    content = calendar_file(_rows(), edge)
    assert b"".join(LINE.findall(content)) == content
    (event, *others) = vobject.readOne(content.decode()).vevent_list
    assert event.summary.value.endswith(", and; \\more")
    assert address in event.description.value
    assert any(told in one.description.value for one in [event, *others])


def test_without_dates_there_is_no_file() -> None:
    reply = Person(Client()).open("plan.ics")
    assert (reply.status_code, reply.headers["Location"]) == (302, "/ja/plan/?note=expired")


def _rows() -> list[Row]:
    planned = Planned.of(PlanDates(date(2026, 10, 5)), date(2026, 7, 1))
    return rows(planned, edition_0().wording("ja"))
