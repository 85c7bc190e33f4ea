"""Reads a date as a resident types it, in either calendar, and never guesses.

What can be read in one way only becomes a ``date``; anything else becomes a ``DateProblem``, whose
sentence lives elsewhere. Nothing typed is kept or repeated.
"""

from datetime import date

from guidance.rules.dates import MonthDay, is_supported
from guidance.rules.eras import Era, EraYear, is_written_in
from guidance.rules.typed_shapes import (
    DAY_FIELD,
    MONTH_FIELD,
    YEAR_ALONE,
    YEAR_FIELD,
    DateProblem,
    Spelled,
    month_number,
    spell,
    spell_month_day,
)
from guidance.rules.typed_text import tidy

__all__ = [
    "DateProblem",
    "parse_date",
    "parse_fields",
    "parse_month_day",
    "parse_month_day_fields",
    "unreadable_part",
]

_DIGITS_OF_A_WESTERN_YEAR = 4
_LONGEST_ERA = 99
_MONTHS_IN_A_YEAR = 12


def parse_date(text: str) -> date | DateProblem:
    """Read a whole date typed into one field, or say why it is asked back.

    Read are, among others, 2026-10-05, 20261005, 2026年10月5日, 令和8年10月5日, R8.10.5, kanji
    numbers, full-width signs, English months, and both calendars at once as a license prints them:
    2026年(令和8年)10月5日.
    """
    tidied = tidy(text)
    if tidied is None:
        return DateProblem.NOT_A_DATE
    return _read(tidied) if tidied else DateProblem.MISSING


def parse_fields(year: str, month: str, day: str) -> date | DateProblem:
    """Read a date typed into three fields; the year may carry its era (令和8, R8, 2026)."""
    fields = _tidy_fields(year, month, day)
    if isinstance(fields, DateProblem):
        return fields
    pieces = _month_and_day(fields[1], fields[2])
    if pieces is None or not YEAR_FIELD.fullmatch(fields[0]):
        return DateProblem.NOT_A_DATE
    return _read(f"{fields[0]}-{pieces[0]}-{pieces[1]}")


def unreadable_part(year: str, month: str, day: str) -> str | None:
    """Name the first of three fields that cannot be read for what it is: year, month or day."""
    parts = (
        ("year", year, YEAR_FIELD),
        ("month", month, MONTH_FIELD),
        ("day", day, DAY_FIELD),
    )
    unread = (part for part, text, shape in parts if not shape.fullmatch(tidy(text) or ""))
    return next(unread, None)


def parse_month_day(text: str) -> MonthDay | DateProblem:
    """Read a birthday without its year: 10-05, 10/5, 10月5日, 5 Oct; the month stands first."""
    tidied = tidy(text)
    if tidied is None:
        return DateProblem.NOT_A_DATE
    if not tidied:
        return DateProblem.MISSING
    spelled = spell_month_day(tidied)
    return spelled if isinstance(spelled, DateProblem) else _month_day(*spelled)


def parse_month_day_fields(month: str, day: str) -> MonthDay | DateProblem:
    """Read a birthday without its year from two fields."""
    fields = _tidy_fields(month, day)
    if isinstance(fields, DateProblem):
        return fields
    pieces = _month_and_day(*fields)
    return DateProblem.NOT_A_DATE if pieces is None else _month_day(*pieces)


def _tidy_fields(*typed: str) -> tuple[str, ...] | DateProblem:
    """Tidy fields that belong together: all of them typed, or none, or it is incomplete."""
    tidied = [tidy(text) for text in typed]
    fields = tuple(text for text in tidied if text is not None)
    if len(fields) < len(typed):
        return DateProblem.NOT_A_DATE
    if all(fields):
        return fields
    return DateProblem.INCOMPLETE if any(fields) else DateProblem.MISSING


def _month_and_day(month_text: str, day_text: str) -> tuple[int, int] | None:
    month, day = MONTH_FIELD.fullmatch(month_text), DAY_FIELD.fullmatch(day_text)
    return (month_number(month["month"]), int(day["day"])) if month and day else None


def _month_day(month: int, day: int) -> MonthDay | DateProblem:
    if month > _MONTHS_IN_A_YEAR and 1 <= day <= _MONTHS_IN_A_YEAR:
        return DateProblem.ORDER_UNCLEAR
    try:
        return MonthDay(month, day)
    except ValueError:
        return DateProblem.IMPOSSIBLE


def _read(tidied: str) -> date | DateProblem:
    """Read a tidied date, in one calendar or, with the other in brackets, in both."""
    before, opened, rest = tidied.partition("(")
    inside, closed, after = rest.partition(")")
    if opened and not closed:
        return DateProblem.NOT_A_DATE
    spelled = spell(before + after)
    day = _find(spelled)
    if not opened or isinstance(spelled, DateProblem) or isinstance(day, DateProblem):
        return day
    year = YEAR_ALONE.fullmatch(inside)
    other = _find(spelled.in_year(year) if year else spell(inside))
    return other if isinstance(other, DateProblem) or other == day else DateProblem.CALENDARS_DIFFER


def _find(spelled: Spelled | DateProblem) -> date | DateProblem:
    """Return the day that is spelled, if there is one and the planner can reckon with it."""
    if isinstance(spelled, DateProblem):
        return spelled
    if spelled.era is None and len(spelled.year) < _DIGITS_OF_A_WESTERN_YEAR:
        return DateProblem.ERA_NEEDED
    number = 1 if spelled.year == "元" else int(spelled.year)
    if spelled.era is not None and not 1 <= number <= _LONGEST_ERA:
        return DateProblem.ERA_OUT_OF_RANGE
    try:
        day = date(_western(spelled.era, number), spelled.month, spelled.day)
    except ValueError:
        return DateProblem.IMPOSSIBLE
    if spelled.era is not None and not is_written_in(spelled.era, day):
        return DateProblem.ERA_OUT_OF_RANGE
    return day if is_supported(day) else DateProblem.OUTSIDE_RANGE


def _western(era: Era | None, number: int) -> int:
    return number if era is None else EraYear(era, number).western
