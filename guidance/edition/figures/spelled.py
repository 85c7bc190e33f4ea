"""Numbers written in words: "four", "thirty-five", 四つ and 三日.

Only words that count something are read. "One", "a week", "second", 一つ and 十分 often count
nothing, so they may fill a gap but are never missed.
"""

import re

from guidance.edition.figures.english import NUMBER, value
from guidance.edition.figures.kanji import kanji_number

_K = "[一二三四五六七八九十百千]"
# What follows a counter makes it another word: 四つ谷, 五日市, 三分の一, 二度と, 一年中.
_COUNTER = (
    "つ(?![谷木])|[かカヵヶケ箇個](?:月|所|国|年|条)|枚|回|度(?!と|手間)|年(?!中)間?|人(?!町)|名|週間?"
    "|時間|日(?![月酔坊市町本])|分(?![の割類け野岐す])|秒|通り?|種類|件|台|桁|点|倍|歳|個"
    "|問(?![題い合わ])|階(?![堂級建段層])|部|番目|項目|ページ|頁|段階|文字|区(?![切画別間分])"
)
_JAPANESE = re.compile(rf"(?<![数何幾第正治〇零])(?<!{_K})(?!十分|千歳)({_K}+)(?={_COUNTER})")
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth"),
)
_ORDINAL = re.compile(rf"\b({'|'.join(_ORDINALS)})s?\b")
_ON_FLOOR = re.compile(rf"\b({'|'.join(_ORDINALS)}) floor\b", re.IGNORECASE)
# 第二土曜日 and 大型二種 count in order; English may say them without a number.
_JAPANESE_ORDINAL = re.compile(rf"第({_K}+)|([一二三四])種(?!類)")
_WHOLE = r"(?:(?:whole|full|entire) )?"
_UNIT = r"(?:day|week|month|year|hour|minute)\b"
# 1階 is the ground floor in British English, the first floor in American.
_GROUND_FLOOR = re.compile(r"\bground[- ]floor\b", re.IGNORECASE)
_ALL = re.compile(
    rf"\b(?:all|(?:the|throughout the) (?:whole|full|entire)) (?={_UNIT})", re.IGNORECASE
)
_ONE = re.compile(
    rf"\bonce\b|\ban? {_WHOLE}{_UNIT}|{_ALL.pattern}|{_GROUND_FLOOR.pattern}", re.IGNORECASE
)
_TWO = re.compile(r"\b(?:twice|both)\b|両方")
_ENOUGH = re.compile(rf"(?<!{_K})十分")
_ALL_DAY = re.compile(
    r"\baround the clock\b|\bday and night\b|\b(?:at )?any (?:time|hour)\b|いつでも"
)
_FREE = re.compile(
    r"\bfree\b|\bno (?:fee|charge|cost)s?\b|\bwithout (?:a |any )?(?:fee|charge|cost)\b"
    r"|\b(?:costs?|pay) nothing\b|\bnot? (?:\w+ )?charged?\b|無料"
)
_BEFORE_NOON = re.compile("午前中")
_HALVES = (
    (re.compile("半年"), "6か月"),
    (re.compile(r"\bhalf[ -](?:an? )?years?\b", re.IGNORECASE), "6 months"),
    (re.compile(r"\bhalf[ -](?:an? )?hours?\b", re.IGNORECASE), "30 minutes"),
)
# A number that is said as part of a word: "once" begins many a sentence that counts nothing.
_IN_WORDS = (
    (re.compile(rf"\ban? {_WHOLE}(?={_UNIT})", re.IGNORECASE), "1 "),
    (_ALL, "1 "),
    (_GROUND_FLOOR, "1 floor"),
    (re.compile(r"(?<!at )\bonce(?= (?:a|per|every)\b|[.,;)]|$)", re.IGNORECASE), "1 time"),
    (re.compile(r"\btwice\b", re.IGNORECASE), "2 times"),
)


def spelled_out(text: str) -> tuple[set[str], set[str]]:
    """Return the numbers that a text spells out, and those that its words may mean."""
    numbers = {str(kanji_number(match)) for match in _JAPANESE.findall(text)}
    numbers |= {_english(match) for match in NUMBER.finditer(text)}
    numbers |= {
        digits.split()[0].removesuffix("か月") for sign, digits in _HALVES if sign.search(text)
    }
    words = text.lower()
    perhaps = {str(_ORDINALS.index(word) + 1) for word in _ORDINAL.findall(words)}
    perhaps |= {str(kanji_number(a or b)) for a, b in _JAPANESE_ORDINAL.findall(text)}
    signs = (
        ("1", _ONE),
        ("2", _TWO),
        ("10", _ENOUGH),
        ("12", _BEFORE_NOON),
        ("24", _ALL_DAY),
        ("0", _FREE),
    )
    perhaps |= {number for number, sign in signs if sign.search(words)}
    return numbers - {"1"}, perhaps | (numbers & {"1"})


def counted_in_digits(text: str) -> str:
    """Return the text with every number that its words count by in digits: 3日, "5 days"."""
    for sign, digits in _HALVES:
        text = sign.sub(digits, text)
    text = _ON_FLOOR.sub(lambda match: f"{_ORDINALS.index(match[1].lower()) + 1} floor", text)
    text = NUMBER.sub(_english, _JAPANESE.sub(lambda match: str(kanji_number(match[0])), text))
    for sign, digits in _IN_WORDS:
        text = sign.sub(digits, text)
    return text


def _english(match: re.Match[str]) -> str:
    return str(value(match[0]))
