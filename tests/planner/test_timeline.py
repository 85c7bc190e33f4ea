"""The plan on a line of months: what is in the picture, and how far along."""

from datetime import date

import pytest

from guidance.rules import PlanDates
from guidance.rules.dates import MonthDay
from guidance.rules.outlook import Lane
from portal.planner.planned import Planned
from portal.planner.timeline import MOST_LABELS, LaneSpans, Timeline, timeline
from tests.planner.strewn import plans

TODAY = date(2026, 7, 1)
CARD = date(2026, 10, 5)
LICENSE_DAY = date(2026, 11, 24)


def _drawn(today: date = TODAY, **told: object) -> Timeline:
    planned = Planned.of(PlanDates(**{"card_expiry": CARD, **told}), today)  # type: ignore[arg-type]
    return timeline(planned)


def _lane(drawn: Timeline, lane: Lane) -> LaneSpans:
    (found,) = [row for row in drawn.lanes if row.lane is lane]
    return found


def test_days_stand_where_they_are_between_the_months() -> None:
    drawn = _drawn(license_expiry=date(2026, 11, 5))
    # July to November 2026 has 153 days; the window of 6 July to 5 October has 92 of them.
    window = _lane(drawn, Lane.CARD_WINDOW).span
    assert window.x == round(100 * 5 / 153, 2)
    assert window.width == pytest.approx(100 * 92 / 153, abs=0.02)
    assert [tick.day.month for tick in drawn.ticks] == [7, 8, 9, 10, 11]


def test_the_safe_part_of_the_window_ends_on_the_safe_day() -> None:
    drawn = _drawn(license_expiry=date(2026, 11, 5))
    best = _lane(drawn, Lane.CARD_WINDOW).best
    assert best is not None
    assert (best.first, best.last) == (date(2026, 7, 6), date(2026, 9, 5))
    assert drawn.best_by is not None
    assert drawn.best_by.day == date(2026, 9, 5)


def test_the_wait_runs_from_the_application_to_the_delivery() -> None:
    row = _lane(_drawn(date(2026, 8, 10), applied_on=date(2026, 8, 1)), Lane.DELIVERY)
    assert row.wait is not None
    assert row.wait.first == date(2026, 8, 1)
    assert row.wait.x + (row.wait.width or 0) == pytest.approx(row.span.x, abs=0.02)


def test_a_license_window_that_is_not_sure_is_its_last_day_alone() -> None:
    drawn = _drawn(date(2026, 11, 23), card_expiry=date(2027, 1, 15), license_expiry=LICENSE_DAY)
    span = _lane(drawn, Lane.LICENSE_WINDOW).span
    assert (span.first, span.last) == (LICENSE_DAY, LICENSE_DAY)


def test_a_card_that_ran_out_has_no_delivery() -> None:
    drawn = _drawn(date(2026, 10, 6), license_expiry=date(2026, 11, 5))
    assert {row.lane for row in drawn.lanes} == {Lane.CARD_WINDOW, Lane.LICENSE_WINDOW}


def test_what_is_years_away_does_not_squeeze_the_picture() -> None:
    drawn = _drawn(birthday=MonthDay(12, 15), license_expiry=date(2030, 1, 15))
    row = _lane(drawn, Lane.LICENSE_WINDOW)
    assert (row.span.width, row.span.runs_on) == (None, "right")
    assert len(drawn.ticks) <= 6


def test_today_is_left_of_a_plan_that_lies_years_ahead() -> None:
    drawn = _drawn(card_expiry=date(2033, 10, 5))
    assert (drawn.today.x, drawn.today.runs_on) == (0, "left")
    assert drawn.ticks[0].day == date(2033, 7, 1)


def test_a_full_card_s_window_runs_on_beyond_the_edge() -> None:
    row = _lane(_drawn(card_expiry=date(2030, 10, 5), no_space=True), Lane.CARD_WINDOW)
    assert (row.span.first, row.span.runs_on) == (TODAY, "right")
    assert row.span.width


def test_every_plan_stays_inside_the_picture() -> None:
    for planned in plans(800):
        drawn = timeline(planned)
        spans = [part for row in drawn.lanes for part in (row.span, row.best, row.wait) if part]
        for span in spans:
            assert 0 <= span.x <= 100
            assert span.width is None or 0 < span.width <= 100.01 - span.x
            assert span.width or span.runs_on
        assert 0 <= drawn.today.x <= 100
        assert sum(tick.is_named for tick in drawn.ticks) <= MOST_LABELS
        assert [tick.x for tick in drawn.ticks] == sorted(tick.x for tick in drawn.ticks)


def test_the_card_s_own_course_is_always_in_the_picture() -> None:
    for planned in plans(400):
        for row in timeline(planned).lanes:
            if row.lane is Lane.DELIVERY:
                assert row.span.width
                assert not row.span.runs_on


def test_the_lines_stand_in_the_middle_of_their_days() -> None:
    drawn = _drawn(license_expiry=date(2026, 11, 5))
    assert drawn.best_by is not None
    # 153 days from 1 July: today is the first of them, 5 September the 67th.
    assert drawn.today.x == pytest.approx(100 * 0.5 / 153, abs=0.01)
    assert drawn.best_by.x == pytest.approx(100 * 66.5 / 153, abs=0.01)
