"""Opening hours in one line, and closures with their days, in each language."""

from datetime import date
from typing import Any

import pytest

from guidance.edition.hours import closures, hours


def week(*rows: tuple[int, str, str]) -> dict[str, Any]:
    named = ({"weekday": day, "opens": opens, "closes": closes} for day, opens, closes in rows)
    return {"opening": list(named)}


@pytest.mark.parametrize(
    ("facility", "ja", "en"),
    [
        ({}, None, None),
        (week((3, "08:30", "17:15")), "水 08:30–17:15", "Wed 08:30–17:15"),
        (
            week(*((day, "08:30", "17:15") for day in (1, 2, 3, 4, 5))),
            "月～金 08:30–17:15",
            "Mon–Fri 08:30–17:15",
        ),
        (
            week((1, "13:00", "17:15"), (1, "08:30", "12:00"), (7, "08:30", "12:00")),
            "月 08:30–12:00, 13:00–17:15、日 08:30–12:00",
            "Mon 08:30–12:00, 13:00–17:15; Sun 08:30–12:00",
        ),
    ],
)
def test_days_with_the_same_hours_are_said_together(
    facility: dict[str, Any], ja: str | None, en: str | None
) -> None:
    assert (hours(facility, "ja"), hours(facility, "en")) == (ja, en)


def test_a_closure_gives_its_reason_in_the_readers_language() -> None:
    reason = {"ja": "点検", "en": "Maintenance"}
    facility = {
        "closures": [{"from": date(2026, 12, 29), "to": date(2027, 1, 3), "reason": reason}]
    }

    (closure,) = closures(facility, "en")

    assert (closure.start, closure.end) == (date(2026, 12, 29), date(2027, 1, 3))
    assert closure.reason == "Maintenance"
