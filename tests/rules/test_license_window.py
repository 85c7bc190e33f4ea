"""The license's window: the birthday it hangs on, and the closed days its end moves over."""

from datetime import date, timedelta

import jpholiday
import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.rules import dates
from guidance.rules.dates import Closure, MonthDay

DAY = timedelta(days=1)
DAYS = st.dates(dates.EARLIEST, dates.LATEST)
BIRTHDAYS = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(MonthDay.of)


def no_holidays(_day: date) -> bool:
    return False


@pytest.mark.parametrize(
    ("birthday", "expiry", "deciding", "opens"),
    [
        (MonthDay(4, 1), date(2026, 5, 1), date(2026, 4, 1), date(2026, 3, 1)),
        (MonthDay(4, 1), date(2026, 4, 1), date(2026, 4, 1), date(2026, 3, 1)),
        (MonthDay(4, 1), date(2026, 3, 31), date(2025, 4, 1), date(2025, 3, 1)),
        (MonthDay(12, 15), date(2027, 1, 15), date(2026, 12, 15), date(2026, 11, 15)),
        (MonthDay(1, 10), date(2027, 2, 10), date(2027, 1, 10), date(2026, 12, 10)),
        (MonthDay(1, 31), date(2027, 2, 28), date(2027, 1, 31), date(2026, 12, 31)),
        (MonthDay(3, 31), date(2027, 4, 30), date(2027, 3, 31), date(2027, 2, 28)),
        (MonthDay(3, 31), date(2028, 4, 30), date(2028, 3, 31), date(2028, 2, 29)),
        (MonthDay(2, 29), date(2027, 3, 28), date(2027, 2, 28), date(2027, 1, 28)),
        (MonthDay(2, 29), date(2028, 3, 29), date(2028, 2, 29), date(2028, 1, 29)),
        (MonthDay(2, 29), date(2028, 2, 28), date(2027, 2, 28), date(2027, 1, 28)),
        (MonthDay(2, 29), date(2029, 2, 28), date(2029, 2, 28), date(2029, 1, 28)),
    ],
)
def test_the_license_window_hangs_on_the_birthday_before_its_expiry(
    birthday: MonthDay, expiry: date, deciding: date, opens: date
) -> None:
    assert dates.deciding_birthday(birthday, expiry) == deciding
    assert dates.license_window_opens(birthday, expiry) == opens


@given(BIRTHDAYS, DAYS)
def test_the_deciding_birthday_is_the_latest_one_not_after_the_expiry(
    birthday: MonthDay, expiry: date
) -> None:
    birthdays = [birthday.in_year(year) for year in range(expiry.year - 2, expiry.year + 2)]
    deciding = dates.deciding_birthday(birthday, expiry)
    assert deciding == max(day for day in birthdays if day <= expiry)


def test_a_first_of_april_birthday_gives_first_of_march_to_first_of_may() -> None:
    expiry = date(2029, 5, 1)
    assert dates.license_window_opens(MonthDay(4, 1), expiry) == date(2029, 3, 1)
    assert dates.license_last_day(expiry, jpholiday.is_holiday) == date(2029, 5, 1)


@pytest.mark.parametrize(
    ("expiry", "last_day"),
    [
        (date(2025, 12, 28), date(2026, 1, 5)),
        (date(2026, 12, 28), date(2026, 12, 28)),
        (date(2026, 12, 29), date(2027, 1, 4)),
        (date(2027, 1, 3), date(2027, 1, 4)),
        (date(2026, 5, 2), date(2026, 5, 7)),
        (date(2026, 9, 19), date(2026, 9, 24)),
        (date(2025, 11, 22), date(2025, 11, 25)),
        (date(2027, 12, 29), date(2028, 1, 4)),
        (date(2029, 1, 6), date(2029, 1, 9)),
        (date(2028, 12, 29), date(2029, 1, 4)),
        (date(2026, 7, 15), date(2026, 7, 15)),
        (date(2019, 4, 27), date(2019, 5, 7)),
    ],
)
def test_the_last_day_moves_over_chained_closed_days(expiry: date, last_day: date) -> None:
    assert dates.license_last_day(expiry, jpholiday.is_holiday) == last_day


@given(DAYS, st.frozensets(DAYS, max_size=30))
def test_the_next_open_day_is_open_and_all_days_before_it_are_closed(
    day: date, holidays: frozenset[date]
) -> None:
    def is_holiday(some: date) -> bool:
        return some in holidays

    moved = dates.next_open_day(day, is_holiday)
    assert dates.closure(moved, is_holiday) is None
    skipped = [day + back * DAY for back in range((moved - day).days)]
    assert all(dates.closure(some, is_holiday) for some in skipped)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 12, 28), None),
        (date(2026, 12, 29), Closure.YEAR_END),
        (date(2027, 1, 1), Closure.YEAR_END),
        (date(2027, 1, 3), Closure.YEAR_END),
        (date(2027, 1, 4), None),
        (date(2026, 10, 3), Closure.WEEKEND),
        (date(2026, 10, 4), Closure.WEEKEND),
        (date(2026, 10, 12), Closure.HOLIDAY),
        (date(2026, 5, 6), Closure.HOLIDAY),
        (date(2026, 5, 3), Closure.WEEKEND),
    ],
)
def test_a_closed_day_says_why_it_is_closed(day: date, why: Closure | None) -> None:
    assert dates.closure(day, jpholiday.is_holiday) is why


def test_without_holidays_only_weekends_and_the_year_end_are_closed() -> None:
    assert dates.closure(date(2026, 5, 6), no_holidays) is None
    assert dates.closure(date(2026, 5, 9), no_holidays) is Closure.WEEKEND


@pytest.mark.parametrize(("month", "day"), [(2, 30), (4, 31), (13, 1), (0, 1), (1, 0), (1, 32)])
def test_a_day_that_no_year_has_is_no_birthday(month: int, day: int) -> None:
    with pytest.raises(ValueError, match=r"month|day"):
        MonthDay(month, day)


def test_a_birthday_is_written_like_in_the_json_interface() -> None:
    assert str(MonthDay(2, 9)) == "02-09"
    assert MonthDay.of(date(2028, 2, 29)) == MonthDay(2, 29)
