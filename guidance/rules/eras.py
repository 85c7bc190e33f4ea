"""The Japanese calendar: which year of which era a day lies in, and back.

Sources: 元号法 and the orders made under it for the first days of Heisei and Reiwa; the first days
of Taisho and Showa as they were proclaimed. Sentences and the word 元年 live elsewhere: here a year
is a number, and the first year is 1.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from guidance.rules.dates import LATEST


class Era(StrEnum):
    """The eras in which a living resident's papers may be dated."""

    TAISHO = "taisho"
    SHOWA = "showa"
    HEISEI = "heisei"
    REIWA = "reiwa"


@dataclass(frozen=True, slots=True)
class EraYear:
    """A year of an era, counted from 1."""

    era: Era
    year: int

    @property
    def western(self) -> int:
        """The year in the Western calendar, whether or not the era lasted so long."""
        return _SPANS[self.era].first.year + self.year - 1


@dataclass(frozen=True, slots=True)
class _Span:
    first: date
    last_written: date


_SPANS = {
    Era.REIWA: _Span(date(2019, 5, 1), LATEST),
    # Licenses printed up to April 2019 run to Heisei 36 (five years on); they are read as printed.
    Era.HEISEI: _Span(date(1989, 1, 8), date(2024, 12, 31)),
    Era.SHOWA: _Span(date(1926, 12, 25), date(1989, 1, 7)),
    Era.TAISHO: _Span(date(1912, 7, 30), date(1926, 12, 24)),
}


def era_year(day: date) -> EraYear:
    """Return the era and the year in which a day lies; ``ValueError`` before 1912-07-30."""
    for era, span in _SPANS.items():
        if span.first <= day:
            return EraYear(era, day.year - span.first.year + 1)
    raise ValueError(f"{day} lies before the eras known here")


def is_written_in(era: Era, day: date) -> bool:
    """Whether papers date a day in this era: while it lasts, Heisei to the end of year 36."""
    return _SPANS[era].first <= day <= _SPANS[era].last_written
