"""Times of day as Japanese and English texts write them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from guidance.edition.figures.taking import take

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

    def __str__(self) -> str:
        return f"{self.hour}:{self.minute:02}"


_HALF = r"(?i:[ap]\.?m)\b\.?"
_RANGE = re.compile(
    rf"(\d{{1,2}}(?::\d\d)?)(?=(?:\s?-\s?| to | and | until )\d{{1,2}}(?::\d\d)?\s?({_HALF}))"
)
_JA_RANGE = re.compile(
    r"(午後)\s?\d{1,2}時(?:\d{1,2}分|半)?\s?(?:から|まで|~|〜|-|、|と)\s?(?=\d{1,2}時(?!間))"
)
_JAPANESE = re.compile(
    r"(?P<half>午前|午後)?\s?(?<!\d)(?P<hour>\d{1,2})時(?!間)(?:(?P<minute>\d{1,2})分|(?P<thirty>半))?"
)
_CLOCK = re.compile(
    rf"(?P<half_before>午前|午後)?\s?(?<!\d)(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?!\d)"
    rf"(?:\s?(?P<half>{_HALF}))?"
)
_HOUR = re.compile(rf"(?<!\d)(?P<hour>\d{{1,2}})\s?(?P<half>{_HALF})")
_WORDS = re.compile(r"(?P<noon>正午|\bnoon\b)|\bmidnight\b")


def take_times(text: str) -> tuple[set[Time], str]:
    """Return the times of day in a text, and the text without them."""
    text = _RANGE.sub(r"\1 \2", text)
    text = _JA_RANGE.sub(lambda match: match[0] + match[1], text)
    found, text = take(_WORDS, lambda match: [Time(_NOON if match["noon"] else 0, 0)], text)
    for pattern in (_JAPANESE, _CLOCK, _HOUR):
        times, text = take(pattern, _times, text)
        found |= times
    return found, text


def _times(match: re.Match[str]) -> Iterator[Time]:
    parts = match.groupdict()
    half = (parts.get("half") or parts.get("half_before") or "").lower()
    hour = int(match["hour"])
    minute = 30 if parts.get("thirty") else int(parts.get("minute") or 0)
    if half.startswith(("p", "午後")) and hour < _NOON:
        hour += _NOON
    if half.startswith(("a", "午前")) and hour == _NOON:
        hour = 0
    if hour <= _LAST_HOUR and minute < _MINUTES:
        yield Time(hour, minute)
