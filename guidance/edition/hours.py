"""When a facility is open and when it is closed, said in one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from guidance.edition.opening import WEEKDAYS

_NAMES = {"ja": tuple("月火水木金土日"), "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_BETWEEN = {"ja": "～", "en": "\u2013"}
_SEPARATOR = {"ja": "、", "en": "; "}


@dataclass(frozen=True, slots=True)
class Closure:
    """Days on which a facility is closed, both included, with the reason."""

    start: date
    end: date
    reason: str

    @property
    def is_one_day(self) -> bool:
        """Whether it is over on the day on which it begins."""
        return self.start == self.end


def hours(facility: Mapping[str, Any], language: str) -> str | None:
    """Say the opening hours in one line, days with the same hours together; None is unknown."""
    rows = facility.get("opening", ())
    if not rows:
        return None
    by_day = {day: _times(rows, day) for day in WEEKDAYS}
    spans = [(times, list(days)) for times, days in groupby(WEEKDAYS, by_day.__getitem__) if times]
    return _SEPARATOR[language].join(f"{_span(days, language)} {times}" for times, days in spans)


def closures(facility: Mapping[str, Any], language: str) -> tuple[Closure, ...]:
    """Return the closures in one language."""
    rows = facility.get("closures", ())
    return tuple(Closure(row["from"], row["to"], row["reason"][language]) for row in rows)


def _times(rows: list[Mapping[str, Any]], day: int) -> str:
    of_day = sorted((row["opens"], row["closes"]) for row in rows if row["weekday"] == day)
    return ", ".join(f"{opens}\u2013{closes}" for opens, closes in of_day)


def _span(days: list[int], language: str) -> str:
    first, last = (_NAMES[language][day - 1] for day in (days[0], days[-1]))
    return first if len(days) == 1 else f"{first}{_BETWEEN[language]}{last}"
