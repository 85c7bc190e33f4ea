"""Where the figures of a Japanese text and its English translation disagree."""

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from guidance.edition.faults import Fault
from guidance.edition.figures.around import implied, parts_of_months
from guidance.edition.figures.counted import TIME_UNITS, units_named
from guidance.edition.figures.currencies import foreign
from guidance.edition.figures.days import Day
from guidance.edition.figures.fractions import halves_in_words
from guidance.edition.figures.halves import halves
from guidance.edition.figures.nth import other_nth
from guidance.edition.figures.phones import phones
from guidance.edition.figures.stated import Figures, figures
from guidance.edition.figures.times import MIDNIGHTS
from guidance.edition.figures.week import other_weekdays

Disagreement = tuple[Fault, tuple[str, ...]]


@lru_cache(maxsize=4096)
def disagreements(ja: str, en: str) -> tuple[Disagreement, ...]:
    """Return what one language states in figures and the other does not, or says otherwise.

    Remembered: of a thousand texts on the list before publishing, nobody changed more than a few.
    """
    return tuple(_compared(ja, en))


def _compared(ja: str, en: str) -> Iterator[Disagreement]:
    ja, en = halves_in_words(ja, en)
    ours, theirs = figures(ja), figures(en)
    yield from _phones(ours, theirs, {**phones(ja), **phones(en)})
    yield from list(_days(ja, en, ours, theirs)) or _parts_of_months(ja, en)
    yield from list(_times(ours, theirs)) or _halves(ja, en)
    yield from list(_yen(ours, theirs)) or _currencies(ja, en, ours, theirs)
    months = list(_months_in_days(ours, theirs))
    yield from months or list(_numbers(ours, theirs)) or _tallies(ours, theirs)
    if not months:
        yield from list(_units(ours, theirs)) or _ones(ja, en, ours, theirs)
    named = other_nth(ja, en, ours.everything, theirs.everything) or other_weekdays(ja, en)
    if named:
        yield Fault.WEEKDAYS_DIFFER, tuple(map(", ".join, named))


def _times(ours: Figures, theirs: Figures) -> Iterator[Disagreement]:
    here, there = ours.times - theirs.times, theirs.times - ours.times
    if MIDNIGHTS.issubset(here | there):
        here, there = here - MIDNIGHTS, there - MIDNIGHTS
    later = {one for one in ours.perhaps_afternoon & here if one.in_afternoon in there}
    there -= {one.in_afternoon for one in later}
    yield from _kind(Fault.TIMES_DIFFER, _shown(here - later), _shown(there), ours, theirs)


def _halves(ja: str, en: str) -> Iterator[Disagreement]:
    """Yield where one language says the morning only, and the other the afternoon only."""
    here, there = halves(ja), halves(en)
    if here - there and there - here:
        yield Fault.TIMES_DIFFER, (_listed(here), _listed(there))


def _phones(ours: Figures, theirs: Figures, written: Mapping[str, str]) -> Iterator[Disagreement]:
    if ours.phones != theirs.phones:
        sides = ours.phones - theirs.phones, theirs.phones - ours.phones
        yield Fault.PHONES_DIFFER, tuple(_listed([written[one] for one in side]) for side in sides)


def _days(ja: str, en: str, ours: Figures, theirs: Figures) -> Iterator[Disagreement]:
    here, there = _unmatched(ours.days, theirs.days), _unmatched(theirs.days, ours.days)
    here = {day for day in here if not implied(day, ja, en, theirs.days)}
    there = {day for day in there if not implied(day, en, ja, ours.days)}
    yield from _kind(Fault.DATES_DIFFER, _shown(here), _shown(there), ours, theirs)


def _parts_of_months(ja: str, en: str) -> Iterator[Disagreement]:
    """Yield where the languages name the same month, but another part of it: 上旬, "late"."""
    here, there = parts_of_months(ja), parts_of_months(en)
    for month in sorted(here.keys() & there.keys()):
        if not here[month] & there[month]:
            sides = [{f"{month}{part}" for part in side[month]} for side in (here, there)]
            yield Fault.DATES_DIFFER, (_listed(sides[0]), _listed(sides[1]))


def _unmatched(days: Collection[Day], others: Collection[Day]) -> set[Day]:
    return {day for day in days if not any(day.agrees(other) for other in others)}


def _shown(figures_of_a_kind: Collection[object]) -> dict[str, set[str]]:
    """Return each figure as it is shown, with the numbers in it."""
    return {str(item): getattr(item, "numbers", {str(item)}) for item in figures_of_a_kind}


