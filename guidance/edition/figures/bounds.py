"""Numbers that are the most in one language and the least in the other: 18歳以上, "under 18"."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from guidance.edition.figures.placed import Figure, Kind, Placed, placed
from guidance.edition.figures.taking import SIGN


class Side(StrEnum):
    """The side of a number that is meant; the number itself may count or not."""

    UP = "up"
    DOWN = "down"


class Bound(NamedTuple):
    """What is said of a number: the words, the side, whether what happens there is denied."""

    words: str
    side: Side
    denied: bool


_UNIT = r"(?:[かカヶヵケ箇]月|つ|[一-鿿々ァ-ヺーa-zA-Z%]{1,4}?(?<![前後目]))?(?:間|ほど)?\s?"
_JAPANESE = re.compile(
    rf"(?P<sign>{SIGN}){_UNIT}(?:"
    r"(?P<up>以上|以降|を?超|より(?:も)?(?:多|長|後|遅)|を?過ぎ|を上回)"
    r"|(?P<down>以下|未満|以内|以前|まで|を切|に満たな|より(?:も)?(?:少|短|前|早)|を下回)"
    r"|(?P<from>から))"
)
_MORE, _LESS = r"(?:more|greater|older|longer)", r"(?:less|fewer|younger|shorter)"
_UP = rf"over|above|{_MORE} than|at least|not? {_LESS} than|no earlier than|exceed(?:s|ing)?"
_DOWN = rf"under|below|{_LESS} than|at most|up to|not? (?:{_MORE}|later) than|not exceeding|within"
_FROM = "from|since|starting|as of"
_TO = "until|till|by|before|through"
_BETWEEN = r"(?:(?:the|ages?|aged|of|about|around|only|next|another|last|first|on|¥) ?){0,3}"
_OTHERS = r"(?:[\s-](?!or\b|and\b)\w+){0,4}"
_ENGLISH = re.compile(
    rf"\b(?:(?P<down>{_DOWN})|(?P<up>{_UP})|(?P<after>after)|(?P<to>{_TO})|(?P<from>{_FROM}))"
    rf"\s{_BETWEEN}(?P<sign>{SIGN})"
    rf"|(?P<before>{SIGN}){_OTHERS},? (?:or|and) (?:(?P<or_more>over|above|up|later|after|{_MORE})"
    rf"|(?P<or_less>under|below|earlier|before|{_LESS}))\b",
    re.IGNORECASE,
)
_CLAUSE_JA = re.compile("[、。;!?\n]")
_CLAUSE_EN = re.compile(r"[,.;:!?\n]|\b(?:and|but|if|when)\b")
# "Closed after 5" is "open until 5".
_DENIED = re.compile(
    r"ない|ません|なく|除|以外|不可|閉|締|終|休|切れ|失効"
    r"|n't\b|\b(?:not?|never|cannot|without|unless|except|clos\w+|end(?:s|ed)?|expire[sd]?|stop\w*"
    r"|lapse[sd]?|too late)\b",
    re.IGNORECASE,
)
_OF_THE_CALENDAR = {Kind.DATE, Kind.TIME}


def opposite_bounds(ja: str, en: str) -> tuple[str, str] | None:
    """Return the words of both for the first number of which they mean other sides; None: none.

    What is said and what is denied are told apart: "until 5 p.m." and "not after 5 p.m." agree.
    """
    ours, theirs = _bounds(ja), _bounds(en)
    for figure, here in ours.items():
        there = theirs.get(figure, [])
        sides = [{(one.side, one.denied) for one in bounds} for bounds in (here, there)]
        if sides[0] & sides[1]:
            continue
        for one in here:
            for other in there:
                if one.denied == other.denied and one.side is not other.side:
                    return one.words, other.words
    return None


@lru_cache(maxsize=4096)
def _bounds(text: str) -> dict[Figure, list[Bound]]:
    found: dict[Figure, list[Bound]] = {}
    read = placed(text)
    for figure, bound in [*_in_japanese(read), *_in_english(read)]:
        found.setdefault(figure, []).append(bound)
    return found


def _in_japanese(read: Placed) -> Iterator[tuple[Figure, Bound]]:
    for match in _JAPANESE.finditer(read.text):
        figure = read.figure(match["sign"])
        if not match["from"] or figure.kind in _OF_THE_CALENDAR:
            side = Side.DOWN if match["down"] else Side.UP
            yield figure, _bound(read, match, side, _CLAUSE_JA)


def _in_english(read: Placed) -> Iterator[tuple[Figure, Bound]]:
    for match in _ENGLISH.finditer(read.text):
        figure = read.figure(match["sign"] or match["before"])
        if (match["from"] or match["to"]) and figure.kind not in _OF_THE_CALENDAR:
            continue
        down = match["down"] or match["to"] or match["or_less"]
        yield figure, _bound(read, match, Side.DOWN if down else Side.UP, _CLAUSE_EN)


def _bound(read: Placed, match: re.Match[str], side: Side, ends: re.Pattern[str]) -> Bound:
    before = ends.split(read.text[: match.start()])[-1]
    behind = ends.split(read.text[match.end() :], maxsplit=1)[0]
    yen = "円" if ends is _CLAUSE_JA else " yen"
    words = re.sub(SIGN, lambda sign: _told(read.figure(sign[0]), yen), match[0])
    return Bound(words, side, bool(_DENIED.search(f"{before} {behind}")))


def _told(figure: Figure, yen: str) -> str:
    """Say a figure shortly in either language: 500円, 9/30, 17:00, 18."""
    if figure.kind is Kind.DATE:
        return "/".join(part.lstrip("0") for part in figure.value.split("-"))
    return figure.value + (yen if figure.kind is Kind.YEN else "")
