"""Two versions of a text, compared word by word."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

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


def _pairs(old: list[str], new: list[str]) -> Iterator[Pair]:
    """Yield runs of words as they were and as they are; equal where nothing changed."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        yield "".join(old[old_start:old_end]), "".join(new[new_start:new_end])


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
