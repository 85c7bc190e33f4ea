"""Numbers written in words: "four" and 四つ.

Only words that count something are read. "One", "a week", "second" and 一つ often count nothing, so
they may fill a gap but are never missed.
"""

import re

from guidance.edition.figures.kanji import kanji_number

_COUNTER = (
    "つ|[かカヶ箇](?:月|所|国)|枚|回|年間?|人|名|週間|時間|日間|通り|種類|件|台|桁|点|倍|歳|個"
)
_JAPANESE = re.compile(rf"(?<![一-龠々])([一二三四五六七八九十]+)(?:{_COUNTER})")
_WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
_ENGLISH = re.compile(rf"\b({'|'.join(_WORDS)})\b", re.IGNORECASE)
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth"),
)
_ORDINAL = re.compile(rf"\b({'|'.join(_ORDINALS)})s?\b")
# 第二土曜日 and 大型二種 count in order; English may say them without a number.
_JAPANESE_ORDINAL = re.compile(r"第([一二三四五六七八九十百千]+)|([一二三四])種(?!類)")
_ONE = re.compile(r"\bonce\b|\ban? (?:day|week|month|year|hour|minute)\b")
_TWO = re.compile(r"\b(?:twice|both)\b|両方")


def spelled_out(text: str) -> tuple[set[str], set[str]]:
    """Return the numbers that a text spells out, and those that its words may mean."""
    numbers = {str(kanji_number(match)) for match in _JAPANESE.findall(text)}
    numbers |= {str(_WORDS.index(word.lower()) + 1) for word in _ENGLISH.findall(text)}
    words = text.lower()
    perhaps = {str(_ORDINALS.index(word) + 1) for word in _ORDINAL.findall(words)}
    perhaps |= {str(kanji_number(a or b)) for a, b in _JAPANESE_ORDINAL.findall(text)}
    perhaps |= {number for number, sign in (("1", _ONE), ("2", _TWO)) if sign.search(words)}
    return numbers - {"1"}, perhaps | (numbers & {"1"})
