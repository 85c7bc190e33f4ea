"""Taking figures out of a text, kind after kind, so that none is counted twice."""

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

T = TypeVar("T")
Reader = tuple[re.Pattern[str], Callable[[re.Match[str]], Iterable[T]]]

# A figure that is marked stands in the text as one sign of the planes for private use.
_FIRST, _LAST = 0xF0000, 0x10FFFF
SIGN = f"[{chr(_FIRST)}-{chr(_LAST)}]"


def take(
    pattern: re.Pattern[str], read: Callable[[re.Match[str]], Iterable[T]], text: str
) -> tuple[set[T], str]:
    """Return what ``read`` makes of every match, and the text without the matches it could read.

    A match of which ``read`` makes nothing stays in the text.
    """
    found: set[T] = set()

    def leave(match: re.Match[str]) -> str:
        values = set(read(match))
        found.update(values)
        return " " if values else match[0]

    return found, pattern.sub(leave, text)


def mark(readers: Iterable[Reader[T]], text: str, marked: list[T]) -> str:
    """Return the text with one sign for each figure in place of it; append the figures.

    ``figure_of`` says which figure a sign stands for.
    """

    def leave(read: Callable[[re.Match[str]], Iterable[T]], match: re.Match[str]) -> str:
        values = list(read(match))
        first = _FIRST + len(marked)
        if not values or first + len(values) > _LAST:
            return match[0]
        marked.extend(values)
        return "".join(chr(first + number) for number in range(len(values)))

    for pattern, read in readers:
        text = pattern.sub(partial(leave, read), text)
    return text


def figure_of(sign: str, marked: list[T]) -> T:
    """Return the figure for which a sign of ``mark`` stands."""
    return marked[ord(sign) - _FIRST]


def without_signs(text: str) -> str:
    """Return the text without what could be taken for a sign of ``mark``."""
    return re.sub(SIGN, " ", text)
