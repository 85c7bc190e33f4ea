"""Opening hours in one line, and closures with their days, in each language."""

import re
from datetime import date
from typing import Any

import pytest

from guidance.edition.hours import closures, hours, unbroken, weekdays


def week(*rows: tuple[int, str, str]) -> dict[str, Any]:
    named = ({"weekday": day, "opens": opens, "closes": closes} for day, opens, closes in rows)
    return {"opening": list(named)}


@pytest.mark.parametrize(
    ("facility", "ja", "en"),
    [
        ({}, None, None),
        (
            week((3, "08:30", "17:15")),
            "月～火 未確認、水 08:30–17:15、木～日 未確認",
            "Mon–Tue not confirmed; Wed 08:30–17:15; Thu–Sun not confirmed",
        ),
        (
            week(*((day, "08:30", "17:15") for day in (1, 2, 3, 4, 5))),
            "月～金 08:30–17:15、土～日 未確認",
            "Mon–Fri 08:30–17:15; Sat–Sun not confirmed",
        ),
        (
            {
                "opening": [
                    *week(*((day, "08:30", "17:15") for day in (1, 2, 3, 4, 5)))["opening"],
                    {"weekday": 6, "closed": True},
                    {"weekday": 7, "closed": True},
                ]
            },
            "月～金 08:30–17:15、土～日 休み",
            "Mon–Fri 08:30–17:15; Sat–Sun closed",
        ),
        (
            week((1, "13:00", "17:15"), (1, "08:30", "12:00"), (7, "08:30", "12:00")),
            "月 08:30–12:00, 13:00–17:15、火～土 未確認、日 08:30–12:00",
            "Mon 08:30–12:00, 13:00–17:15; Tue–Sat not confirmed; Sun 08:30–12:00",
        ),
    ],
)
def test_days_with_the_same_hours_are_said_together(
    facility: dict[str, Any], ja: str | None, en: str | None
) -> None:
    assert (hours(facility, "ja"), hours(facility, "en")) == (ja, en)


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("月～金 08:30–17:15、土～日 休み", ["月～金 08:30–17:15、", "土～日 休み"]),
        (
            "Mon 08:30–12:00, 13:00–17:15; Sun closed",
            ["Mon 08:30–12:00, 13:00–17:15;", "Sun closed"],
        ),
        ("Mon–Sun closed", ["Mon–Sun closed"]),
    ],
)
def test_each_clause_of_the_hours_stays_in_one_piece(said: str, printed: list[str]) -> None:
    marked = unbroken(said)
    assert re.findall('<span class="unbroken">([^<]+)</span>', marked) == printed
    assert re.sub("<[^>]+>", "", marked) == said


@pytest.mark.parametrize(
    ("numbers", "ja", "en"),
    [
        ((), "", ""),
        ((2, 3, 4, 5, 6, 7), "火～日", "Tue–Sun"),
        ((7, 1, 3), "月・水・日", "Mon, Wed, Sun"),
    ],
)
def test_days_that_follow_one_another_are_named_together(
    numbers: tuple[int, ...], ja: str, en: str
) -> None:
    assert (weekdays(numbers, "ja"), weekdays(numbers, "en")) == (ja, en)


def test_a_closure_gives_its_reason_in_the_readers_language() -> None:
    reason = {"ja": "点検", "en": "Maintenance"}
    facility = {
        "closures": [{"from": date(2026, 12, 29), "to": date(2027, 1, 3), "reason": reason}]
    }

    (closure,) = closures(facility, "en")

    assert (closure.start, closure.end) == (date(2026, 12, 29), date(2027, 1, 3))
    assert closure.reason == "Maintenance"
