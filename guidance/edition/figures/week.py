"""Whether two languages name the same days of the week."""

import re

from guidance.edition.figures.weekdays import WEEKDAYS, weekdays

WORKING_DAYS = "weekdays"
_WORKING = frozenset(WEEKDAYS[:5])
_GROUP = re.compile(r"平日|\bweekdays?\b", re.IGNORECASE)
# "Open on weekdays" and "closed on Saturdays and Sundays" say the same.
_CLOSED = re.compile(r"休(?!日)|閉|\bclosed?\b|\bnot open\b", re.IGNORECASE)
_BUT = re.compile(r"除|以外|\bexcept|\bexclud|\bother than\b|\bbut not\b", re.IGNORECASE)


def other_weekdays(ja: str, en: str) -> tuple[list[str], list[str]] | None:
    """Return what each language names of the week; None if they agree.

    What both name is left out where each names more. Days are in English; ``weekdays``
    stands for 平日. A language that names none agrees.
    """
    sides = [weekdays(ja), weekdays(en)]
    groups = [bool(_GROUP.search(text)) for text in (ja, en)]
    if not all(days or group for days, group in zip(sides, groups, strict=True)):
        return None
    if groups[0] != groups[1]:
        lone = groups.index(True)
        sides[1 - lone] -= _WORKING
        if sides[0] != sides[1] and not sides[lone] and _says_the_rest(ja, en):
            return None
    if sides[0] == sides[1]:
        return None
    only = [sides[0] - sides[1], sides[1] - sides[0]]
    if groups[0] == groups[1] and not all(only):
        # Who named Saturday alone did name a day.
        only = sides
    lone_groups = groups if groups[0] != groups[1] else [False, False]
    here, there = (_told(days, group) for days, group in zip(only, lone_groups, strict=True))
    return here, there


def _says_the_rest(ja: str, en: str) -> bool:
    """Tell whether one language says when it is open, and the other when it is not."""
    return any(bool(sign.search(ja)) != bool(sign.search(en)) for sign in (_CLOSED, _BUT))


def _told(days: frozenset[str], group: bool) -> list[str]:
    return [*([WORKING_DAYS] if group else []), *sorted(days, key=WEEKDAYS.index)]
