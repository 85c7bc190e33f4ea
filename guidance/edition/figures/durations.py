"""Hours with a half or with minutes, which the languages write in several ways, in minutes."""

import re

from guidance.edition.figures.english import ONES, value

_ONES = "|".join(ONES[:12])
_LONG = re.compile(
    r"(?<![\d.,])(?P<ja>\d{1,2})時間(?:(?P<ja_half>半)|(?P<ja_minutes>\d{1,2})分)"
    rf"|\b(?P<a>an|one|1) hour(?: and (?:(?P<a_half>a half)|(?P<a_minutes>\d{{1,2}}) minutes))"
    rf"|\b(?P<words>{_ONES}) and a half hours\b"
    r"|(?<![\d.,])(?P<point>\d{1,2})\.5[ -]hours?\b"
    r"|(?<![\d.,])(?P<en>\d{1,2}) hours?(?: and)? (?P<en_minutes>\d{1,2}) minutes\b",
    re.IGNORECASE,
)
_HALF = 30


def in_minutes(text: str) -> str:
    """Return the text with 1時間半, "1.5 hours" and "an hour and a half" as 90分, 90 minutes."""
    return _LONG.sub(_minutes, text)


def _minutes(match: re.Match[str]) -> str:
    found = match.groupdict()
    hours = found["ja"] or found["point"] or found["en"]
    if found["words"]:
        hours = str(value(found["words"]))
    rest = found["ja_minutes"] or found["a_minutes"] or found["en_minutes"] or _HALF
    return f"{int(hours or 1) * 60 + int(rest)}{'分' if found['ja'] else ' minutes'}"
