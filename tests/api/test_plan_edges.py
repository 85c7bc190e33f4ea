"""`/api/v1/plan` on thousands of awkward days: month ends, leap days, holidays, year ends."""

from collections.abc import Iterator
from datetime import date, timedelta

import jpholiday

from tests.api.conftest import Ask
from tests.api.test_plan import flat, read_flat
from tests.rules.plan_oracle import months_later

YEARS = range(2024, 2034)
LEAP_DAY = (2, 29)


def _awkward() -> list[date]:
    """Ends of months with the days around them, the turn of the year, holidays and their eves."""
    found: set[date] = set()
    for year in YEARS:
        for month in range(1, 13):
            last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
            found |= {last, last - timedelta(days=1), last + timedelta(days=1)}
        found |= {date(year, 12, 24) + timedelta(days=n) for n in range(13)}
        for day, _name in jpholiday.year_holidays(year):
            found |= {day, day - timedelta(days=1)}
    return sorted(found)


def _situations() -> Iterator[tuple[dict[str, object], date]]:
    """Early, late and already applied, in turn: the card or the license ends on the awkward day."""
    for number, day in enumerate(_awkward()):
        early = day - timedelta(days=75 + number % 40)
        late = day - timedelta(days=number % 5 - 1)
        yield {"card_expiry": day, "license_expiry": months_later(day, 1)}, early
        yield {"card_expiry": day, "license_expiry": months_later(day, 1)}, late
        card = day + timedelta(days=number * 37 % 200 - 60)
        told = {"card_expiry": card, "license_expiry": day, "birthday": LEAP_DAY}
        yield told, day - timedelta(days=number * 11 % 120)
        applied = {"card_expiry": card, "license_expiry": day, "applied_on": early}
        yield applied, early + timedelta(days=number % 90)


def test_the_answers_are_those_reckoned_day_by_day_on_thousands_of_awkward_days(ask: Ask) -> None:
    asked, advice = 0, set()
    for told, today in _situations():
        sent = {**told, "today": today}
        if "birthday" in told:
            sent["birthday"] = "02-29"
        answer = flat(ask("plan", sent))
        assert answer == read_flat(told, today), sent
        asked += 1
        advice.add(answer["advice"])
    assert asked > 2000
    assert len(advice) == 5
