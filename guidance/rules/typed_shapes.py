"""The shapes in which a date is typed: takes a tidied text apart into year, month and day.

Whether there is such a day is asked elsewhere (``typed_dates``). A text that could be read in two
ways fits no shape here but one that says why it is asked back.
"""

import re
from enum import StrEnum
from typing import NamedTuple, Self

from guidance.rules.eras import Era


class DateProblem(StrEnum):
    """Why what was typed is asked back."""

    MISSING = "missing"
    """Nothing was typed."""
    INCOMPLETE = "incomplete"
    """The year, the month or the day is missing."""
    NOT_A_DATE = "not-a-date"
    """It cannot be read as a date, or is longer than any date."""
    IMPOSSIBLE = "impossible"
    """The month has no such day, or the year no such month (31 April)."""
    ERA_NEEDED = "era-needed"
    """The year has no era and fewer than four digits."""
    ERA_OUT_OF_RANGE = "era-out-of-range"
    """No paper dates that day in that era (昭和65年, 平成37年, 令和元年4月)."""
    CALENDARS_DIFFER = "calendars-differ"
    """Both calendars were typed, and they do not name the same day."""
    ORDER_UNCLEAR = "order-unclear"
    """The day and the month cannot be told apart (05/10/2026)."""
    OUTSIDE_RANGE = "outside-range"
    """The planner cannot reckon with that day (``dates.EARLIEST`` to ``dates.LATEST``)."""


class Spelled(NamedTuple):
    """A date in its pieces; ``year`` is digits or 元, ``era`` is None where none was typed."""

    era: Era | None
    year: str
    month: int
    day: int

    @classmethod
    def of(cls, found: re.Match[str]) -> Self:
        """Read the named groups of a shape."""
        pieces = found.groupdict()
        era = _ERAS.get(pieces.get("era") or "")
        return cls(era, pieces["year"], month_number(pieces["month"]), int(pieces["day"]))

    def in_year(self, year: re.Match[str]) -> Self:
        """Return the same day of the year that ``YEAR_ALONE`` found."""
        return self._replace(era=_ERAS.get(year["era"] or ""), year=year["year"])


_ERAS = {
    word: era
    for era, words in {
        Era.REIWA: ("令和", "令", "reiwa", "r"),
        Era.HEISEI: ("平成", "平", "heisei", "h"),
        Era.SHOWA: ("昭和", "昭", "showa", "s"),
        Era.TAISHO: ("大正", "大", "taisho", "t"),
    }.items()
    for word in words
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept(?:ember)?|sep|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_ERA = rf"(?P<era>{'|'.join(_ERAS)})"
_YEAR = rf"(?:西暦|{_ERA}-?)?(?P<year>元|[0-9]{{1,4}})"
_MONTH = r"(?P<month>[0-9]{1,2})"
_NAMED = rf"(?P<month>{_NAME})"
_DAY = r"(?P<day>[0-9]{1,2})"
_NTH = r"(?:st|nd|rd|th)"

YEAR_ALONE = re.compile(rf"{_YEAR}年?")
YEAR_FIELD = re.compile(rf"{_YEAR}年?(?:\([^()]*\))?")
MONTH_FIELD = re.compile(rf"(?P<month>[0-9]{{1,2}}|{_NAME})月?")
DAY_FIELD = re.compile(rf"{_DAY}(?:日|{_NTH})?")

_DATES = (
    re.compile(rf"{_YEAR}(?:年-?|-){_MONTH}(?:月-?|-){_DAY}日?"),
    re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"),
    re.compile(rf"{_ERA}-?(?P<year>[0-9]{{2}})(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})"),
    re.compile(rf"{_DAY}{_NTH}?-?(?:of)?{_NAMED}-?{_YEAR}年?"),
    re.compile(rf"{_NAMED}-?{_DAY}(?:{_NTH}-?|-){_YEAR}年?"),
    re.compile(rf"{_YEAR}年?-?{_NAMED}-?{_DAY}{_NTH}?"),
)
_YEAR_LAST = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
_ASKED_BACK = (
    (re.compile(r"[0-9]{8}"), DateProblem.ORDER_UNCLEAR),
    (re.compile(r"[0-9]{6}"), DateProblem.ERA_NEEDED),
    (re.compile(rf"{_YEAR}(?:年|(?:年-?|-)[0-9]{{1,2}}月?)?"), DateProblem.INCOMPLETE),
    (re.compile(r"[0-9]{1,2}月(?:-?[0-9]{1,2}日?)?|[0-9]{1,2}日"), DateProblem.INCOMPLETE),
    (re.compile(rf"(?:{_NAME})(?:-?[0-9]{{1,4}}{_NTH}?)?"), DateProblem.INCOMPLETE),
    (re.compile(rf"[0-9]{{1,4}}{_NTH}?-?(?:of)?(?:{_NAME})"), DateProblem.INCOMPLETE),
)
_MONTH_DAYS = (
    re.compile(rf"{_MONTH}(?:月-?|-){_DAY}日?"),
    re.compile(r"(?P<month>[0-9]{2})(?P<day>[0-9]{2})"),
    re.compile(rf"{_NAMED}-?{_DAY}{_NTH}?"),
    re.compile(rf"{_DAY}{_NTH}?-?(?:of)?{_NAMED}"),
)
_HALF_A_MONTH_DAY = re.compile(rf"[0-9]{{1,2}}(?:月|日)?|{_NAME}")


def month_number(month: str) -> int:
    """Return the number of a month given by its digits or its English name."""
    return int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1


def spell(tidied: str) -> Spelled | DateProblem:
    """Take a tidied date apart, or say why it is asked back."""
    for shape in _DATES:
        if found := shape.fullmatch(tidied):
            return Spelled.of(found)
    if found := _YEAR_LAST.fullmatch(tidied):
        return _year_last(int(found[1]), int(found[2]), found[3])
    fitting = (problem for shape, problem in _ASKED_BACK if shape.fullmatch(tidied))
    return next(fitting, DateProblem.NOT_A_DATE)


def spell_month_day(tidied: str) -> tuple[int, int] | DateProblem:
    """Take a tidied month and day apart; the month stands first unless it is a word."""
    for shape in _MONTH_DAYS:
        if found := shape.fullmatch(tidied):
            return month_number(found["month"]), int(found["day"])
    half = _HALF_A_MONTH_DAY.fullmatch(tidied)
    return DateProblem.INCOMPLETE if half else DateProblem.NOT_A_DATE


def _year_last(one: int, two: int, year: str) -> Spelled | DateProblem:
    """Read 25/12/2026, where only one number can be the month; ask back 05/10/2026."""
    orders = {(one, two), (two, one)}
    readings = [Spelled(None, year, month, day) for month, day in orders if month in range(1, 13)]
    if len(readings) == 1:
        return readings[0]
    return DateProblem.ORDER_UNCLEAR if readings else DateProblem.IMPOSSIBLE
