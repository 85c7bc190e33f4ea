"""What is said first: the advice, unless the dates or a late card take away what it rests on."""

from datetime import date, timedelta

import pytest

from guidance.rules.dates import MonthDay
from guidance.rules.outlook import Milestone
from guidance.rules.plan import PlanDates, plan
from guidance.rules.plausible import NOT_CARRIED_OVER, Doubt, doubts
from guidance.rules.verdict import (
    Verdict,
    is_late,
    license_presses,
    may_end_first,
    next_last_days,
    verdict,
)
from guidance.rules.vocabulary import Advice, Stage
from portal.closed_days import is_national_holiday
from tests.planner.strewn import plans

CARD, LICENSE = date(2026, 10, 5), date(2026, 11, 5)
APPLIED = date(2026, 7, 31)
DAY = timedelta(days=1)


def _said(today: date, **told: object) -> Verdict:
    dates = PlanDates(**{"card_expiry": CARD, **told})  # type: ignore[arg-type]
    reckoned = plan(dates, today, is_national_holiday)
    return verdict(dates, reckoned, doubts(dates, reckoned, today), today)


def test_every_advice_can_be_said_and_some_things_before_one() -> None:
    assert set(Advice) < {str(said) for said in Verdict}
    # Hardly a plan falls on the card's very last day.
    told = {planned.verdict for planned in plans(3000)} | {Verdict.APPLY_TODAY}
    assert told == set(Verdict)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        # Even the slowest card was due on 30 September.
        (date(2026, 9, 30), Verdict.CARD_FIRST),
        # The license can be renewed on the card until 5 October, its last day.
        (date(2026, 10, 1), Verdict.RENEW_BEFORE_CARD_ENDS),
        (CARD, Verdict.RENEW_BEFORE_CARD_ENDS),
        (date(2026, 10, 6), Verdict.ASK_FIRST),
        (LICENSE, Verdict.ASK_FIRST),
        (date(2026, 11, 6), Verdict.CHECK_DATES),
    ],
)
def test_a_late_card_takes_away_the_promise_that_there_is_time(today: date, said: Verdict) -> None:
    assert _said(today, license_expiry=LICENSE, applied_on=APPLIED) is said


@pytest.mark.parametrize(
    ("told", "minded"),
    [
        # Ready by 4 October at the latest, a day before the card runs out; then on that day; then
        # a day later.
        ({"license_expiry": LICENSE, "applied_on": date(2026, 8, 4)}, False),
        ({"license_expiry": LICENSE, "applied_on": date(2026, 8, 5)}, False),
        ({"license_expiry": LICENSE, "applied_on": date(2026, 8, 6)}, True),
        # A month and more is left after the slowest card.
        ({"license_expiry": date(2026, 11, 24), "applied_on": date(2026, 8, 24)}, True),
        ({"license_expiry": date(2026, 11, 25), "applied_on": date(2026, 8, 24)}, False),
        # Nobody knows when it comes: the license's last day alone tells.
        ({"license_expiry": LICENSE, "stage": Stage.WAITING}, True),
        ({"license_expiry": date(2028, 11, 5), "stage": Stage.WAITING}, False),
        ({"license_expiry": date(2026, 9, 5), "stage": Stage.WAITING}, False),
        # The card is there, the license renewed, or none told.
        ({"license_expiry": LICENSE, "stage": Stage.NOTIFIED}, False),
        ({"license_expiry": LICENSE, "applied_on": date(2026, 8, 6), "is_renewed": True}, False),
        ({"applied_on": date(2026, 8, 6)}, False),
    ],
)
def test_an_old_card_that_may_run_out_first_is_minded_while_little_time_is_left(
    told: dict[str, object], minded: bool
) -> None:
    today = date(2026, 8, 24)
    dates = PlanDates(**{"card_expiry": CARD, **told})  # type: ignore[arg-type]
    reckoned = plan(dates, today, is_national_holiday)
    assert may_end_first(dates, reckoned, today) is minded


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
    assert _said(date(2026, 8, 10)) is Verdict.APPLY_SOON


def test_who_can_apply_already_is_not_told_to_wait_for_the_window() -> None:
    assert _said(date(2026, 7, 5)) is Verdict.NO_LICENSE_DATE
    assert _said(date(2026, 7, 6)) is Verdict.APPLY_SOON


@pytest.mark.parametrize("license_expiry", [None, LICENSE, date(2028, 11, 5)])
def test_the_last_day_of_a_card_says_apply_today(license_expiry: date | None) -> None:
    assert _said(CARD, license_expiry=license_expiry) is Verdict.APPLY_TODAY
    assert _said(CARD - DAY, license_expiry=license_expiry) is not Verdict.APPLY_TODAY
    assert _said(CARD + DAY, license_expiry=license_expiry) is Verdict.CARD_EXPIRED


