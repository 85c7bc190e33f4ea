"""Telephone numbers: the one way in which they are stored, and the many in which texts write them.

Japanese numbers have ten digits, those beginning with 050, 070, 080 or 090 eleven (総務省
電気通信番号計画).
"""

import re
import unicodedata
from functools import lru_cache

_STORED = re.compile(r"0\d{1,4}-\d{1,4}-\d{3,4}")
_LONG = re.compile(r"0[5789]0")
_DASH = re.compile(r"(?<=[\d)])\s?[\u2010-\u2015\u2212ー]\s?(?=[\d(])")
_WRITTEN = re.compile(
    r"(?<![\d-])(?:(?P<abroad>\+81)[- ]?(?:\(0\))?\d{1,4}[- ]|\(0\d{1,4}\)[- ]?|0\d{1,4}[-( ]{1,2})"
    r"\d{1,4}[-) ]{1,2}\d{3,4}(?!\d)|(?<![\d-])0\d{9,10}(?!\d)"
)


def is_phone(text: str) -> bool:
    """Tell whether ``text`` is a telephone number as we store it: ``03-6717-3137``."""
    return bool(_STORED.fullmatch(text)) and _is_long_enough(digits(text))


def phones(text: str) -> dict[str, str]:
    """Return the telephone numbers in a text: as written, by their digits.

    Full-width digits, all kinds of dashes, brackets, spaces and +81 are read.
    """
    found = {}
    for match in _WRITTEN.finditer(normal(text)):
        number = digits(match[0])
        if match["abroad"]:
            number = "0" + number.removeprefix("81").removeprefix("0")
        if _is_long_enough(number):
            found[number] = match[0].strip()
    return found


def without_phones(text: str) -> str:
    """Return the text with a space in the place of every telephone number."""
    for written in phones(text).values():
        text = normal(text).replace(written, " ")
    return text


def digits(text: str) -> str:
    """Return the digits of a telephone number, nothing else."""
    return re.sub(r"\D", "", text)


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """Return the text with half-width digits and one kind of dash between them."""
    return _DASH.sub("-", unicodedata.normalize("NFKC", text))


def _is_long_enough(number: str) -> bool:
    return len(number) == (11 if _LONG.match(number) else 10)
