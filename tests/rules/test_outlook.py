"""What a plan means: the days to note, when to apply, what if the card comes early or late."""

from dataclasses import replace
from datetime import date

import pytest

from guidance.rules.dates import Closure, MonthDay
from guidance.rules.outlook import (
    Arrival,
    ClosedDay,
    Milestone,
    arrival,
    best_by,
    closed_days,
    delivery,
    ends_before_license,
    milestones,
    still_renewed,
)
from guidance.rules.plan import Plan, PlanDates, plan
from guidance.rules.vocabulary import Advice, Stage
from portal.closed_days import is_national_holiday

BOTH = PlanDates(date(2026, 10, 5), license_expiry=date(2026, 11, 5))


def _planned(dates: PlanDates, today: date) -> Plan:
    return plan(dates, today, is_national_holiday)


@pytest.mark.parametrize(
    ("ready", "where"),
    [
        (date(2026, 9, 4), Arrival.BEFORE_LICENSE_WINDOW),
        (date(2026, 9, 5), Arrival.IN_LICENSE_WINDOW),
        (date(2026, 11, 5), Arrival.IN_LICENSE_WINDOW),
        # The card itself ended on 5 October.
        (date(2026, 11, 6), Arrival.AFTER_BOTH_LAST_DAYS),
    ],
)
def test_where_a_card_arrives_turns_on_the_days_of_the_window(ready: date, where: Arrival) -> None:
    today = date(2026, 7, 1)
    assert arrival(ready, _planned(BOTH, today), today) is where


def test_nobody_is_sent_to_renew_on_a_card_that_has_run_out() -> None:
    dates = PlanDates(
        date(2026, 11, 20), license_expiry=date(2026, 12, 20), applied_on=date(2026, 11, 10)
    )
    for today, where in (
        (date(2026, 11, 20), Arrival.AFTER_BOTH_LAST_DAYS),
        (date(2026, 11, 21), Arrival.AFTER_LICENSE_CARD_ENDED),
    ):
        planned = _planned(dates, today)
        assert arrival(planned.delivery.latest, planned, today) is where
        assert arrival(planned.delivery.earliest, planned, today) is Arrival.IN_LICENSE_WINDOW


def test_a_license_to_be_renewed_before_the_card_ends_is_not_put_off_until_a_later_card() -> None:
    today = date(2026, 9, 25)
    planned = _planned(BOTH, today)
    for ready, where in (
        (BOTH.card_expiry, Arrival.IN_LICENSE_WINDOW),
        (date(2026, 10, 6), Arrival.AFTER_CARD_LAST_DAY),
        (date(2026, 11, 6), Arrival.AFTER_BOTH_LAST_DAYS),
    ):
        assert arrival(ready, planned, today, before_card_ends=True) is where


def test_a_card_that_outlasts_the_license_leaves_it_renewable() -> None:
    dates = PlanDates(date(2026, 12, 5), MonthDay(10, 5), date(2026, 11, 5))
    today = date(2026, 9, 10)
    planned = _planned(dates, today)
    assert arrival(date(2026, 11, 6), planned, today) is Arrival.AFTER_LICENSE_WINDOW
    assert not ends_before_license(planned)
    assert ends_before_license(_planned(BOTH, date(2026, 7, 1)))


def test_an_opening_that_is_not_sure_is_neither_noted_nor_waited_for() -> None:
    today = date(2026, 7, 1)
    planned = _planned(BOTH, today)
    noted = milestones(BOTH, planned, opening_is_sure=False)
    assert Milestone.LICENSE_WINDOW_OPENS not in {one.milestone for one in noted}
    assert Milestone.LICENSE_LAST_DAY in {one.milestone for one in noted}
    where = arrival(date(2026, 9, 4), planned, today, opening_is_sure=False)
    assert where is Arrival.IN_LICENSE_WINDOW


def test_no_arrival_is_told_where_no_license_follows_the_card() -> None:
    alone = PlanDates(date(2026, 10, 5))
    before = PlanDates(date(2026, 12, 10), MonthDay(7, 10), date(2026, 8, 10))
    today = date(2026, 7, 1)
    assert _planned(before, today).advice is Advice.LICENSE_BEFORE_CARD
    assert arrival(date(2026, 9, 1), _planned(alone, today), today) is None
    assert arrival(date(2026, 9, 1), _planned(before, today), today) is None


def test_no_day_to_apply_by_is_the_card_s_own_last_day() -> None:
    later = PlanDates(date(2026, 10, 5), license_expiry=date(2027, 11, 5))
    today = date(2026, 8, 1)
    assert best_by(BOTH, _planned(BOTH, today)) == date(2026, 9, 5)
    assert best_by(later, _planned(later, today)) is None
    same = replace(later, license_expiry=date(2026, 12, 5), birthday=MonthDay(11, 5))
    assert _planned(same, today).latest_safe_application == date(2026, 10, 7)
    assert best_by(same, _planned(same, today)) is None


