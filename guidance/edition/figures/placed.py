"""The figures of a text where they stand: dates, times, amounts of yen and other numbers."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache, partial

from guidance.edition.figures import days, times
from guidance.edition.figures.spelled import counted_in_digits
from guidance.edition.figures.taking import Reader, figure_of, mark, without_signs
from guidance.edition.figures.written import NUMBER, YEN, plain, written_alike


class Kind(StrEnum):
    """What a figure tells."""

    DATE = "date"
    TIME = "time"
    YEN = "yen"
    NUMBER = "number"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, as both languages have it: 12-01, 17:15, 1500; a date has no year."""

    kind: Kind
    value: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A text with one sign for each figure (``taking.SIGN``), and the figures."""

    text: str
    figures: list[Figure]

    def figure(self, sign: str) -> Figure:
        """Return the figure for which the sign stands."""
        return figure_of(sign, self.figures)


# Staff change a few texts of many: the others are read again and again.
@lru_cache(maxsize=4096)
def placed(text: str) -> Placed:
    """Return the text with its figures marked; numbers in words that count are figures, too."""
    found: list[Figure] = []
    words = mark(_DATES, without_signs(written_alike(text)), found)
    words = mark([*_TIMES, *_AMOUNTS], times.with_both_halves(words), found)
    return Placed(mark(_NUMBERS, counted_in_digits(words), found), found)


Readers = list[Reader[Figure]]
Days = list[days.Day]
Read = Callable[[re.Match[str]], Iterable[object]]


def _figures(kind: Kind, read: Read, match: re.Match[str]) -> list[Figure]:
    return [Figure(kind, str(one)) for one in read(match)]


def _as_figures(kind: Kind, readers: Iterable[tuple[re.Pattern[str], Read]]) -> Readers:
    return [(pattern, partial(_figures, kind, read)) for pattern, read in readers]


def _without_year(
    read: Callable[[re.Match[str]], Iterable[days.Day]], match: re.Match[str]
) -> Days:
    return [day._replace(year=None) for day in read(match)]


_DATES = _as_figures(
    Kind.DATE, [(pattern, partial(_without_year, read)) for pattern, read in days.READERS]
)
_TIMES = _as_figures(Kind.TIME, times.READERS)
_AMOUNTS = _as_figures(Kind.YEN, [YEN])
_NUMBERS = _as_figures(Kind.NUMBER, [(NUMBER, lambda match: [plain(match[0])])])
