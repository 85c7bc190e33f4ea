"""The plan: its defaults, its limits, and the order in which an advice is looked for."""

from dataclasses import replace
from datetime import date, timedelta

import jpholiday
import pytest

from guidance.rules.dates import EARLIEST, LATEST, MonthDay
from guidance.rules.plan import CardWindow, Delivery, LicenseWindow, PlanDates, plan
from guidance.rules.vocabulary import Advice

TODAY = date(2026, 7, 1)
CARD = date(2026, 10, 5)
SAME_YEAR = PlanDates(CARD, license_expiry=date(2026, 11, 5))


def advice(dates: PlanDates, today: date = TODAY) -> Advice:
    return plan(dates, today, jpholiday.is_holiday).advice


def test_a_plan_holds_all_that_follows_from_the_dates() -> None:
    reckoned = plan(SAME_YEAR, TODAY, jpholiday.is_holiday)
    assert reckoned.card_window == CardWindow(date(2026, 7, 6), CARD)
    assert reckoned.applied == date(2026, 7, 6)
    assert reckoned.delivery == Delivery(date(2026, 8, 6), date(2026, 9, 6))
    assert reckoned.license_window == LicenseWindow(date(2026, 9, 5), date(2026, 11, 5))
    assert reckoned.latest_safe_application == date(2026, 9, 5)
    assert reckoned.advice is Advice.CARD_FIRST


def test_the_birthday_is_the_cards_day_unless_told() -> None:
    told = replace(SAME_YEAR, birthday=MonthDay(10, 20))
    reckoned = plan(told, TODAY, jpholiday.is_holiday)
    assert reckoned.license_window == LicenseWindow(date(2026, 9, 20), date(2026, 11, 5))
    same = replace(SAME_YEAR, birthday=MonthDay(10, 5))
    assert plan(same, TODAY, jpholiday.is_holiday) == plan(SAME_YEAR, TODAY, jpholiday.is_holiday)


def test_within_the_window_the_planned_application_is_today() -> None:
    today = date(2026, 8, 20)
    assert plan(SAME_YEAR, today, jpholiday.is_holiday).applied == today


def test_a_full_card_opens_no_window_and_is_applied_for_at_once() -> None:
    reckoned = plan(replace(SAME_YEAR, no_space=True), TODAY, jpholiday.is_holiday)
    assert reckoned.card_window == CardWindow(None, CARD)
    assert reckoned.applied == TODAY


def test_a_real_application_counts_whatever_day_it_is() -> None:
    applied = replace(SAME_YEAR, applied_on=date(2026, 7, 20))
    for today in (TODAY, date(2026, 8, 1), date(2027, 1, 1)):
        reckoned = plan(applied, today, jpholiday.is_holiday)
        assert reckoned.applied == date(2026, 7, 20)
        assert reckoned.delivery == Delivery(date(2026, 8, 20), date(2026, 9, 20))
        assert reckoned.advice is Advice.CARD_FIRST
    full = replace(applied, no_space=True)
    assert plan(full, TODAY, jpholiday.is_holiday).applied == date(2026, 7, 20)


def test_without_a_license_date_there_is_no_license_window() -> None:
    reckoned = plan(PlanDates(CARD), TODAY, jpholiday.is_holiday)
    assert reckoned.license_window is None
    assert reckoned.latest_safe_application is None
    assert reckoned.advice is Advice.NO_LICENSE_DATE


def test_the_certificate_changes_nothing_about_card_and_license() -> None:
    told = replace(SAME_YEAR, certificate_expiry=date(2026, 8, 1))
    assert plan(told, TODAY, jpholiday.is_holiday) == plan(SAME_YEAR, TODAY, jpholiday.is_holiday)


def test_a_card_is_good_on_its_last_day_and_expired_on_the_next() -> None:
    assert advice(SAME_YEAR, CARD) is not Advice.CARD_EXPIRED
    assert advice(SAME_YEAR, CARD + timedelta(days=1)) is Advice.CARD_EXPIRED


def test_an_expired_card_is_told_before_a_missing_license_date() -> None:
    assert advice(PlanDates(CARD), date(2026, 10, 6)) is Advice.CARD_EXPIRED
    assert advice(PlanDates(CARD, no_space=True), date(2026, 10, 6)) is Advice.CARD_EXPIRED


def test_a_card_that_was_applied_for_is_not_called_expired() -> None:
    applied = replace(SAME_YEAR, applied_on=CARD)
    assert advice(applied, date(2026, 12, 1)) is Advice.CARD_FIRST_IF_IN_TIME


@pytest.mark.parametrize(
    ("applied_on", "expected"),
    [
        (date(2026, 9, 5), Advice.CARD_FIRST),
        (date(2026, 9, 6), Advice.CARD_FIRST_IF_IN_TIME),
        (date(2026, 10, 5), Advice.CARD_FIRST_IF_IN_TIME),
        (date(2026, 10, 6), Advice.LICENSE_THEN_REWRITE),
        (date(2026, 11, 5), Advice.LICENSE_THEN_REWRITE),
        (date(2026, 11, 6), Advice.LICENSE_BEFORE_CARD),
    ],
)
def test_the_advice_changes_exactly_at_its_borders(applied_on: date, expected: Advice) -> None:
    assert advice(replace(SAME_YEAR, applied_on=applied_on)) is expected


def test_a_last_day_that_moves_on_makes_room_for_the_card() -> None:
    on_a_sunday = PlanDates(
        date(2026, 3, 1), license_expiry=date(2025, 12, 28), applied_on=date(2025, 11, 5)
    )
    reckoned = plan(on_a_sunday, date(2025, 11, 5), jpholiday.is_holiday)
    assert reckoned.delivery == Delivery(date(2025, 12, 5), date(2026, 1, 5))
    assert reckoned.advice is Advice.CARD_FIRST


def test_the_latest_safe_application_is_the_border_of_card_first() -> None:
    safe = plan(SAME_YEAR, TODAY, jpholiday.is_holiday).latest_safe_application
    assert safe is not None
    after = safe + timedelta(days=1)
    assert advice(replace(SAME_YEAR, applied_on=safe)) is Advice.CARD_FIRST
    assert advice(replace(SAME_YEAR, applied_on=after)) is not Advice.CARD_FIRST


@pytest.mark.parametrize("edge", [EARLIEST, LATEST])
def test_the_first_and_the_last_supported_day_can_be_planned_with(edge: date) -> None:
    everything = PlanDates(edge, MonthDay(2, 29), edge, edge, edge)
    assert plan(everything, edge, jpholiday.is_holiday).license_window is not None
    assert plan(PlanDates(edge), edge, jpholiday.is_holiday).applied == edge


@pytest.mark.parametrize(
    "beyond",
    [date.min, EARLIEST - timedelta(days=1), LATEST + timedelta(days=1), date.max],
)
def test_any_date_beyond_the_supported_days_is_a_value_error(beyond: date) -> None:
    told = (
        PlanDates(beyond),
        replace(SAME_YEAR, license_expiry=beyond),
        replace(SAME_YEAR, certificate_expiry=beyond),
        replace(SAME_YEAR, applied_on=beyond),
    )
    for dates in told:
        with pytest.raises(ValueError, match="is not between"):
            plan(dates, TODAY, jpholiday.is_holiday)
    with pytest.raises(ValueError, match="is not between"):
        plan(SAME_YEAR, beyond, jpholiday.is_holiday)
