"""Whether two languages name the same days of the week."""

import re
import unicodedata

from guidance.edition.figures.days import MONTH
from guidance.edition.figures.weekdays import KANJI, WEEKDAYS, weekdays

WORKING_DAYS = "weekdays"
_WORKING = frozenset(WEEKDAYS[:5])
_GROUP = re.compile(
    r"平日|[営開][業庁]日|\bweekdays?\b|\b(?:working|business) days?\b", re.IGNORECASE
)
_MONDAY_TO_FRIDAY = re.compile(
    r"月(?:曜日?)?\s?(?:から|[~〜-])\s?金(?:曜日?)?|\bMon(?:days?)?\.?\s?(?:to|through|until|[-–])"
    r"\s?Fri(?:days?)?\b"
)
# "Open on weekdays" and "closed on Saturdays and Sundays" say the same.
_CLOSED = re.compile(r"休(?!日)|閉|\bclosed?\b|\bnot open\b", re.IGNORECASE)
_BUT = re.compile(
    r"除|以外|含(?:ま|め)|\bexcept|\bexclud|\bother than\b|\b(?:but )?not (?:on|count|includ)"
    r"|\bbut not\b",
    re.IGNORECASE,
)
_DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:(?:s|nes|rs|ur)?days?)?"
# A date that has its day of the week beside it: the other language may leave that out.
_ON_DATE = re.compile(
    rf"(?<=日)\s?\([{KANJI}](?:曜日?)?\)|(?<=\d)\s?\({_DAY}\.?\)"
    rf"|\b{_DAY}\.?,?\s(?=(?:the )?(?:\d{{1,2}}\w* (?:of )?)?(?:{MONTH})\b)"
)


def other_weekdays(ja: str, en: str) -> tuple[list[str], list[str]] | None:
    """Return what each language names of the week; None if they agree.

    What both name is left out where each names more. Days are in English; ``weekdays``
    stands for 平日. A language that names none agrees.
    """
    ja, en = _compared(ja, en)
    sides = [weekdays(ja), weekdays(en)]
    groups = [bool(_GROUP.search(text)) for text in (ja, en)]
    if not all(days or group for days, group in zip(sides, groups, strict=True)):
        return None
    if groups[0] != groups[1]:
        return _beside_a_group(sides, groups, (ja, en))
    if sides[0] == sides[1]:
        return None
    only = [sides[0] - sides[1], sides[1] - sides[0]]
    # Who named Saturday alone did name a day.
    return _both([False, False], only if all(only) else sides)


def _compared(ja: str, en: str) -> list[str]:
    """Return both texts with one word for Monday to Friday, without what one alone dates."""
    texts = [unicodedata.normalize("NFKC", text) for text in (ja, en)]
    if bool(_ON_DATE.search(texts[0])) != bool(_ON_DATE.search(texts[1])):
        texts = [_ON_DATE.sub(" ", text) for text in texts]
    return [_MONDAY_TO_FRIDAY.sub("平日", text) for text in texts]


def _beside_a_group(
    sides: list[frozenset[str]], groups: list[bool], texts: tuple[str, str]
) -> tuple[list[str], list[str]] | None:
    """Compare days with a language that says 平日 as a whole, and maybe days beside it."""
    lone = groups.index(True)
    beside, named = sides[lone], sides[1 - lone]
    working = named & _WORKING
    if working:
        taken_out = any(sign.search(text) for sign in (_BUT, _CLOSED) for text in texts)
        whole = working == _WORKING or (taken_out and working | beside >= _WORKING)
        if not whole and not working <= beside:
            return _both(groups, sides)
        beside -= _WORKING
    rest = named - _WORKING
    if beside == rest or (not beside and _says_the_rest(*texts)):
        return None
    only = [beside, rest] if lone == 0 else [rest, beside]
    return _both(groups, only)


def _says_the_rest(ja: str, en: str) -> bool:
    """Tell whether one language says when it is open, and the other when it is not."""
    return any(bool(sign.search(ja)) != bool(sign.search(en)) for sign in (_CLOSED, _BUT))


def _both(groups: list[bool], days: list[frozenset[str]]) -> tuple[list[str], list[str]]:
    here, there = (_told(named, group) for named, group in zip(days, groups, strict=True))
    return here, there


def _told(days: frozenset[str], group: bool) -> list[str]:
    return [*([WORKING_DAYS] if group else []), *sorted(days, key=WEEKDAYS.index)]
