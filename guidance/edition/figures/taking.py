"""Taking figures out of a text, kind after kind, so that none is counted twice."""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


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
