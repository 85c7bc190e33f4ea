"""The date arithmetic, against its definitions and the worked examples of the sources."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.rules import dates
from guidance.rules.dates import add_months

DAY = timedelta(days=1)
DAYS = st.dates(dates.EARLIEST, dates.LATEST)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 8, 31), 3, date(2026, 11, 30)),
        (date(2026, 11, 30), -3, date(2026, 8, 30)),
        (date(2028, 2, 29), -1, date(2028, 1, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 5, 20), 0, date(2026, 5, 20)),
        (date(9998, 12, 31), 12, date.max),
        (date(2, 1, 1), -12, date.min),
    ],
)
def test_months_are_counted_as_the_civil_code_counts_them(
    day: date, months: int, expected: date
) -> None:
    assert add_months(day, months) == expected


@given(DAYS, st.integers(-36, 36))
def test_a_month_count_lands_in_the_right_month_on_the_same_or_the_last_day(
    day: date, months: int
) -> None:
    reached = add_months(day, months)
    assert reached.year * 12 + reached.month == day.year * 12 + day.month + months
    is_last_of_month = (reached + DAY).month != reached.month
    assert reached.day == day.day or (is_last_of_month and reached.day < day.day)


@given(DAYS, st.integers(0, 36))
def test_a_later_day_never_reaches_an_earlier_one(day: date, months: int) -> None:
    assert add_months(day, months) <= add_months(day + DAY, months)


@pytest.mark.parametrize(
    ("day", "months"), [(date.max, 1), (date.min, -1), (date(9999, 12, 1), 1), (date.max, 10**9)]
)
def test_a_month_count_beyond_the_calendar_is_a_value_error(day: date, months: int) -> None:
    with pytest.raises(ValueError, match="beyond the calendar"):
        add_months(day, months)


@pytest.mark.parametrize(
    ("expiry", "opens"),
    [
        (date(2024, 9, 24), date(2024, 6, 25)),
        (date(2026, 7, 7), date(2026, 4, 8)),
        (date(2026, 10, 5), date(2026, 7, 6)),
        (date(2026, 11, 30), date(2026, 9, 1)),
        (date(2026, 11, 29), date(2026, 8, 30)),
        (date(2026, 5, 31), date(2026, 3, 1)),
        (date(2026, 5, 28), date(2026, 3, 1)),
        (date(2026, 5, 27), date(2026, 2, 28)),
        (date(2028, 5, 31), date(2028, 3, 1)),
        (date(2028, 5, 29), date(2028, 3, 1)),
        (date(2028, 5, 28), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2027, 12, 1)),
        (date(2027, 2, 28), date(2026, 12, 1)),
        (date(2028, 2, 28), date(2027, 11, 29)),
        (date(2027, 1, 1), date(2026, 10, 2)),
        (date(2026, 12, 31), date(2026, 10, 1)),
    ],
)
def test_the_card_window_opens_on_the_day_of_the_worked_examples(expiry: date, opens: date) -> None:
    assert dates.card_window_opens(expiry) == opens


@given(DAYS)
def test_the_opening_day_is_the_first_with_less_than_three_months_left(expiry: date) -> None:
    candidates = (expiry - timedelta(days=back) for back in range(130, 0, -1))
    assert dates.card_window_opens(expiry) == next(
        day for day in candidates if add_months(day, 3) > expiry
    )


@given(DAYS)
def test_the_latest_safe_application_is_the_last_that_the_slowest_delivery_allows(
    last_day: date,
) -> None:
    candidates = (last_day - timedelta(days=back) for back in range(130))
    assert dates.latest_safe_application(last_day) == next(
        day for day in candidates if add_months(day, 2) <= last_day
    )


@given(DAYS, st.integers(0, 24))
def test_no_day_after_the_last_day_reaching_a_limit_still_reaches_it(
    limit: date, months: int
) -> None:
    last = dates.last_day_reaching(limit, months)
    assert add_months(last, months) <= limit
    assert all(add_months(last + back * DAY, months) > limit for back in range(1, 35))


@given(DAYS)
def test_delivery_takes_one_to_two_months(applied: date) -> None:
    assert dates.delivery_earliest(applied) == add_months(applied, 1)
    assert dates.delivery_latest(applied) == add_months(applied, 2)


def test_the_supported_days_reach_from_the_first_to_the_last_one() -> None:
    assert dates.is_supported(dates.EARLIEST)
    assert dates.is_supported(dates.LATEST)
    assert not dates.is_supported(dates.EARLIEST - DAY)
    assert not dates.is_supported(dates.LATEST + DAY)
    assert not dates.is_supported(date.min)
    assert not dates.is_supported(date.max)
