"""Days, months and times as people look for them in the record: 2026年11月, 11月23日, 18:05."""

import re
from datetime import UTC, date, datetime, timedelta

from django.db.models import Max, Min, Q

from guidance.edition.figures.kanji import in_digits
from guidance.newsroom.models import AuditEntry
from guidance.rules.dates import TOKYO
from guidance.rules.typed_dates import parse_date

Span = tuple[datetime, datetime]
# A day, or a moment as the list writes it: 2026年12月1日9:00.
_DAY = re.compile(r"(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?(?:(\d{1,2}):(\d{2}))?")
_MONTH = re.compile(r"(\d{4})(?:[-/](\d{1,2})|年(?:(\d{1,2})月)?)")
_DAY_OF_ANY_YEAR = re.compile(r"(\d{1,2})(?:月(?:(\d{1,2})日)?|/(\d{1,2}))")
_TIME = re.compile(r"(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分)?)")
_NUMBER = re.compile(r"(?:#|no\.?)(\d{1,15})|(\d{1,15})番")
_DECEMBER = 12
_HOURS = 24
# Tokyo has had no summer time since 1951.
_AHEAD_OF_UTC = 9


def row_number(word: str) -> int | None:
    """Return the number of the row that a word names and nothing else: 12番, #12."""
    found = _NUMBER.fullmatch(word)
    return int(found[1] or found[2]) if found else None


def when(word: str) -> Q | None:
    """Return what holds for rows of the day, month, year or time that ``word`` is, in Tokyo.

    None where it is none of them; nothing holds for a day or time that does not exist. Years of an
    era are read as well: 令和8年11月, R8.11.24.
    """
    word = _western(word)
    for pattern, span in ((_DAY, _of_day), (_MONTH, _of_month)):
        found = pattern.fullmatch(word)
        if found is not None:
            try:
                return _within(span(found))
            except (ValueError, OverflowError):
                return Q(pk__in=())
    return _in_any_year(word) or _at_time(word) or _typed(word)


def _western(word: str) -> str:
    try:
        return in_digits(word)
    except ValueError:
        # No era has a year 0.
        return word


def _typed(word: str) -> Q | None:
    """Return the rows of a day that is written in any other way in which people type one."""
    day = parse_date(word)
    if not isinstance(day, date):
        return None
    begins = datetime(day.year, day.month, day.day, tzinfo=TOKYO)
    return _within((begins, begins + timedelta(days=1)))


def _within(span: Span) -> Q:
    # In UTC, as the rows are kept, the first and last days of all cannot be told.
    begins, ends = (moment.astimezone(UTC) for moment in span)
    return Q(at__gte=begins, at__lt=ends)


def _of_day(found: re.Match[str]) -> Span:
    year, month, day, hour, minute = (int(part or 0) for part in found.groups())
    begins = datetime(year, month, day, hour, minute, tzinfo=TOKYO)
    return begins, begins + (timedelta(minutes=1) if found[4] else timedelta(days=1))


def _of_month(found: re.Match[str]) -> Span:
    year, month = int(found[1]), found[2] or found[3]
    if month is None:
        return datetime(year, 1, 1, tzinfo=TOKYO), datetime(year + 1, 1, 1, tzinfo=TOKYO)
    return _month(year, int(month))


def _month(year: int, month: int) -> Span:
    begins = datetime(year, month, 1, tzinfo=TOKYO)
    is_last = month == _DECEMBER
    return begins, datetime(year + is_last, 1 if is_last else month + 1, 1, tzinfo=TOKYO)


def _in_any_year(word: str) -> Q | None:
    """Return the rows of a day or month in each of the record's years: ranges, for its index."""
    found = _DAY_OF_ANY_YEAR.fullmatch(word)
    if found is None:
        return None
    month, day = int(found[1]), int(found[2] or found[3] or 0)
    told = AuditEntry.objects.aggregate(first=Min("at"), last=Max("at"))
    rows = Q(pk__in=())
    for year in _years(told["first"], told["last"]):
        try:
            begins, ends = _month(year, month)
            if day:
                begins = begins.replace(day=day)
                ends = begins + timedelta(days=1)
        except ValueError:
            continue
        rows |= Q(at__gte=begins, at__lt=ends)
    return rows


def _years(first: datetime | None, last: datetime | None) -> range:
    if first is None or last is None:
        return range(0)
    return range(first.astimezone(TOKYO).year, last.astimezone(TOKYO).year + 1)


def _at_time(word: str) -> Q | None:
    """Return the rows of an hour or a minute of any day.

    Both databases write a moment in UTC as 2026-11-30 09:05:59; to look for a part of that is
    much quicker than to reckon the time of each row.
    """
    found = _TIME.fullmatch(word)
    if found is None:
        return None
    hour, minute = int(found[1]), found[2] or found[3]
    if hour >= _HOURS:
        return Q(pk__in=())
    written = f" {(hour - _AHEAD_OF_UTC) % _HOURS:02}:"
    return Q(at__contains=written if minute is None else f"{written}{int(minute):02}:")
