"""All figures of a text, kind by kind."""

import re
from dataclasses import dataclass
from functools import lru_cache

from guidance.edition.figures.counted import counted, in_other_units, in_units_of_time
from guidance.edition.figures.days import Day, take_days
from guidance.edition.figures.phones import phones
from guidance.edition.figures.spelled import spelled_out
from guidance.edition.figures.taking import take
from guidance.edition.figures.times import Time, perhaps_afternoon, take_times
from guidance.edition.figures.written import NUMBER, YEN, plain, plain_words, written_alike

# 1枚につき is "per card", 1通 "a copy": a one before a counter is as good as a word.
_A = re.compile(
    r"(?<![\d.,第-])1(?=(?:枚|通|回|度|点|件|部|人|名|つ|個|台|種類|[かカヶ箇]所)(?![目番]))"
)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a text states in figures.

    ``phones`` are digits only; ``yen`` whole yen; ``numbers`` everything else that is written in
    digits. ``perhaps_afternoon`` are those of the ``times`` that may be twelve hours later (5時).
    ``counted`` pairs numbers with a unit of time, ``tallied`` also
    with people and things, and reads "a week" as one. ``spelled`` are numbers in words, and
    ``perhaps`` words that may mean a number, or not ("one", 一つ).
    """

    phones: frozenset[str]
    days: frozenset[Day]
    times: frozenset[Time]
    perhaps_afternoon: frozenset[Time]
    yen: frozenset[str]
    numbers: frozenset[str]
    counted: frozenset[tuple[str, str]]
    tallied: frozenset[tuple[str, str]]
    spelled: frozenset[str]
    perhaps: frozenset[str]

    @property
    def everything(self) -> set[str]:
        """All numbers of the text, whatever they belong to."""
        dated = {number for day in self.days for number in day.numbers}
        timed = {number for time in self.times for number in time.numbers}
        return dated | timed | self.yen | self.numbers | self.spelled | self.perhaps


# Staff change a few texts of many: the others are read again and again.
@lru_cache(maxsize=4096)
def figures(text: str) -> Figures:
    """Return the figures that a text states; link targets and list numbers are none."""
    called = phones(plain_words(text))
    days, words = take_days(written_alike(text))
    bare = frozenset(perhaps_afternoon(words))
    times, words = take_times(words)
    yen, words = take(*YEN, words)
    words = _A.sub("一", words)
    spelled, perhaps = spelled_out(words)
    return Figures(
        phones=frozenset(called),
        days=frozenset(days),
        times=frozenset(times),
        perhaps_afternoon=bare,
        yen=frozenset(yen),
        numbers=frozenset(plain(number) for number in NUMBER.findall(words)),
        counted=frozenset(in_units_of_time(words)),
        tallied=frozenset(counted(words)),
        spelled=frozenset(spelled),
        perhaps=frozenset(perhaps | in_other_units(words)),
    )
