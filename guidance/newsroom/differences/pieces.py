"""Two versions of a text, compared word by word."""

import sys
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from enum import StrEnum
from itertools import takewhile

from guidance.newsroom.differences import segments


class Op(StrEnum):
    """What happened to a piece of a text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that stayed, came or went."""

    op: Op
    text: str


Pair = tuple[str, str]
MOST_COMPARED = 3_000_000
"""Places of equal words that are compared for one text in one language; some tenths of a second."""
_SEGMENT: dict[str, Callable[[str], list[str]]] = {
    "ja": segments.japanese,
    "en": segments.english,
}


def compared(old: str, new: str, language: str) -> tuple[Piece, ...]:
    """Return the pieces of both versions in reading order, what went before what came.

    Joined without the added pieces they are ``old``, without the removed ones ``new``.
    """
    if old == new:
        return (Piece(Op.SAME, old),) if old else ()
    cut = _SEGMENT[language]
    return tuple(_pieces(_bridged(_pairs(cut(old), cut(new)))))


class _Bounded(SequenceMatcher[str]):
    """Looks for what two versions share, until so many places of equal words were compared.

    What it has not come to by then counts as replaced: the same few words, thousands of times over,
    would keep it busy for minutes, and their differences nobody could judge word by word.
    """

    def __init__(self, old: list[str], new: list[str]) -> None:
        super().__init__(None, old, new, autojunk=False)
        self.old, self.left = old, MOST_COMPARED
        self.places: dict[str, list[int]] = {}
        for place, word in enumerate(new):
            self.places.setdefault(word, []).append(place)

    def find_longest_match(
        self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None
    ) -> Match:
        """Return the longest run that both share, or none where it would cost too much."""
        until = sys.maxsize if bhi is None else bhi
        words = Counter(self.old[alo:ahi])
        self.left -= words.total()
        self.left -= sum(n * bisect(self.places.get(word, ()), until) for word, n in words.items())
        if self.left < 0:
            return Match(alo, blo, 0)
        return super().find_longest_match(alo, ahi, blo, bhi)


def _pairs(old: list[str], new: list[str]) -> Iterator[Pair]:
    """Yield runs of words as they were and as they are; equal where nothing changed."""
    start = _alike(old, new)
    after = _alike(reversed(old[start:]), reversed(new[start:]))
    old_end, new_end = len(old) - after, len(new) - after
    yield from _same(old[:start])
    before, now = old[start:old_end], new[start:new_end]
    for _, was_from, was_to, is_from, is_to in _Bounded(before, now).get_opcodes():
        yield "".join(before[was_from:was_to]), "".join(now[is_from:is_to])
    yield from _same(old[old_end:])


def _alike(old: Iterable[str], new: Iterable[str]) -> int:
    """Return how many words both begin with."""
    both = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda words: words[0] == words[1], both))


def _same(words: list[str]) -> Iterator[Pair]:
    if words:
        yield "".join(words), "".join(words)


def _bridged(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Join two changes with nothing but a space between them: they read as one."""
    open_pair: Pair | None = None
    space = ""
    for old, new in pairs:
        if old == new and open_pair and not space and old.isspace():
            space = old
        elif old != new and open_pair:
            open_pair = (open_pair[0] + space + old, open_pair[1] + space + new)
            space = ""
        else:
            yield from _closed(open_pair, space)
            open_pair, space = ((old, new), "") if old != new else (None, old)
    yield from _closed(open_pair, space)


def _closed(pair: Pair | None, space: str) -> Iterator[Pair]:
    if pair:
        yield pair
    if space:
        yield space, space


def _pieces(pairs: Iterable[Pair]) -> Iterator[Piece]:
    for old, new in pairs:
        if old == new:
            yield Piece(Op.SAME, old)
            continue
        if old:
            yield Piece(Op.REMOVED, old)
        if new:
            yield Piece(Op.ADDED, new)
