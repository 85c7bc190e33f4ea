"""Figures that both languages state, but one after the other in another order."""

import re
from collections import Counter
from collections.abc import Iterator

from guidance.edition.figures.placed import Kind, placed
from guidance.edition.figures.stated import figures
from guidance.edition.figures.taking import SIGN
from guidance.edition.figures.times import perhaps_afternoon
from guidance.edition.figures.weekdays import weekdays_in_order
from guidance.edition.figures.written import written_alike

_SIGN = re.compile(SIGN)
OtherOrder = tuple[Kind, tuple[str, ...], tuple[str, ...]]


def other_order(ja: str, en: str) -> OtherOrder | None:
    """Return the figures of the kind that stands in another order; None if there is none.

    Dates, times, amounts of yen and days of the week are looked at, each kind by itself, where
    both languages state the same ones. Where two kinds are in another order ("Tuesdays from
    10:00, Mondays from 9:00"), the parts of the sentence stand in another order, as they may.
    """
    found = list(_other_orders(ja, en))
    return found[0] if len(found) == 1 else None


def _other_orders(ja: str, en: str) -> Iterator[OtherOrder]:
    later = _later_in_english(ja, en)
    for kind in (Kind.YEN, Kind.TIME, Kind.DATE, Kind.WEEKDAY):
        here = [later.get(one, one) if kind is Kind.TIME else one for one in _stated(ja, kind)]
        there = _stated(en, kind)
        if set(here) != set(there):
            continue
        if Counter(here) != Counter(there):
            # One language says a figure once more: what counts is where each stands first.
            here, there = list(dict.fromkeys(here)), list(dict.fromkeys(there))
        if here != there:
            yield kind, tuple(here), tuple(there)


def _stated(text: str, kind: Kind) -> list[str]:
    if kind is Kind.WEEKDAY:
        return weekdays_in_order(text)
    read = placed(text)
    found = (read.figure(sign) for sign in _SIGN.findall(read.text))
    return [figure.value for figure in found if figure.kind is kind]


def _later_in_english(ja: str, en: str) -> dict[str, str]:
    """Return the times of which only the English says that they are in the afternoon: 5時."""
    theirs = figures(en).times
    bare = perhaps_afternoon(written_alike(ja)) - theirs
    return {str(one): str(one.in_afternoon) for one in bare if one.in_afternoon in theirs}
