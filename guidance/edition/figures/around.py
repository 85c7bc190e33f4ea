"""Dates that a text says without naming them: 12月末, "December 1-3", 24日 of the month meant."""

import re
from calendar import monthrange

from guidance.edition.figures.days import MONTH, Day, month_of
from guidance.edition.figures.phones import normal

EARLY, MIDDLE, LATE = "月上旬", "月中旬", "月末"
_PARTS = (
    (EARLY, "上旬|初旬|初め(?!て)|はじめ(?!て)", r"early(?: in)? |(?:beginning|start) of "),
    (MIDDLE, "中旬|半ば|なかば", r"mid[- ]|middle of "),
    (LATE, "下旬|末", r"late(?: in)? |end of "),
)
_SIGNS = tuple(
    (part, re.compile(rf"(?<!\d)(?P<ja>\d{{1,2}})月の?(?:{ja})|\b(?i:{en})(?P<en>{MONTH})\b"))
    for part, ja, en in _PARTS
)
_RANGE = re.compile(
    r"(?<!\d)(?P<ja>\d{1,2})月(?P<ja_from>\d{1,2})日?\s?(?:から|~|〜|-)\s?(?P<ja_to>\d{1,2})日"
    rf"|\b(?P<en>{MONTH})\.? (?P<from>\d{{1,2}})\s?(?:-|–| to | through )\s?(?P<to>\d{{1,2}})(?!\d)"
)
_BARE = re.compile(r"(?<![\d月])(\d{1,2})日(?!間|以内|以上|前|後|本|目)")
_LEAP_YEAR, _COMMON_YEAR = 2024, 2025


def parts_of_months(text: str) -> dict[int, set[str]]:
    """Return which part of a month the text names, by the month: 12月上旬 is early in 12."""
    found: dict[int, set[str]] = {}
    for part, sign in _SIGNS:
        for match in sign.finditer(normal(text)):
            found.setdefault(month_of(match["ja"] or match["en"]), set()).add(part)
    return found


def implied(day: Day, said: str, text: str, others: frozenset[Day]) -> bool:
    """Tell whether ``text``, which names the dates ``others``, means a ``day`` that is ``said``."""
    if day.day is None:
        late = LATE in parts_of_months(said).get(day.month, ())
        return late and any(day.month == one.month and _is_last(one) for one in others)
    words = normal(text)
    if _is_last(day) and LATE in parts_of_months(words).get(day.month, ()):
        return True
    bare = {int(number) for number in _BARE.findall(words)}
    if day.day in bare and all(other.month == day.month for other in others):
        return True
    return any(_between(day, match) for match in _RANGE.finditer(words))


def _is_last(day: Day) -> bool:
    """Tell whether the date ends its month; of February, in one year or another."""
    return day.day in {monthrange(year, day.month)[1] for year in (_LEAP_YEAR, _COMMON_YEAR)}


def _between(day: Day, match: re.Match[str]) -> bool:
    first, last = match["ja_from"] or match["from"], match["ja_to"] or match["to"]
    same_month = month_of(match["ja"] or match["en"]) == day.month
    return same_month and day.day is not None and int(first) < day.day <= int(last)
