"""The days of the week that a text names, in Japanese or in English."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
KANJI = "月火水木金土日"
_K = f"[{KANJI}]"
# 月・水・金, 月~木; but 年・月・日 and 金・銀 are no days of the week.
_LIST = (
    rf"(?:(?<=毎週)|(?<![\d一-鿿・、/]))(?!月[・~〜-]日|日・月){_K}(?:(?:・{_K})+|[~〜-]{_K})"
    r"(?!・(?!祝)|[~〜]|(?![休開閉午以除受])[一-鿿ァ-ヺ])"
)
_AND = "(?:と|や|及び|および)"
# 月、水、金は, but not 年、月、日: what stands before such a list is kana and a comma, or no kanji.
_COMMAS = (
    rf"(?:(?<=毎週)|(?<=[ぁ-ん]、)|(?<![\d一-鿿・、/]))(?!月、日|日、月){_K}(?:、{_K})+"
    rf"(?:{_AND}{_K})?(?!、(?!祝)[一-鿿ァ-ヺ]|[・~〜-]|{_AND}{_K}"
    r"|(?![休開閉午以除受祝])[一-鿿ァ-ヺ])"
)
# 土曜日, 土・日曜日, 月~金曜日, (土): a kanji alone is a month, fire, water …
_JAPANESE = re.compile(
    rf"(?<![\d一-鿿]){_K}(?:[・、と~〜/-]{_K})*曜|土[・、と]?日(?!本)"
    rf"|(?<![\d一-鿿])月[~〜-]金|{_K}曜|\({_K}(?:[・~〜-]{_K})*\)|{_LIST}|{_COMMAS}"
)
_ENGLISH = re.compile(
    r"\b(?:(Mon)(?:days?)?|(Tue)(?:s|sdays?)?|(Wed)(?:nesdays?)?|(Thu)(?:rs?|rsdays?)?"
    r"|(Fri)(?:days?)?|(Sat)(?:urdays?)?|(Sun)(?:days?)?)\b"
)
_WEEKEND = re.compile(r"週末|\bweekends?\b", re.IGNORECASE)
_SATURDAY_AND_SUNDAY = {5, 6}
_TO = re.compile(r"日?\s?(?:から|~|〜|-)\s?")
_TO_IN_ENGLISH = re.compile(r"\.?\s?(?:to|through|until|-|–)\s?")
_Found = list[tuple[int, int, int]]


@lru_cache(maxsize=4096)
def weekdays(text: str) -> frozenset[str]:
    """Return the days of the week that the text names, by their English names; ranges whole."""
    words = unicodedata.normalize("NFKC", text)
    named = _whole(words, _japanese(words), _TO) | _whole(words, _english(words), _TO_IN_ENGLISH)
    if _WEEKEND.search(words):
        named |= _SATURDAY_AND_SUNDAY
    return frozenset(WEEKDAYS[day] for day in named)


def weekdays_in_order(text: str) -> list[str]:
    """Return the days of the week as the text names them, one after the other."""
    words = unicodedata.normalize("NFKC", text)
    return [WEEKDAYS[day] for _, _, day in sorted(_japanese(words) + _english(words))]


def _japanese(words: str) -> _Found:
    found = [
        (place, place + 1, KANJI.index(words[place]))
        for match in _JAPANESE.finditer(words)
        for place in range(*match.span())
        if words[place] in KANJI
    ]
    return [(start, end + (words[end : end + 1] == "曜"), day) for start, end, day in found]


def _english(words: str) -> _Found:
    return [
        (match.start(), match.end(), int(match.lastindex or 1) - 1)
        for match in _ENGLISH.finditer(words)
    ]


def _whole(words: str, found: _Found, to: re.Pattern[str]) -> set[int]:
    """Return the days, with those between where one leads to the next."""
    days = {day for _, _, day in found}
    for (_, end, first), (start, _, last) in pairwise(found):
        if to.fullmatch(words[end:start]):
            days |= {(first + step) % 7 for step in range((last - first) % 7)}
    return days
