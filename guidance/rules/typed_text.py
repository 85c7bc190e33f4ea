"""Tidies what a resident typed as a date, so that a few plain patterns can read it.

Nothing is interpreted here but the writing: widths, letter case, spaces, kinds of dashes and dots,
kanji numbers, and words around a date that add nothing to it.
"""

import re
import unicodedata

LONGEST = 40
"""More characters than any date needs; longer texts are refused before they are looked at."""

# Hyphens, dashes, the long-vowel sign that Japanese keyboards give for one, slashes, dots, commas.
_SEPARATORS = re.compile(r"[-\u2010-\u2015\u2212ー/\u2044\u2215.・·。,、]")
_KANJI_NUMBER = re.compile(r"(?<![0-9])[〇○零一二三四五六七八九十]+(?![0-9])")
_KANJI_TENS = re.compile(r"([一二三四五六七八九]?)十([一二三四五六七八九]?)")
_KANJI_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_SPACE_BETWEEN_NUMBERS = re.compile(r"(?<=[0-9])\s+(?=[0-9])")
_RUN_OF_SEPARATORS = re.compile(r"[\s-]*-[\s-]*")
_ENGLISH_WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_WEEKDAY = (
    rf"\([月火水木金土日](?:曜日?)?(?:-?祝)?\)|[月火水木金土日]曜日?"
    rf"|\({_ENGLISH_WEEKDAY}\)|{_ENGLISH_WEEKDAY}"
)
_BEFORE_A_DATE = re.compile(rf"^{_ENGLISH_WEEKDAY}-?")
_AFTER_A_DATE = re.compile(rf"-?(?:{_WEEKDAY})?(?:まで|迄)?(?:有効)?-?$")


def tidy(text: str) -> str | None:
    """Return the text in one way of writing, empty if nothing was typed, None if it is too long.

    Widths and compatibility signs are unified (NFKC: ㋿ becomes 令和), letters are small, kanji
    numbers are digits, every separator is ``-`` and so is a space between two numbers; other
    spaces, invisible signs, a weekday and 「まで有効」 are gone.
    """
    text = text.strip()
    if len(text) > LONGEST:
        return None
    text = unicodedata.normalize("NFKC", text).lower()
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    text = _KANJI_NUMBER.sub(_digits, text)
    text = _SPACE_BETWEEN_NUMBERS.sub("-", text)
    text = _RUN_OF_SEPARATORS.sub("-", _SEPARATORS.sub("-", text))
    text = "".join(text.split())
    text = _BEFORE_A_DATE.sub("", text)
    return _AFTER_A_DATE.sub("", text, count=1)


def _digits(number: re.Match[str]) -> str:
    """Write 二十一 as 21 and 二〇二六 as 2026; leave what is neither as it is."""
    kanji = number.group()
    tens = _KANJI_TENS.fullmatch(kanji)
    if tens:
        kanji = (tens[1] or "一") + (tens[2] or "〇")
    return kanji.translate(_KANJI_DIGITS)
