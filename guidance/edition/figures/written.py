"""What is read first in every text: its words without marks, amounts of yen, plain numbers."""

import re
import unicodedata

from guidance.edition.figures.durations import in_common_units
from guidance.edition.figures.english import with_yen_in_digits
from guidance.edition.figures.kanji import in_digits, without_endless
from guidance.edition.figures.phones import without_phones
from guidance.edition.figures.taking import Reader

# With an end to the blanks: a text of empty lines would be read to its end from each of them.
_MARKUP = re.compile(r"\]\([^)]*\)|\*\*|^\s{0,40}\d+\.\s", re.MULTILINE)
_N = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_YEN = re.compile(
    rf"(?<![\d.,])(?P<from>{_N})円?(?=(?:\s?(?:から|〜|~|-|、)\s?| to | or | and )"
    rf"(?:{_N})\s?(?:円|yen\b))|(?<![\d.,])(?P<before>{_N})(?:\s?円|[\s-]yen\b)"
    rf"|(?:¥|\bJPY)\s?(?P<after>{_N})"
)
NUMBER = re.compile(_N)


def plain_words(text: str) -> str:
    """Return the text in half width; link targets and list numbers are left out.

    Of a number without end only the beginning is kept.
    """
    return without_endless(unicodedata.normalize("NFKC", _MARKUP.sub("] ", text)))


def written_alike(text: str) -> str:
    """Return the words, without telephone numbers, with numbers and units in their usual form."""
    words = with_yen_in_digits(without_phones(plain_words(text)))
    return in_common_units(in_digits(words))


def plain(number: str) -> str:
    """Return a number without commas and leading zeros."""
    whole, point, part = number.replace(",", "").partition(".")
    return f"{int(whole)}{point}{part}"


def _yen(match: re.Match[str]) -> list[str]:
    return [plain(match["from"] or match["before"] or match["after"])]


YEN: Reader[str] = (_YEN, _yen)
"""What reads the amounts of yen, in whole yen."""
