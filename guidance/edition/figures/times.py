"""Times of day as Japanese and English texts write them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from guidance.edition.figures.english import ONES, value
from guidance.edition.figures.taking import Reader, take

_NOON = 12
_LAST_HOUR = 24
_MINUTES = 60


class Time(NamedTuple):
    """A time of day on the 24-hour clock."""

    hour: int
    minute: int

    @property
    def numbers(self) -> set[str]:
        """The numbers in it."""
        return {str(part) for part in self if part} or {"0"}

    @property
    def in_afternoon(self) -> "Time":
        """The same time twelve hours later."""
        return self._replace(hour=self.hour + _NOON)

    def __str__(self) -> str:
        return f"{self.hour}:{self.minute:02}"


# The end of one day is the beginning of the next: 24時, "midnight".
MIDNIGHTS = {Time(0, 0), Time(_LAST_HOUR, 0)}
# The hours that a word puts after noon; with none of them an hour is as it is written.
_AFTER_NOON = {
    "p": range(_NOON),
    "午後": range(_NOON),
    "夕方": range(_NOON),
    "昼": range(1, 6),
    "夜": range(5, _NOON),
    "晩": range(5, _NOON),
    "深夜": range(9, _NOON),
}
# 午前12時 and 夜12時 are midnight.
_AT_MIDNIGHT = ("a", "午前", "夜", "晩", "深夜")
_WORDS_JA = "午前|午後|夕方|早朝|朝|深夜|夜|晩|昼"
_HALF = r"(?i:[ap]\.?m)\b\.?"
_DASH = "[~〜–—−-]"
_RANGE = re.compile(
    rf"(?<![\d:.,])(?P<first>\d{{1,2}}(?:[:.]\d\d)?)"
    rf"(?=(?:\s?{_DASH}\s?| to | and | until | till )"
    rf"(?P<last>\d{{1,2}}(?:[:.]\d\d)?)\s?(?P<half>{_HALF}))"
)
_JA_TIME = r"\d{1,2}(?:時(?!間)(?:\d{1,2}分|半)?|:\d\d(?!\d))"
_JA_RANGE = re.compile(
    rf"(?P<half>午後|夕方|夜|晩)の?\s?(?P<first>{_JA_TIME})\s?"
    rf"(?:から|まで|{_DASH}|、|と)\s?(?=(?P<last>{_JA_TIME}))"
)
_JAPANESE = re.compile(
    rf"(?:(?P<half>{_WORDS_JA})の?)?\s?(?<!\d)(?P<hour>\d{{1,2}})時(?!間)"
    r"(?:(?P<minute>\d{1,2})分|(?P<thirty>半))?"
)
_CLOCK = re.compile(
    rf"(?:(?P<half_before>{_WORDS_JA})の?)?\s?(?<!\d)(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?!\d)"
    rf"(?:\s?(?P<half>{_HALF}))?"
)
# British English writes 5.15 p.m.
_POINT = re.compile(rf"(?<![\d.,])(?P<hour>\d{{1,2}})\.(?P<minute>[0-5]\d)\s?(?P<half>{_HALF})")
_HOUR = re.compile(rf"(?<!\d)(?P<hour>\d{{1,2}})\s?(?P<half>{_HALF})")
_HOURS = "|".join(ONES[1:_NOON])
# "Five p.m.", "5 in the evening"; "one in the morning" may be one of several.
_IN_WORDS = re.compile(
    rf"\b(?P<hour>{ONES[0]}|{_HOURS})(?= ?{_HALF})"
    rf"|\b(?P<of_day>{_HOURS}|\d{{1,2}}(?::\d\d)?)(?: o'clock)?"
    r" (?:in the (?P<part>morning|afternoon|evening)|(?P<night>at night))\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    rf"\b(?:(?:a )?(?P<quarter>quarter)|half) past (?P<hour>{ONES[0]}|{_HOURS}|\d{{1,2}})\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"(?P<noon>正午|\bnoon\b)|\bmidnight\b|(?:午前)?零時")
# 5時まで, said of a counter, is in the afternoon.
_BARE = re.compile(
    r"(?<![\d前後方朝夜晩昼の])(?P<hour>[1-6])時(?!間)(?:(?P<minute>\d{1,2})分|(?P<thirty>半))?"
)


def take_times(text: str) -> tuple[set[Time], str]:
    """Return the times of day in a text, and the text without them."""
    text = with_both_halves(text)
    found: set[Time] = set()
    for pattern, read in READERS:
        times, text = take(pattern, read, text)
        found |= times
    return found, text


def with_both_halves(text: str) -> str:
    """Return the text with the half of the day at both ends: "1 p.m. to 4 p.m."."""
    text = _RANGE.sub(_carried_back, _IN_WORDS.sub(_in_digits, _PAST.sub(_past, text)))
    return _carried_on(text)


def perhaps_afternoon(text: str) -> set[Time]:
    """Return the times of 1 to 6 o'clock of which the Japanese does not say which half is meant."""
    return take(_BARE, _times, text)[0]


def _carried_back(match: re.Match[str]) -> str:
    """Return "1 p.m." for the first of "1 to 4 p.m."; "11 to 4 p.m." begins in the morning."""
    return f"{match[0]} {match['half']}" if _in_order(match) else match[0]


def _carried_on(text: str) -> str:
    """Return the text with 午後1:00~4:00 as 午後1:00~午後4:00; 午後10時から6時 ends next day."""
    before = ""
    while text != before:
        before = text
        text = _JA_RANGE.sub(
            lambda match: match[0] + (match["half"] if _in_order(match) else ""), text
        )
    return text


def _in_order(match: re.Match[str]) -> bool:
    """Tell whether the second time is the later one on a clock of twelve hours."""
    first, last = (_on_dial(match[name]) for name in ("first", "last"))
    return first < last


def _on_dial(written: str) -> tuple[int, int]:
    hour, *minutes = (int(number) for number in re.findall(r"\d+", written))
    return hour % _NOON, minutes[0] if minutes else 30 * written.endswith("半")


def _past(match: re.Match[str]) -> str:
    """Return "5:15" for "a quarter past five"."""
    hour = match["hour"] if match["hour"].isdigit() else value(match["hour"])
    return f"{hour}:{'15' if match['quarter'] else '30'}"


def _in_digits(match: re.Match[str]) -> str:
    """Return "5 p.m." for "five in the evening"."""
    if match["hour"]:
        return str(value(match["hour"]))
    hour = match["of_day"]
    hour = hour if hour[0].isdigit() else str(value(hour))
    if match["night"]:
        return f"夜{hour}" if ":" in hour else f"夜{hour}時"
    return f"{hour} {'a.m.' if match['part'].lower() == 'morning' else 'p.m.'}"


def _times(match: re.Match[str]) -> Iterator[Time]:
    parts = match.groupdict()
    written = (parts.get("half") or parts.get("half_before") or "").lower()
    half = written[:1] if written.isascii() else written
    hour = int(match["hour"])
    minute = 30 if parts.get("thirty") else int(parts.get("minute") or 0)
    if hour in _AFTER_NOON.get(half, ()):
        hour += _NOON
    elif hour == _NOON and half in _AT_MIDNIGHT:
        hour = 0
    if hour <= _LAST_HOUR and minute < _MINUTES:
        yield Time(hour, minute)


READERS: tuple[Reader[Time], ...] = (
    (_WORDS, lambda match: [Time(_NOON if match["noon"] else 0, 0)]),
    *((pattern, _times) for pattern in (_JAPANESE, _CLOCK, _POINT, _HOUR)),
)
"""What reads the times of a text ``with_both_halves``, in this order."""
