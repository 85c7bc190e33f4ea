"""Numbers, dates and telephone numbers in a text, so that two languages can be compared."""

import re
import unicodedata

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_LINK_TARGET = re.compile(r"\]\([^)]*\)")
_NUMBER = re.compile(r"\d+(?:,\d{3})+|\d+")
# "May" is a month only beside a number; as a verb it is not.
_MONTH = re.compile(
    r"\b(" + "|".join(_MONTHS) + r")\b(?=\s+\d)|(?<=\d )\b(" + "|".join(_MONTHS) + r")\b"
)
_REIWA = re.compile(r"(令和|Reiwa )(\d+|元)")
PHONE = re.compile(r"\b0\d{1,4}-\d{1,4}-\d{4}\b")


def figures(text: str) -> set[int]:
    """Return the numbers that a text states; the name of a month counts as its number.

    Years of the Reiwa era are counted as Western years, so that a text may name one calendar and
    its translation the other.
    """
    words = unicodedata.normalize("NFKC", _LINK_TARGET.sub("]", text))
    words = _REIWA.sub(lambda m: str(2018 + (1 if m[2] == "元" else int(m[2]))), words)
    numbers = {int(match.replace(",", "")) for match in _NUMBER.findall(words)}
    named = {_MONTHS.index(m[1] or m[2]) + 1 for m in _MONTH.finditer(words.lower())}
    return numbers | named


def phones(text: str) -> set[str]:
    """Return the telephone numbers in a text."""
    return set(PHONE.findall(unicodedata.normalize("NFKC", text)))
