"""Which of a month's Saturdays a text means: 第二土曜日, "the second and fourth Saturdays"."""

import re
import unicodedata
from collections.abc import Collection

from guidance.edition.figures.kanji import kanji_number
from guidance.edition.figures.weekdays import KANJI, WEEKDAYS

LAST = "last"
NAMES = {"1": "1st", "2": "2nd", "3": "3rd", "4": "4th", "5": "5th", LAST: LAST}
_N = "[1-5一二三四五]"
_JAPANESE = re.compile(
    rf"(?P<nth>第{_N}(?:\s?[・、,とや]\s?第?{_N})*|最終|最後)\s?の?\s?(?P<day>[{KANJI}])"
    rf"(?:[・、と][{KANJI}])*曜"
)
_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", LAST: LAST}
_ORDINALS |= {name: number for number, name in NAMES.items()}
_TH = "|".join(_ORDINALS)
# "Every second Saturday" is every other Saturday, unless it is one of the month.
_ENGLISH = re.compile(
    rf"\b(?P<every>every )?(?P<nth>(?:{_TH})(?:(?:,? and |,? or |, )(?:the )?(?:{_TH}))*) "
    rf"(?P<day>(?-i:{'|'.join(day[:3] for day in WEEKDAYS)}))(?:(?:s|nes|rs|ur)?days?)?\b\.?"
    r"(?P<month> (?:of|in) (?:the|each|every) month)?",
    re.IGNORECASE,
)
_EACH = re.compile(_TH, re.IGNORECASE)
Nth = tuple[str, str]


def nth_weekdays(text: str) -> frozenset[Nth]:
    """Return which of the month's days of the week the text names: ("2", "Saturday")."""
    words = unicodedata.normalize("NFKC", text)
    found = set()
    for match in _JAPANESE.finditer(words):
        day = WEEKDAYS[KANJI.index(match["day"])]
        numbers = [_number(one) for one in re.findall(_N, match["nth"])]
        found |= {(number, day) for number in numbers or [LAST]}
    for match in _ENGLISH.finditer(words):
        if not match["every"] or match["month"]:
            day = next(d for d in WEEKDAYS if d.startswith(match["day"].capitalize()))
            found |= {(_ORDINALS[one.lower()], day) for one in _EACH.findall(match["nth"])}
    return frozenset(found)


def other_nth(
    ja: str, en: str, ours: Collection[str], theirs: Collection[str]
) -> tuple[list[str], list[str]] | None:
    """Return what each language names of a month's weekdays and the other does not; None: nothing.

    ``ours`` and ``theirs`` are all numbers that the texts state: "the second Saturday and the
    fourth" does say the fourth. "Last Saturday" alone may be that of the week before.
    """
    here, there = nth_weekdays(ja), nth_weekdays(en)
    only = here - there, there - here
    missed = [nth for nth, _ in only[0] if nth not in {LAST, *theirs}]
    missed += [nth for nth, _ in only[1] if nth not in {LAST, *ours}]
    if all(only) or missed:
        return _named(only[0]), _named(only[1])
    return None


def _named(days: Collection[Nth]) -> list[str]:
    return [f"{NAMES[nth]} {day}" for nth, day in sorted(days)]


def _number(written: str) -> str:
    return written if written.isdigit() else str(kanji_number(written))
