"""The days of the week that a text gives to dates which fall on another one."""

import re
import unicodedata
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from guidance.edition.figures.days import MONTH, month_of
from guidance.edition.figures.kanji import in_digits
from guidance.edition.figures.weekdays import KANJI, WEEKDAYS


class OtherWeekday(NamedTuple):
    """A date, and the weekday that a text gives to it; Monday is 0."""

    day: date
    said: int


_K = rf"\s?(?:の?(?P<plain>[{KANJI}])曜|\(\s?(?P<in_brackets>[{KANJI}])(?:曜日?)?(?=[)・、,/ ]))"
# 2026年(令和8年)12月5日(土)
_JAPANESE = re.compile(
    r"(?<!\d)(?P<year>\d{4})年\s?(?:\([^()]{1,12}\)\s?)?(?P<month>\d{1,2})月\s?"
    rf"(?P<day>\d{{1,2}})日{_K}"
)
# 2026年12月5日(土)・6日(日): the month is said once.
_AND = re.compile(
    rf"[^)\d]{{0,3}}\)?\s?(?:と|から|か|、|・|~|〜|-|及び|または)\s?(?P<day>\d{{1,2}})日{_K}"
)
_ISO = re.compile(
    r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"
    rf"(?:{_K}|\s?\((?P<english>[A-Z][a-z]{{2,8}})\.?\))"
)
_NAME = r"(?P<{}>Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|{})\b"
_DAYS = "|".join(WEEKDAYS)
_BEFORE = rf"(?:\b{_NAME.format('before', _DAYS)}\.?,?\s(?:the\s)?)?"
_AFTER = rf"(?:,?\s?\(\s?{_NAME.format('after', _DAYS)}\.?\s?\))?"
_MONTH = rf"\b(?P<month>{MONTH})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_ENGLISH = re.compile(rf"{_BEFORE}{_MONTH}\s{_DAY}{_AFTER},?\s{_YEAR}")
_ENGLISH_YEAR_FIRST = re.compile(rf"{_BEFORE}{_MONTH}\s{_DAY},?\s{_YEAR}{_AFTER}")
_DAY_FIRST = re.compile(rf"{_BEFORE}{_DAY}(?:\sof)?\s{_MONTH},?\s{_YEAR}{_AFTER}")
_PATTERNS = (_JAPANESE, _ISO, _ENGLISH, _ENGLISH_YEAR_FIRST, _DAY_FIRST)


@lru_cache(maxsize=4096)
def other_weekdays(text: str) -> tuple[OtherWeekday, ...]:
    """Return the dates, with their year, to which the text gives a weekday that is not theirs.

    Read are, among others, 2026年12月5日(土), 令和8年12月5日土曜日, 2026-12-05 (土),
    "Saturday, December 5, 2026" and "5 December 2026 (Sat.)". A date that does not exist has none.
    """
    words = in_digits(unicodedata.normalize("NFKC", text.replace("**", "")))
    found: dict[OtherWeekday, None] = {}
    for pattern in _PATTERNS:
        for match in pattern.finditer(words):
            year, month = int(match["year"]), month_of(match["month"])
            found |= dict.fromkeys(_of(match, year, month))
            more = _AND.match(words, match.end()) if pattern is _JAPANESE else None
            while more is not None:
                found |= dict.fromkeys(_of(more, year, month))
                more = _AND.match(words, more.end())
    return tuple(found)


def _of(match: re.Match[str], year: int, month: int) -> list[OtherWeekday]:
    try:
        day = date(year, month, int(match["day"]))
    except ValueError:
        return []
    named = (_number(name or "") for name in _names(match))
    return [OtherWeekday(day, said) for said in named if said not in (None, day.weekday())]


def _names(match: re.Match[str]) -> list[str | None]:
    groups = match.groupdict()
    return [groups.get(name) for name in ("plain", "in_brackets", "english", "before", "after")]


def _number(name: str) -> int | None:
    """Return the weekday that 土, Sat or Saturday names; None for no weekday."""
    if name in KANJI:
        return KANJI.index(name) if name else None
    return next((n for n, day in enumerate(WEEKDAYS) if day.startswith(name)), None)
