"""Dates as Japanese and English texts write them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from guidance.edition.figures.taking import Reader, take


class Day(NamedTuple):
    """A date as far as a text gives it; None is not given."""

    year: int | None
    month: int
    day: int | None

    def agrees(self, other: "Day") -> bool:
        """Tell whether both can be the same date: a year may be left out, no more."""
        same_day = (self.month, self.day) == (other.month, other.day)
        return same_day and (None in (self.year, other.year) or self.year == other.year)

    @property
    def numbers(self) -> set[str]:
        """The numbers in it."""
        return {str(part) for part in self if part is not None}

    def __str__(self) -> str:
        year = "" if self.year is None else f"{self.year}-"
        return f"{year}{self.month:02}" + ("" if self.day is None else f"-{self.day:02}")


_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_LONGEST_MONTH = 31
MONTH = "|".join([*_NAMES, "Sept", *(name[:3] for name in _NAMES)])
_TH = "(?:st|nd|rd|th)?"
_UNIT = r"\s?(?:days?|weeks?|months?|years?|hours?|minutes?|yen|%)"
_AND = r"(?:, and |, | and | or | to | through | until |\s?-\s?)"
_JA_AND = r"\s?(?:と|から|か|、|・|~|〜|-|及び|または)\s?"

# One date, or several days of one month: 9月1日と2日, September 1 and 2, 2025.
_JAPANESE = re.compile(
    r"(?:(?P<year>\d{4})年\s?)?(?<!\d)(?P<month>\d{1,2})月\s?(?P<days>\d{1,2}日(?!間)"
    rf"(?:{_JA_AND}\d{{1,2}}日(?!間|以内|前|後))*)"
)
_ENGLISH = re.compile(
    rf"\b(?P<month>{MONTH})\.?\s(?P<days>\d{{1,2}}{_TH}(?!\d)"
    rf"(?:{_AND}\d{{1,2}}{_TH}(?!\d|{_UNIT}))*)(?:,?\s(?P<year>\d{{4}})(?!\d))?"
)
# No month has more days to name; without an end, a row of numbers is read anew from each of them.
_UP_TO = f"{{0,{_LONGEST_MONTH - 1}}}"
_DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<days>(?:\d{{1,2}}{_TH}{_AND}){_UP_TO}\d{{1,2}}{_TH})(?: of)? (?P<month>{MONTH})\b"
    r"\.?(?:,?\s(?P<year>\d{4})(?!\d))?"
)
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<days>\d{1,2})(?!\d)")
_JAPANESE_MONTH = re.compile(
    r"(?:(?P<year>\d{4})年\s?)?(?<!\d)(?P<month>\d{1,2})月(?!間|額|曜)(?P<days>)"
)
# "May" and "March" are months only after a word that points to a time.
_ENGLISH_MONTH = re.compile(
    r"(?:(?<=[Ii]n )|(?<=[Bb]y )|(?<=[Ff]rom )|(?<=[Ss]ince )|(?<=[Uu]ntil )|(?<=every )"
    rf"|(?<=[Bb]efore )|(?<=[Aa]fter )|(?<=to )|(?<=of )|(?!May|March))"
    rf"\b(?P<month>{'|'.join(_NAMES)})\b"
    r"(?:,?\s(?P<year>\d{4})(?!\d))?(?P<days>)"
)
_PATTERNS = (_ISO, _JAPANESE, _ENGLISH, _DAY_FIRST, _JAPANESE_MONTH, _ENGLISH_MONTH)


def take_days(text: str) -> tuple[set[Day], str]:
    """Return the dates in a text, and the text without them."""
    found: set[Day] = set()
    for pattern, read in READERS:
        days, text = take(pattern, read, text)
        found |= days
    named = {day.month for day in found if day.day is not None}
    return {day for day in found if day.day is not None or day.month not in named}, text


def _days(match: re.Match[str]) -> Iterator[Day]:
    year = int(match["year"]) if match["year"] else None
    month = month_of(match["month"])
    days: list[int | None] = [int(day) for day in re.findall(r"\d+", match["days"])] or [None]
    if month in range(1, len(_NAMES) + 1) and all(_is_day(day) for day in days):
        yield from (Day(year, month, day) for day in days)


def _is_day(number: int | None) -> bool:
    return number is None or 1 <= number <= _LONGEST_MONTH


def month_of(written: str) -> int:
    """Return the number of a month written as 12, Dec or December."""
    if written.isdigit():
        return int(written)
    return next(n for n, name in enumerate(_NAMES, 1) if name.startswith(written[:3]))


READERS: tuple[Reader[Day], ...] = tuple((pattern, _days) for pattern in _PATTERNS)
"""What reads the dates of a text, in this order."""
