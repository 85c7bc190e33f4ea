"""The plan agrees with an independent reading of the procedure, on thousands of dates."""

from datetime import date, timedelta

import jpholiday
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.rules.dates import EARLIEST, LATEST, MonthDay
from guidance.rules.plan import Plan, PlanDates, plan
from tests.rules.plan_oracle import months_later, read_plan

THESE_YEARS = st.dates(date(2019, 1, 1), date(2040, 12, 31))
ANY_YEAR = st.dates(EARLIEST, LATEST)
BIRTHDAYS = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: (day.month, day.day))


def flat(reckoned: Plan) -> dict[str, date | str | None]:
    window = reckoned.license_window
    return {
        "card opens": reckoned.card_window.opens,
        "card closes": reckoned.card_window.closes,
        "applied": reckoned.applied,
        "earliest": reckoned.delivery.earliest,
        "latest": reckoned.delivery.latest,
        "license opens": window.opens if window else None,
        "license last day": window.last_day if window else None,
        "latest safe": reckoned.latest_safe_application,
        "advice": str(reckoned.advice),
    }


def assert_agree(told: PlanDates, today: date) -> None:
    birthday = told.birthday and (told.birthday.month, told.birthday.day)
    dates = {
        "card_expiry": told.card_expiry,
        "license_expiry": told.license_expiry,
        "applied_on": told.applied_on,
    }
    read = read_plan(dates, birthday, told.no_space, today, jpholiday.is_holiday)
    assert flat(plan(told, today, jpholiday.is_holiday)) == read


@st.composite
def situations(draw: st.DrawFn) -> tuple[PlanDates, date]:
    """A resident's dates within a year and a half of each other, so that they matter."""
    near = st.integers(-500, 500).map(lambda days: timedelta(days=days))
    today = draw(THESE_YEARS)
    birthday = draw(st.none() | BIRTHDAYS.map(lambda pair: MonthDay(*pair)))
    return (
        PlanDates(
            card_expiry=today + draw(near),
            birthday=birthday,
            license_expiry=draw(st.none() | near.map(lambda gap: today + gap)),
            certificate_expiry=draw(st.none() | near.map(lambda gap: today + gap)),
            applied_on=draw(st.none() | near.map(lambda gap: today + gap)),
            no_space=draw(st.booleans()),
        ),
        today,
    )


@settings(max_examples=400, deadline=None)
@given(situations())
def test_the_plan_agrees_on_dates_that_lie_near_each_other(
    situation: tuple[PlanDates, date],
) -> None:
    assert_agree(*situation)


@settings(max_examples=200, deadline=None)
@given(ANY_YEAR, st.none() | BIRTHDAYS, st.none() | ANY_YEAR, st.none() | ANY_YEAR, ANY_YEAR)
def test_the_plan_agrees_on_any_supported_dates(
    card: date,
    birthday: tuple[int, int] | None,
    license_expiry: date | None,
    applied_on: date | None,
    today: date,
) -> None:
    told = PlanDates(
        card,
        birthday=MonthDay(*birthday) if birthday else None,
        license_expiry=license_expiry,
        applied_on=applied_on,
    )
    assert_agree(told, today)


@pytest.mark.parametrize("year", range(2026, 2029))
def test_the_plan_agrees_for_every_birthday_of_a_year_of_both_renewals(year: int) -> None:
    """Card and license expire in the same year, as for most: on the birthday and a month after."""
    day = date(year, 1, 1)
    while day.year == year:
        told = PlanDates(day, license_expiry=months_later(day, 1))
        for before in (120, 92, 61, 31, 1, -1):
            assert_agree(told, day - timedelta(days=before))
        day += timedelta(days=1)


@pytest.mark.parametrize("year", range(2019, 2039))
def test_the_plan_agrees_on_dates_strewn_over_twenty_years(year: int) -> None:
    """Strides without a common divisor strew card, license and birthday evenly around each day."""
    new_year, leap_day_year = date(year, 1, 1), date(2000, 1, 1)
    for number in range(365):
        today = new_year + timedelta(days=number)
        born = leap_day_year + timedelta(days=number * 101 % 366)
        around = [timedelta(days=(number + year) * stride % 701 - 350) for stride in (37, 53, 89)]
        told = PlanDates(
            today + around[0],
            birthday=MonthDay(born.month, born.day) if number % 5 else None,
            license_expiry=today + around[1],
            applied_on=today + around[2] if number % 3 == 0 else None,
            no_space=number % 7 == 0,
        )
        assert_agree(told, today)