def test_nobody_is_told_to_renew_the_license_on_a_card_that_ran_out() -> None:
    told = {"license_expiry": date(2026, 12, 20), "birthday": MonthDay(11, 20)}
    applied = {"card_expiry": date(2026, 11, 20), "applied_on": date(2026, 11, 10)}
    assert _said(date(2026, 11, 23), **told, **applied) is Verdict.ASK_FIRST
    in_time = {"card_expiry": date(2026, 12, 1), "applied_on": date(2026, 11, 10)}
    assert _said(date(2026, 11, 23), **told, **in_time) is Verdict.RENEW_BEFORE_CARD_ENDS
    not_applied = {"card_expiry": date(2026, 12, 1)}
    assert _said(date(2026, 11, 23), **told, **not_applied) is Verdict.LICENSE_THEN_APPLY
    too_early = {"card_expiry": date(2026, 12, 1), "birthday": MonthDay(1, 10)}
    told = {"license_expiry": date(2027, 2, 10)}
    assert _said(date(2026, 11, 23), **told, **too_early) is Verdict.CARD_MAY_BE_LATE
    late = {"applied_on": date(2026, 9, 5)}
    assert _said(date(2026, 12, 11), **told, **too_early, **late) is Verdict.ASK_FIRST


def test_who_renews_the_license_before_applying_has_nothing_updated() -> None:
    told = {"license_expiry": date(2026, 7, 30), "birthday": MonthDay(6, 30)}
    assert _said(date(2026, 7, 1), **told) is Verdict.LICENSE_THEN_APPLY
    applied = {"card_expiry": date(2026, 9, 5), "applied_on": date(2026, 6, 30)}
    told["license_expiry"] = date(2026, 7, 29)
    assert _said(date(2026, 7, 1), **told, **applied) is Verdict.LICENSE_THEN_REWRITE


def test_a_doubtful_first_day_promises_nothing() -> None:
    told = {"card_expiry": date(2027, 1, 15), "license_expiry": date(2026, 11, 24)}
    assert _said(date(2026, 11, 23), **told) is Verdict.LICENSE_THEN_REWRITE
    known = {"birthday": MonthDay(10, 24)}
    assert _said(date(2026, 11, 23), **told, **known) is Verdict.LICENSE_THEN_APPLY


def test_an_application_before_the_window_goes_before_what_trusts_it() -> None:
    early = {"applied_on": date(2026, 7, 5)}
    for license_expiry in (None, LICENSE):
        said = _said(date(2026, 7, 20), license_expiry=license_expiry, **early)
        assert said is Verdict.CHECK_APPLICATION
    in_time = {"applied_on": date(2026, 7, 6)}
    assert _said(date(2026, 7, 20), license_expiry=LICENSE, **in_time) is Verdict.CARD_FIRST


@pytest.mark.parametrize("stage", [Stage.WAITING, Stage.NOTIFIED, Stage.RECEIVED])
def test_who_has_renewed_the_license_is_sent_to_no_renewal(stage: Stage) -> None:
    today, told = date(2026, 9, 10), {"stage": stage, "is_renewed": True, "applied_on": APPLIED}
    for license_expiry in (None, LICENSE, date(2026, 9, 1), date(2024, 9, 1), date(2031, 11, 5)):
        dates = PlanDates(CARD, license_expiry=license_expiry, **told)  # type: ignore[arg-type]
        reckoned = plan(dates, today, is_national_holiday)
        found = doubts(dates, reckoned, today)
        assert verdict(dates, reckoned, found, today) is Verdict.LICENSE_RENEWED
        assert not license_presses(dates, reckoned, today)
        is_new = license_expiry == date(2031, 11, 5)
        assert bool(reckoned.license_window) is is_new
        is_asked = license_expiry is not None and not is_new
        assert found == ((Doubt.LICENSE_BEFORE_RENEWAL,) if is_asked else ())


def _next(today: date, **told: object) -> list[tuple[Milestone, date]]:
    dates = PlanDates(**{"card_expiry": CARD, **told})  # type: ignore[arg-type]
    reckoned = plan(dates, today, is_national_holiday)
    said = verdict(dates, reckoned, doubts(dates, reckoned, today), today)
    found = next_last_days(dates, reckoned, said, today)
    return [(one.milestone, one.day) for one in found]


def test_the_last_day_that_comes_next_is_the_one_that_is_told() -> None:
    told = {"card_expiry": date(2027, 1, 15), "license_expiry": date(2026, 11, 22)}
    assert _next(date(2026, 11, 23), **told) == [(Milestone.LICENSE_LAST_DAY, date(2026, 11, 24))]
    assert _next(date(2026, 9, 1), license_expiry=LICENSE) == [(Milestone.CARD_LAST_DAY, CARD)]
    assert len(_next(date(2026, 9, 1), license_expiry=CARD)) == 2
    assert _next(date(2026, 7, 4)) == []
    assert _next(date(2026, 7, 5)) == [(Milestone.CARD_LAST_DAY, CARD)]
    assert _next(CARD + DAY) == []


def test_the_card_s_last_day_presses_who_has_applied_only_for_the_license() -> None:
    assert _next(date(2026, 8, 10), applied_on=APPLIED) == []
    late = _next(date(2026, 10, 1), applied_on=APPLIED, license_expiry=LICENSE)
    assert late == [(Milestone.CARD_LAST_DAY, CARD)]


def test_no_plan_leaves_a_license_to_be_renewed_on_a_card_that_ran_out() -> None:
    asked = 0
    for planned in plans(3000):
        window = planned.plan.license_window
        if planned.verdict not in (Verdict.CARD_FIRST_IF_IN_TIME, Verdict.LICENSE_THEN_REWRITE):
            asked += planned.verdict in (Verdict.ASK_FIRST, Verdict.RENEW_BEFORE_CARD_ENDS)
            continue
        assert window
        assert window.last_day <= planned.dates.card_expiry
    assert asked > 5


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