def test_no_day_to_apply_by_is_told_when_it_is_past_or_after_the_application() -> None:
    applied = PlanDates(BOTH.card_expiry, None, BOTH.license_expiry, None, date(2026, 8, 1))
    assert best_by(BOTH, _planned(BOTH, date(2026, 9, 6))) is None
    assert best_by(applied, _planned(applied, date(2026, 9, 1))) is None


def test_the_days_to_note_come_in_the_order_of_the_calendar() -> None:
    dates = PlanDates(
        BOTH.card_expiry,
        license_expiry=BOTH.license_expiry,
        certificate_expiry=date(2026, 9, 30),
    )
    noted = milestones(dates, _planned(dates, date(2026, 7, 1)))
    assert [(one.milestone, one.day) for one in noted] == [
        (Milestone.CARD_WINDOW_OPENS, date(2026, 7, 6)),
        (Milestone.BEST_BY, date(2026, 9, 5)),
        (Milestone.LICENSE_WINDOW_OPENS, date(2026, 9, 5)),
        (Milestone.CERTIFICATE_LAST_DAY, date(2026, 9, 30)),
        (Milestone.CARD_LAST_DAY, date(2026, 10, 5)),
        (Milestone.LICENSE_LAST_DAY, date(2026, 11, 5)),
    ]


def test_no_day_to_apply_by_is_noted_where_the_card_runs_out_first() -> None:
    later = PlanDates(date(2026, 10, 5), license_expiry=date(2027, 11, 5))
    noted = milestones(later, _planned(later, date(2026, 8, 1)))
    assert Milestone.BEST_BY not in {one.milestone for one in noted}


def test_delivery_is_foretold_to_who_has_applied_and_the_window_is_not() -> None:
    dates = PlanDates(date(2026, 10, 5), applied_on=date(2026, 8, 1))
    noted = milestones(dates, _planned(dates, date(2026, 8, 10)))
    assert [(one.milestone, one.day) for one in noted] == [
        (Milestone.DELIVERY_EARLIEST, date(2026, 9, 1)),
        (Milestone.DELIVERY_LATEST, date(2026, 10, 1)),
        (Milestone.CARD_LAST_DAY, date(2026, 10, 5)),
    ]


def test_closed_days_are_told_one_by_one() -> None:
    dates = PlanDates(date(2026, 12, 10), MonthDay(8, 20), date(2026, 9, 20))
    assert closed_days(dates, _planned(dates, date(2026, 7, 1)), is_national_holiday) == (
        ClosedDay(date(2026, 9, 20), Closure.WEEKEND),
        ClosedDay(date(2026, 9, 21), Closure.HOLIDAY),
        ClosedDay(date(2026, 9, 22), Closure.HOLIDAY),
        ClosedDay(date(2026, 9, 23), Closure.HOLIDAY),
    )
    assert closed_days(BOTH, _planned(BOTH, date(2026, 7, 1)), is_national_holiday) == ()


def test_a_card_that_ran_out_is_not_renewed() -> None:
    assert not still_renewed(_planned(BOTH, date(2026, 10, 6)))
    assert still_renewed(_planned(BOTH, date(2026, 10, 5)))


@pytest.mark.parametrize(
    ("stage", "applied_on", "is_foretold"),
    [
        (None, None, True),
        (Stage.PREPARING, None, True),
        (Stage.WAITING, None, False),
        (Stage.WAITING, date(2026, 6, 25), True),
        (Stage.NOTIFIED, None, False),
        (Stage.NOTIFIED, date(2026, 6, 25), False),
        (Stage.RECEIVED, None, False),
        (Stage.RECEIVED, date(2026, 6, 25), False),
        (Stage.CERTIFICATE, None, True),
    ],
)
def test_a_delivery_is_foretold_from_a_day_that_is_known_until_the_card_is_ready(
    stage: Stage | None, applied_on: date | None, *, is_foretold: bool
) -> None:
    dates = replace(BOTH, stage=stage, applied_on=applied_on)
    planned = _planned(dates, date(2026, 7, 1))
    assert delivery(dates, planned) == (planned.delivery if is_foretold else None)


@pytest.mark.parametrize("stage", [Stage.WAITING, Stage.NOTIFIED, Stage.RECEIVED])
def test_who_has_applied_has_neither_an_opening_nor_a_safe_day_to_note(stage: Stage) -> None:
    dates = replace(BOTH, stage=stage)
    planned = _planned(dates, date(2026, 7, 1))
    assert best_by(dates, planned) is None
    noted = [one.milestone for one in milestones(dates, planned)]
    card = [Milestone.CARD_LAST_DAY] if stage is Stage.WAITING else []
    assert noted == [Milestone.LICENSE_WINDOW_OPENS, *card, Milestone.LICENSE_LAST_DAY]


def test_a_card_that_was_applied_for_does_not_run_out_before_its_application() -> None:
    dates = replace(BOTH, stage=Stage.WAITING)
    assert still_renewed(_planned(dates, date(2026, 10, 6)))
