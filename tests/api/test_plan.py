"""`/api/v1/plan` against worked examples and a naive reckoning, on many days."""

from datetime import date, timedelta
from typing import Any

import jpholiday
import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.conftest import Ask
from tests.rules.plan_oracle import read_plan

# --- worked examples of the specification --------------------------------------------------------


def test_the_example_of_the_specification(ask: Ask) -> None:
    asked = {
        "card_expiry": "2026-10-05",
        "today": "2026-07-01",
        "license_expiry": "2026-11-05",
        "birthday": "10-05",
    }
    assert ask("plan", asked) == {
        "card_window": {"opens": "2026-07-06", "closes": "2026-10-05"},
        "applied": "2026-07-06",
        "delivery": {"earliest": "2026-08-06", "latest": "2026-09-06"},
        "license_window": {"opens": "2026-09-05", "last_day": "2026-11-05"},
        "latest_safe_application": "2026-09-05",
        "advice": "card-first",
    }


@pytest.mark.parametrize(
    ("expiry", "opens"),
    [
        ("2024-09-24", "2024-06-25"),
        ("2026-07-07", "2026-04-08"),
        ("2026-05-31", "2026-03-01"),
        ("2026-05-30", "2026-03-01"),
        ("2026-05-28", "2026-03-01"),
        ("2026-05-27", "2026-02-28"),
        ("2024-05-29", "2024-03-01"),
        ("2026-02-28", "2025-12-01"),
        ("2027-01-01", "2026-10-02"),
    ],
)
def test_the_cards_window_opens_the_day_after_three_months_before(
    ask: Ask, expiry: str, opens: str
) -> None:
    told = ask("plan", {"card_expiry": expiry, "today": "2024-01-01"})
    assert told["card_window"] == {"opens": opens, "closes": expiry}


@pytest.mark.parametrize(
    ("expiry", "last"),
    [
        ("2025-12-28", "2026-01-05"),
        ("2026-05-03", "2026-05-07"),
        ("2026-09-19", "2026-09-24"),
        ("2026-11-05", "2026-11-05"),
        ("2027-01-01", "2027-01-04"),
    ],
)
def test_the_licenses_last_day_moves_over_closed_days(ask: Ask, expiry: str, last: str) -> None:
    asked = {"card_expiry": "2028-06-01", "license_expiry": expiry, "today": "2025-06-01"}
    assert ask("plan", asked)["license_window"]["last_day"] == last


def test_a_leap_birthday_counts_as_28_february_in_a_common_year(ask: Ask) -> None:
    asked = {"card_expiry": "2028-06-01", "birthday": "02-29", "today": "2026-01-05"}
    common = ask("plan", {**asked, "license_expiry": "2027-03-28"})
    leap = ask("plan", {**asked, "license_expiry": "2028-03-29"})
    assert common["license_window"]["opens"] == "2027-01-28"
    assert leap["license_window"]["opens"] == "2028-01-29"


def test_without_a_license_date_there_is_no_license_window(ask: Ask) -> None:
    told = ask("plan", {"card_expiry": "2026-10-05", "today": "2026-07-01", "birthday": "10-05"})
    assert told["license_window"] is None
    assert told["latest_safe_application"] is None
    assert told["advice"] == "no-license-date"


def test_no_space_can_be_applied_for_at_once(ask: Ask) -> None:
    asked = {"card_expiry": "2031-10-05", "today": "2026-07-01", "reason": "no-space"}
    told = ask("plan", asked)
    assert told["card_window"] == {"opens": None, "closes": "2031-10-05"}
    assert told["applied"] == "2026-07-01"


@pytest.mark.parametrize("reason", ["expiring", "nonsense", "", "NO-SPACE"])
def test_any_other_reason_changes_nothing(ask: Ask, reason: str) -> None:
    asked = {"card_expiry": "2026-10-05", "today": "2026-07-01"}
    assert ask("plan", {**asked, "reason": reason}) == ask("plan", asked)


