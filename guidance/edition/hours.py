"""When a facility is open and when it is closed, said in one language."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from guidance.edition.opening import WEEKDAYS

_NAMES = {"ja": tuple("月火水木金土日"), "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_BETWEEN = {"ja": "～", "en": "\u2013"}
_SEPARATOR = {"ja": "、", "en": "; "}
_AFTER_A_CLAUSE = re.compile("(?<=、)|(?<=;) ")
_BESIDE = {"ja": "・", "en": ", "}
_CLOSED = {"ja": "休み", "en": "closed"}
_UNKNOWN = {"ja": "未確認", "en": "not confirmed"}


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
    """Say of the whole week when it is open, closed or unknown; None: nothing is known of any day.

    Days of which the same is said stand together.
    """
    rows = facility.get("opening", ())
    if not rows:
        return None
    by_day = {day: _said(rows, day, language) for day in WEEKDAYS}
    spans = [(said, list(days)) for said, days in groupby(WEEKDAYS, by_day.__getitem__)]
    return _SEPARATOR[language].join(f"{_span(days, language)} {said}" for said, days in spans)


def unbroken(said: str) -> SafeString:
    """Mark the clauses of hours as said here, so that no line breaks inside 月～金 08:30–17:15."""
    gap = " " if _SEPARATOR["en"] in said else ""
    clauses = ((clause,) for clause in _AFTER_A_CLAUSE.split(said))
    return format_html_join(gap, '<span class="unbroken">{}</span>', clauses)


def in_order(facility: Mapping[str, Any]) -> tuple[Mapping[str, object], ...]:
    """Return the rows of the opening hours in the order of the week and the clock."""
    rows = facility.get("opening", ())
    return tuple(sorted(rows, key=lambda row: (row["weekday"], row.get("opens", ""))))


def closures(facility: Mapping[str, Any], language: str) -> tuple[Closure, ...]:
    """Return the closures in one language."""
    rows = facility.get("closures", ())
    return tuple(Closure(row["from"], row["to"], row["reason"][language]) for row in rows)


def weekdays(numbers: Iterable[int], language: str) -> str:
    """Name some days of the week (1-7), those that follow one another together."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and spans[-1][-1] == number - 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    return _BESIDE[language].join(_span(one, language) for one in spans)


def _said(rows: list[Mapping[str, Any]], day: int, language: str) -> str:
    of_day = [row for row in rows if row["weekday"] == day]
    if not of_day:
        return _UNKNOWN[language]
    times = sorted((row["opens"], row["closes"]) for row in of_day if not row.get("closed"))
    return ", ".join(f"{opens}\u2013{closes}" for opens, closes in times) or _CLOSED[language]


def _span(days: list[int], language: str) -> str:
    """Name days of the week (1-7) that follow one another."""
    first, last = (_NAMES[language][day - 1] for day in (days[0], days[-1]))
    return first if len(days) == 1 else f"{first}{_BETWEEN[language]}{last}"
