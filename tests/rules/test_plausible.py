"""Dates that can be read and still are doubtful, each at its limit."""

from datetime import date

import pytest

from guidance.rules.dates import MonthDay
from guidance.rules.plan import PlanDates, plan
from guidance.rules.plausible import ABOUT, IMPOSSIBLE, NOT_CARRIED_OVER, Doubt, doubts
from portal.closed_days import is_national_holiday

TODAY = date(2026, 7, 1)
CARD = date(2026, 10, 5)
LICENSE = date(2026, 11, 5)
CASES = {
    Doubt.CARD_TOO_FAR: ({"card_expiry": date(2036, 7, 2)}, {"card_expiry": date(2036, 7, 1)}),
    Doubt.CARD_LONG_PAST: ({"card_expiry": date(2025, 6, 30)}, {"card_expiry": date(2025, 7, 1)}),
    Doubt.LEAP_BIRTHDAY: (
        {"card_expiry": date(2027, 2, 28), "license_expiry": date(2028, 3, 29)},
        {"card_expiry": date(2027, 2, 28), "license_expiry": date(2027, 3, 28)},
    ),
    Doubt.BIRTHDAY_UNLIKELY: (
        {"license_expiry": date(2026, 11, 13)},
        {"license_expiry": date(2026, 11, 12)},
    ),
    Doubt.LICENSE_FAR_FROM_BIRTHDAY: (
        {"birthday": MonthDay(6, 20), "license_expiry": LICENSE},
        {"birthday": MonthDay(10, 1), "license_expiry": LICENSE},
    ),
    Doubt.LICENSE_TOO_FAR: (
        {"birthday": MonthDay(6, 2), "license_expiry": date(2032, 7, 2)},
        {"birthday": MonthDay(6, 1), "license_expiry": date(2032, 7, 1)},
    ),
    # Tuesday 30 June 2026 was an open day; Sunday the 28th moved on to Monday the 29th.
    Doubt.LICENSE_ENDED: (
        {"birthday": MonthDay(5, 30), "license_expiry": date(2026, 6, 30)},
        {"birthday": MonthDay(6, 1), "license_expiry": date(2026, 7, 1)},
    ),
    Doubt.LICENSE_LONG_PAST: (
        {"birthday": MonthDay(5, 30), "license_expiry": date(2025, 6, 30)},
        {"birthday": MonthDay(6, 1), "license_expiry": date(2025, 7, 1)},
    ),
    Doubt.LICENSE_BEFORE_RENEWAL: (
        {"is_renewed": True, "birthday": MonthDay(6, 1), "license_expiry": date(2027, 7, 1)},
        {"is_renewed": True, "birthday": MonthDay(6, 2), "license_expiry": date(2027, 7, 2)},
    ),
    Doubt.CERTIFICATE_TOO_FAR: (
        {"card_expiry": date(2034, 10, 5), "certificate_expiry": date(2031, 7, 2)},
        {"card_expiry": date(2034, 10, 5), "certificate_expiry": date(2031, 7, 1)},
    ),
    Doubt.CERTIFICATE_AFTER_CARD: (
        {"certificate_expiry": date(2026, 10, 6)},
        {"certificate_expiry": CARD},
    ),
    Doubt.CERTIFICATE_ENDED: (
        {"certificate_expiry": date(2026, 6, 30)},
        {"certificate_expiry": TODAY},
    ),
    Doubt.APPLIED_IN_FUTURE: ({"applied_on": date(2026, 7, 2)}, {"applied_on": TODAY}),
    Doubt.APPLIED_BEFORE_CARRY_OVER: (
        {"card_expiry": date(2025, 10, 5), "applied_on": date(2025, 8, 31)},
        {"card_expiry": date(2025, 10, 5), "applied_on": date(2025, 9, 1)},
    ),
    Doubt.APPLIED_BEFORE_WINDOW: (
        {"card_expiry": date(2026, 9, 29), "applied_on": date(2026, 6, 29)},
        {"card_expiry": date(2026, 9, 29), "applied_on": date(2026, 6, 30)},
    ),
    Doubt.APPLIED_AFTER_CARD: (
        {"card_expiry": date(2026, 6, 1), "applied_on": date(2026, 6, 2)},
        {"card_expiry": date(2026, 6, 1), "applied_on": date(2026, 6, 1)},
    ),
    Doubt.DELIVERY_OVERDUE: (
        {"card_expiry": date(2026, 6, 1), "applied_on": date(2026, 4, 30)},
        {"card_expiry": date(2026, 6, 1), "applied_on": date(2026, 5, 1)},
    ),
}


def _doubts(**told: object) -> tuple[Doubt, ...]:
    dates = PlanDates(**{"card_expiry": CARD, **told})  # type: ignore[arg-type]
    return doubts(dates, plan(dates, TODAY, is_national_holiday), TODAY)


def test_every_doubt_is_tried_at_its_limit() -> None:
    assert set(CASES) == set(Doubt)


@pytest.mark.parametrize("doubt", Doubt)
def test_a_doubt_begins_on_its_day_and_not_on_the_day_before(doubt: Doubt) -> None:
    doubtful, plausible = CASES[doubt]
    assert doubt in _doubts(**doubtful)
    assert doubt not in _doubts(**plausible)


def test_ordinary_dates_raise_no_doubt() -> None:
    assert _doubts(license_expiry=LICENSE, certificate_expiry=CARD) == ()


def test_a_license_that_ended_years_ago_is_asked_back_once() -> None:
    found = _doubts(license_expiry=date(2023, 11, 5))
    assert found == (Doubt.LICENSE_LONG_PAST,)


def test_a_full_card_may_be_applied_for_at_any_time() -> None:
    early = {"card_expiry": date(2030, 10, 5), "applied_on": date(2026, 6, 1)}
    assert Doubt.APPLIED_BEFORE_WINDOW in _doubts(**early)
    assert _doubts(**early, no_space=True) == ()


def test_several_doubts_come_in_the_order_of_the_form() -> None:
    found = _doubts(
        applied_on=date(2026, 7, 2),
        certificate_expiry=date(2026, 12, 1),
        license_expiry=date(2032, 7, 20),
    )
    assert found == (
        Doubt.BIRTHDAY_UNLIKELY,
        Doubt.LICENSE_TOO_FAR,
        Doubt.CERTIFICATE_AFTER_CARD,
        Doubt.APPLIED_IN_FUTURE,
    )


def test_every_doubt_is_about_a_date_and_what_is_impossible_is_not_only_a_warning() -> None:
    assert set(ABOUT) == set(Doubt)
    assert not IMPOSSIBLE & NOT_CARRIED_OVER