def _kind(
    fault: Fault,
    here: dict[str, set[str]],
    there: dict[str, set[str]],
    ours: Figures,
    theirs: Figures,
) -> Iterator[Disagreement]:
    """Yield a fault where both say something of a kind, or one says what the other lacks wholly.

    A figure that the other language writes in another form (同月25日 for "September 25") is no
    disagreement: its numbers are there.
    """
    missed = [numbers for numbers in here.values() if not numbers <= theirs.everything]
    missed += [numbers for numbers in there.values() if not numbers <= ours.everything]
    if (here and there) or missed:
        yield fault, (_listed(here), _listed(there))


def _yen(ours: Figures, theirs: Figures) -> Iterator[Disagreement]:
    here, there = _shown(ours.yen - theirs.yen), _shown(theirs.yen - ours.yen)
    yield from _kind(Fault.YEN_DIFFER, here, there, ours, theirs)


def _currencies(ja: str, en: str, ours: Figures, theirs: Figures) -> Iterator[Disagreement]:
    """Yield amounts that are yen in one language and another money in the other."""
    in_ja, in_en = foreign(ja), foreign(en)
    here = {amount: in_ja[amount] for amount in in_ja.keys() & theirs.yen - ours.yen}
    there = {amount: in_en[amount] for amount in in_en.keys() & ours.yen - theirs.yen}
    if here or there:
        sides = [*here.values(), *there], [*there.values(), *here]
        yield Fault.YEN_DIFFER, (_listed(sides[0]), _listed(sides[1]))


def _numbers(ours: Figures, theirs: Figures) -> Iterator[Disagreement]:
    here = _digits(ours) - _digits(theirs) - theirs.spelled - theirs.perhaps
    there = _digits(theirs) - _digits(ours) - ours.spelled - ours.perhaps
    spelled_here = ours.spelled - theirs.everything
    spelled_there = theirs.spelled - ours.everything
    for fault, _ in _kind(Fault.NUMBERS_DIFFER, _shown(here), _shown(there), ours, theirs):
        # Who wrote "four days" did state a number.
        yield fault, (_listed(here or spelled_here), _listed(there or spelled_there))
    if spelled_here and spelled_there:
        yield Fault.SPELLED_NUMBERS_DIFFER, (_listed(spelled_here), _listed(spelled_there))


def _digits(stated: Figures) -> set[str]:
    return {*stated.numbers, *(str(day.year) for day in stated.days if day.year is not None)}


def _tallies(ours: Figures, theirs: Figures) -> Iterator[Disagreement]:
    """Yield where both count the same thing and come to other numbers: 一週間, "two weeks"."""
    for unit in sorted({unit for _, unit in ours.tallied}):
        sides = [{number for number, of in one.tallied if of == unit} for one in (ours, theirs)]
        here = sides[0] - sides[1] - theirs.numbers - theirs.spelled
        there = sides[1] - sides[0] - ours.numbers - ours.spelled
        if here and there:
            yield Fault.SPELLED_NUMBERS_DIFFER, (_listed(here), _listed(there))
            return


def _months_in_days(ours: Figures, theirs: Figures) -> Iterator[Disagreement]:
    """Yield where one language counts months and the other as many days: 1か月, "30 days"."""
    sides = [
        {unit: {int(n) for n, of in one.tallied if of == unit} for unit in ("month", "day")}
        for one in (ours, theirs)
    ]
    for here, there in (sides, sides[::-1]):
        for months in sorted(here["month"] - there["month"]):
            days = sorted((there["day"] - here["day"]) & set(_days_of(months)))
            if days:
                yield Fault.MONTHS_IN_DAYS, (str(months), str(days[0]))
                return


def _days_of(months: int) -> range:
    """Return how many days so many months may have."""
    return range(months * 28, months * 31 + 1)


def _units(ours: Figures, theirs: Figures) -> Iterator[Disagreement]:
    for number in sorted({number for number, _ in ours.counted}):
        here = {unit for counted, unit in ours.counted if counted == number}
        there = {unit for counted, unit in theirs.counted if counted == number}
        if here and there and not here & there:
            yield Fault.UNITS_DIFFER, (number, _listed(here), _listed(there))


def _ones(ja: str, en: str, ours: Figures, theirs: Figures) -> Iterator[Disagreement]:
    """Yield where both say one of time, and of other units: 一か月, "within a week"."""
    sides = [
        {unit for number, unit in one.tallied if number == "1" and unit in TIME_UNITS}
        for one in (ours, theirs)
    ]
    here, there = sides[0] - units_named(en), sides[1] - units_named(ja)
    if here and there:
        yield Fault.UNITS_DIFFER, ("1", _listed(here), _listed(there))


def _listed(figures_of_a_kind: Collection[str]) -> str:
    return ", ".join(sorted(figures_of_a_kind, key=lambda figure: (len(figure), figure)))
