"""Times that the languages write in several ways, in minutes and weeks: 1時間半, "a fortnight"."""

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
_QUARTERS = re.compile(
    r"\b(?:(?P<three>three)[- ]quarters|(?:an? |one )?quarter) of an hour\b"
    r"|\b(?:an? |one )?quarter[- ]hour\b",
    re.IGNORECASE,
)
_FORTNIGHT = re.compile(r"\b(?:(?:an?|one|1) )?fortnight\b", re.IGNORECASE)


def in_common_units(text: str) -> str:
    """Return the text with what only one language has in units that both have.

    1時間半, "1.5 hours" and "an hour and a half" are 90分 and 90 minutes, "a quarter of an hour"
    is 15 minutes. "A fortnight" is two weeks in words, as 隔週 has no digit either.
    """
    text = _QUARTERS.sub(lambda match: "45 minutes" if match["three"] else "15 minutes", text)
    return _LONG.sub(_minutes, _FORTNIGHT.sub("two weeks", text))


def _minutes(match: re.Match[str]) -> str:
    found = match.groupdict()
    hours = found["ja"] or found["point"] or found["en"]
    if found["words"]:
        hours = str(value(found["words"]))
    rest = found["ja_minutes"] or found["a_minutes"] or found["en_minutes"] or _HALF
    return f"{int(hours or 1) * 60 + int(rest)}{'分' if found['ja'] else ' minutes'}"