def test_all_ways_of_writing_a_day_give_the_same_plan(ask: Ask) -> None:
    plans = [
        ask("plan", {"card_expiry": typed, "today": "2026-07-01"})
        for typed in (
            "2026-10-05",
            "2026年10月5日",
            "令和8年10月5日",
            "R8.10.5",
            "２０２６年１０月５日",
            "2026/10/5",
        )
    ]
    assert all(plan == plans[0] for plan in plans)


def test_today_is_the_day_in_tokyo(ask: Ask) -> None:
    # 15:30 in London on 30 June is 00:30 on 1 July in Tokyo (winter or summer: Tokyo is UTC+9).
    with time_machine.travel("2026-06-30T15:30:00+00:00", tick=False):
        told = ask("plan", {"card_expiry": "2031-10-05", "reason": "no-space"})
    assert told["applied"] == "2026-07-01"


# --- any day -------------------------------------------------------------------------------------

NEAR = st.dates(date(2019, 1, 1), date(2035, 12, 31))
BIRTHDAYS = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(lambda d: (d.month, d.day))
EDGES = st.sampled_from(
    [
        date(2024, 2, 29), date(2026, 2, 28), date(2025, 12, 28), date(2026, 5, 31),
        date(2026, 8, 31), date(2026, 11, 30), date(2026, 12, 31), date(2027, 1, 1),
    ]
)  # fmt: skip
DAYS = st.one_of(NEAR, EDGES)
# Not `fixed_dictionaries` of anything: a license runs out within two years of the card, so that
# every kind of advice comes up.
AROUND = st.integers(-400, 400).map(lambda days: timedelta(days=days))


@st.composite
def told_dates(draw: st.DrawFn) -> tuple[dict[str, Any], date]:
    card = draw(DAYS)
    told: dict[str, Any] = {"card_expiry": card}
    today = card + draw(AROUND)
    if draw(st.booleans()):
        told["license_expiry"] = draw(st.one_of(EDGES, st.just(card + draw(AROUND))))
    if draw(st.booleans()):
        told["birthday"] = draw(BIRTHDAYS)
    if draw(st.booleans()):
        told["applied_on"] = card + draw(AROUND)
    if draw(st.booleans()):
        told["certificate_expiry"] = draw(DAYS)
    if draw(st.booleans()):
        told["reason"] = draw(st.sampled_from(["no-space", "expiring"]))
    return told, today


def flat(answered: dict[str, Any]) -> dict[str, str | None]:
    window = answered["license_window"] or {"opens": None, "last_day": None}
    return {
        "card opens": answered["card_window"]["opens"],
        "card closes": answered["card_window"]["closes"],
        "applied": answered["applied"],
        **answered["delivery"],
        "license opens": window["opens"],
        "license last day": window["last_day"],
        "latest safe": answered["latest_safe_application"],
        "advice": answered["advice"],
    }


def read_flat(told: dict[str, Any], today: date) -> dict[str, str | None]:
    dates = {name: told.get(name) for name in ("card_expiry", "license_expiry", "applied_on")}
    no_space = told.get("reason") == "no-space"
    read = read_plan(dates, told.get("birthday"), no_space, today, jpholiday.is_holiday)
    return {name: value and str(value) for name, value in read.items()}


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(told_dates())
def test_every_plan_is_the_one_reckoned_day_by_day(
    ask: Ask, drawn: tuple[dict[str, Any], date]
) -> None:
    told, today = drawn
    asked = {**told, "today": today}
    if "birthday" in told:
        asked["birthday"] = "{:02}-{:02}".format(*told["birthday"])
    assert flat(ask("plan", asked)) == read_flat(told, today)


def test_every_advice_comes_up(ask: Ask) -> None:
    base = {"card_expiry": "2026-10-05", "today": "2026-08-01"}
    given_license = {
        "card-expired": {"today": "2026-10-06"},
        "no-license-date": {},
        "license-before-card": {"license_expiry": "2026-07-31"},
        "card-first": {"license_expiry": "2026-10-01"},
        "card-first-if-in-time": {"license_expiry": "2026-09-30"},
        "license-then-rewrite": {"license_expiry": "2026-08-31"},
    }
    for advice, more in given_license.items():
        assert ask("plan", {**base, **more})["advice"] == advice
