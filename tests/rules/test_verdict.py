"""What is said first: the advice, unless the dates or a late card take away what it rests on."""

from datetime import date, timedelta

import pytest

from guidance.rules.dates import MonthDay
from guidance.rules.plan import PlanDates, plan
from guidance.rules.plausible import NOT_CARRIED_OVER, doubts
from guidance.rules.verdict import Verdict, is_late, verdict
from guidance.rules.vocabulary import Advice
from portal.closed_days import is_national_holiday
from tests.planner.strewn import plans

CARD, LICENSE = date(2026, 10, 5), date(2026, 11, 5)
APPLIED = date(2026, 7, 31)


def _said(today: date, **told: object) -> Verdict:
    dates = PlanDates(**{"card_expiry": CARD, **told})  # type: ignore[arg-type]
    reckoned = plan(dates, today, is_national_holiday)
    return verdict(dates, reckoned, doubts(dates, reckoned, today), today)


def test_every_advice_can_be_said_and_two_things_beside() -> None:
    assert set(Advice) < {str(said) for said in Verdict}
    assert len(Verdict) == len(Advice) + 2


@pytest.mark.parametrize(
    ("today", "said"),
    [
        # Even the slowest card was due on 30 September.
        (date(2026, 9, 30), Verdict.CARD_FIRST),
        (date(2026, 10, 1), Verdict.CARD_FIRST_IF_IN_TIME),
        (LICENSE, Verdict.CARD_FIRST_IF_IN_TIME),
        (date(2026, 11, 6), Verdict.CHECK_DATES),
    ],
)
def test_a_late_card_takes_away_the_promise_that_there_is_time(today: date, said: Verdict) -> None:
    assert _said(today, license_expiry=LICENSE, applied_on=APPLIED) is said


def test_a_late_card_changes_nothing_where_the_license_is_far() -> None:
    said = _said(date(2026, 10, 20), license_expiry=date(2028, 11, 5), applied_on=APPLIED)
    assert said is Verdict.CARD_FIRST


@pytest.mark.parametrize(
    "told",
    [
        {"license_expiry": date(2026, 6, 20), "birthday": MonthDay(5, 20)},
        {"license_expiry": date(2025, 6, 20), "birthday": MonthDay(5, 20)},
        {"card_expiry": date(2026, 6, 1), "applied_on": date(2026, 6, 2)},
        {"card_expiry": date(2026, 6, 1), "applied_on": date(2025, 8, 20)},
    ],
)
def test_dates_that_break_the_carry_over_go_before_any_advice(told: dict[str, object]) -> None:
    assert _said(date(2026, 7, 1), **told) is Verdict.CHECK_DATES


def test_a_card_that_ran_out_is_said_first_whatever_the_license() -> None:
    said = _said(date(2026, 10, 6), license_expiry=date(2026, 6, 20), birthday=MonthDay(5, 20))
    assert said is Verdict.CARD_EXPIRED


def test_who_has_applied_is_not_told_to_apply() -> None:
    assert _said(date(2026, 8, 10), applied_on=APPLIED) is Verdict.AWAIT_CARD
    assert _said(date(2026, 8, 10)) is Verdict.NO_LICENSE_DATE


def test_nobody_is_told_that_there_is_time_when_the_card_may_come_too_late() -> None:
    """On many plans, the late ones counted from today."""
    said_first = 0
    for planned in plans(3000):
        if planned.verdict is not Verdict.CARD_FIRST:
            continue
        said_first += 1
        window = planned.plan.license_window
        assert window
        assert not NOT_CARRIED_OVER.intersection(planned.doubts)
        if is_late(planned.plan, planned.today):
            assert window.last_day - planned.today >= timedelta(days=59)
        else:
            assert planned.plan.delivery.latest <= window.last_day
    assert said_first > 300
