"""National holidays, with a second library as second opinion."""

from datetime import date, timedelta

import jpholiday
import pytest

from guidance.rules.dates import EARLIEST, LATEST, license_last_day
from portal.closed_days import is_national_holiday


def days_of(year: int) -> list[date]:
    days = (date(year, 12, 31) - date(year - 1, 12, 31)).days
    return [date(year, 1, 1) + timedelta(days=number) for number in range(days)]


@pytest.mark.parametrize("year", range(2016, 2041))
def test_two_libraries_agree_on_every_day_of_a_year(year: int) -> None:
    ours = [day for day in days_of(year) if is_national_holiday(day)]
    theirs = [day for day in days_of(year) if jpholiday.is_holiday(day)]
    assert ours == theirs


@pytest.mark.parametrize(
    "day",
    [
        date(2025, 2, 24),  # 振替休日
        date(2025, 5, 6),  # 振替休日
        date(2025, 11, 24),  # 振替休日
        date(2026, 5, 6),  # 振替休日, after three days in a row
        date(2026, 9, 22),  # 国民の休日
        date(2027, 3, 22),  # 振替休日
        date(2019, 5, 1),  # the accession, in that year only
        date(2021, 7, 23),  # moved for the Olympic Games
    ],
)
def test_substitute_and_special_holidays_are_known(day: date) -> None:
    assert is_national_holiday(day)


@pytest.mark.parametrize(
    "day", [date(2026, 12, 31), date(2026, 1, 2), date(2026, 10, 4), date(2021, 10, 11)]
)
def test_year_end_sundays_and_moved_holidays_are_no_national_holidays(day: date) -> None:
    assert not is_national_holiday(day)


@pytest.mark.parametrize("year", [EARLIEST.year, LATEST.year, LATEST.year + 1])
def test_holidays_are_known_in_every_year_the_planner_reckons_with(year: int) -> None:
    assert sum(is_national_holiday(day) for day in days_of(year)) >= 9


def test_days_far_away_are_answered_too() -> None:
    assert not is_national_holiday(date.min)
    assert not is_national_holiday(date.max)


def test_the_worked_example_of_the_year_end_holds_with_the_library() -> None:
    assert license_last_day(date(2025, 12, 28), is_national_holiday) == date(2026, 1, 5)
