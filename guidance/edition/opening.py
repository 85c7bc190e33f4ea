"""Problems in a facility's opening hours and closures."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from guidance.edition.faults import Fault
from guidance.edition.texts import misshapen

# A field of a row, what is wrong with it, and the details.
Found = Iterator[tuple[str, Fault, tuple[str, ...]]]
WEEKDAYS = range(1, 8)
_HOURS_KEYS = {"weekday", "opens", "closes", "closed"}
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


def opening_faults(row: Mapping[str, Any]) -> Found:
    """Yield what is wrong with ``opening`` and ``closures``.

    A row of ``opening`` has a weekday (1-7) and either ``opens`` and ``closes``, written ``08:30``,
    or ``closed = true``; of a weekday without a row nobody knows. A closure has ``from``, ``to``
    (both included) and a reason in both languages.
    """
    for number, hours in enumerate(row.get("opening", ())):
        yield from _hours(f"opening.{number}", hours)
    yield from _overlaps([hours for hours in row.get("opening", ()) if not _is_closed(hours)])
    yield from _contradictions(row.get("opening", ()))
    for number, closure in enumerate(row.get("closures", ())):
        yield from _closure(f"closures.{number}", closure)


def known_days(row: Mapping[str, Any]) -> frozenset[int]:
    """Return the weekdays (1-7) of which somebody knows when the facility is open, or that not."""
    return frozenset(hours["weekday"] for hours in row.get("opening", ()))


def _is_closed(hours: Mapping[str, Any]) -> bool:
    return hours.get("closed") is True


def _hours(path: str, hours: Mapping[str, Any]) -> Found:
    if hours.get("weekday") not in WEEKDAYS:
        yield f"{path}.weekday", Fault.NOT_ONE_OF, (", ".join(map(str, WEEKDAYS)),)
    if "closed" in hours and not _is_closed(hours):
        yield f"{path}.closed", Fault.NO_FLAG, ()
    unused = {"opens", "closes"} if _is_closed(hours) else set()
    for key in sorted(set(hours) - (_HOURS_KEYS - unused)):
        yield f"{path}.{key}", Fault.UNUSED, ()
    if not _is_closed(hours):
        yield from _times(path, hours)


def _times(path: str, hours: Mapping[str, Any]) -> Found:
    times = [str(hours.get(name, "")) for name in ("opens", "closes")]
    for name, time in zip(("opens", "closes"), times, strict=True):
        if not _TIME.fullmatch(time):
            yield f"{path}.{name}", Fault.NO_TIME, (time,)
    if times[1] <= times[0]:
        yield f"{path}.closes", Fault.ENDS_BEFORE_START, ()


def _contradictions(rows: list[Mapping[str, Any]]) -> Found:
    for day in WEEKDAYS:
        of_day = [row for row in rows if row.get("weekday") == day]
        if len(of_day) > 1 and any(map(_is_closed, of_day)):
            yield "opening", Fault.OPEN_AND_CLOSED, (str(day),)


def _overlaps(rows: list[Mapping[str, Any]]) -> Found:
    ordered = sorted(rows, key=lambda row: (str(row.get("weekday")), str(row.get("opens"))))
    for earlier, later in pairwise(ordered):
        same_day = earlier.get("weekday") == later.get("weekday")
        if same_day and str(later.get("opens")) < str(earlier.get("closes")):
            yield "opening", Fault.HOURS_OVERLAP, (str(later.get("weekday")),)


def _closure(path: str, closure: Mapping[str, Any]) -> Found:
    days = [closure.get("from"), closure.get("to")]
    for name, day in zip(("from", "to"), days, strict=True):
        if not isinstance(day, date):
            yield f"{path}.{name}", Fault.NO_DATE, ()
    first, last = days
    if isinstance(first, date) and isinstance(last, date) and last < first:
        yield f"{path}.to", Fault.ENDS_BEFORE_START, ()
    for problem in misshapen("", f"{path}.reason", closure.get("reason")):
        yield problem.key, problem.fault, problem.details
