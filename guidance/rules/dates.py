"""The date arithmetic of the procedure: pure functions, no clock and no list of holidays inside.

Sources: 民法143条2項 for counting in months; the municipalities' worked examples for the day a
card's window opens; the MPD notice (更新可能期間, 早期更新) for the license's window and for
delivery; docs/procedure.md, "Dates", for all of them together.
"""

from calendar import isleap, monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

TOKYO = ZoneInfo("Asia/Tokyo")
"""Where every day of the procedure begins and ends."""

EARLIEST = date(1950, 1, 1)
"""The first day the planner can reckon with: national holidays are known from 1949."""

LATEST = date(2098, 12, 31)
"""The last day the planner can reckon with: national holidays are known to the end of 2099."""

CARD_WINDOW_MONTHS = 3
DELIVERY_AT_BEST_MONTHS = 1
DELIVERY_AT_WORST_MONTHS = 2
LICENSE_WINDOW_MONTHS = 1

Holidays = Callable[[date], bool]
"""Says of a day whether it is a national holiday, 振替休日 and 国民の休日 included."""

_ONE_DAY = timedelta(days=1)
_A_LEAP_YEAR = 2000
_SATURDAY = 5


class Closure(StrEnum):
    """Why a license cannot be renewed on a day, so that its last day moves on."""

    YEAR_END = "year-end"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True, order=True)
class MonthDay:
    """A day that comes round every year. 29 February is one; 30 February raises ``ValueError``."""

    month: int
    day: int

    def __post_init__(self) -> None:
        """Refuse a day that no year has."""
        date(_A_LEAP_YEAR, self.month, self.day)

    @classmethod
    def of(cls, day: date) -> "MonthDay":
        """Return the month and day of a date."""
        return cls(day.month, day.day)

    def __str__(self) -> str:
        """Write it as ``MM-DD``, the way the JSON interface does."""
        return f"{self.month:02}-{self.day:02}"

    def in_year(self, year: int) -> date:
        """Return this day in a year; 29 February counts as 28 February in common years."""
        if (self.month, self.day) == (2, 29) and not isleap(year):
            return date(year, 2, 28)
        return date(year, self.month, self.day)


def is_supported(day: date) -> bool:
    """Whether the planner can reckon with a day: ``EARLIEST`` to ``LATEST``, both included."""
    return EARLIEST <= day <= LATEST


def add_months(day: date, months: int) -> date:
    """Count whole months on (or back, if negative), keeping the day of the month.

    Where the month reached has no such day, its last day is meant (民法143条2項). Raises
    ``ValueError`` when the years 1 to 9999 are left.
    """
    years, month0 = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if not date.min.year <= year <= date.max.year:
        raise ValueError(f"{day} and {months} months is beyond the calendar")
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))


def last_day_reaching(limit: date, months: int) -> date:
    """Return the last day D with ``add_months(D, months) <= limit``.

    Counting back lands on the day or, where several ends of a month fall together (28 to 31
    August and three months are all within 30 November), up to three days before it.
    """
    day = add_months(limit, -months)
    while add_months(day + _ONE_DAY, months) <= limit:
        day += _ONE_DAY
    return day


def card_window_opens(card_expiry: date) -> date:
    """Return the first day on which the card's renewal can be applied for.

    It is the first day D with ``add_months(D, 3) > card_expiry`` ("3か月未満"): a card that
    expires on 2024-09-24 opens on 2024-06-25. Official elsewhere (setagaya-city-renewal in
    links.toml); one day later than a loose reading of the notice's "3か月前", so always safe.
    """
    return last_day_reaching(card_expiry, CARD_WINDOW_MONTHS) + _ONE_DAY


def delivery_earliest(applied: date) -> date:
    """Return the day a card may be ready at best: a month after the application (早期更新)."""
    return add_months(applied, DELIVERY_AT_BEST_MONTHS)


def delivery_latest(applied: date) -> date:
    """Return the day a card is ready at worst: two months after the application (早期更新)."""
    return add_months(applied, DELIVERY_AT_WORST_MONTHS)


def deciding_birthday(birthday: MonthDay, license_expiry: date) -> date:
    """Return the birthday that a license's window hangs on: the latest on or before its expiry."""
    this_year = birthday.in_year(license_expiry.year)
    if this_year <= license_expiry:
        return this_year
    return birthday.in_year(license_expiry.year - 1)


def license_window_opens(birthday: MonthDay, license_expiry: date) -> date:
    """Return the first day of the license's renewal: a month before the deciding birthday."""
    return add_months(deciding_birthday(birthday, license_expiry), -LICENSE_WINDOW_MONTHS)


def closure(day: date, holidays: Holidays) -> Closure | None:
    """Return why a license cannot be renewed on a day, or None on an open day.

    Closed are 29 December to 3 January, Saturdays and Sundays, and national holidays. Where two
    grounds meet, the first in this order is told.
    """
    if (day.month, day.day) >= (12, 29) or (day.month, day.day) <= (1, 3):
        return Closure.YEAR_END
    if day.weekday() >= _SATURDAY:
        return Closure.WEEKEND
    return Closure.HOLIDAY if holidays(day) else None


def next_open_day(day: date, holidays: Holidays) -> date:
    """Return the day itself if it is open, else the first open day after it."""
    while closure(day, holidays) is not None:
        day += _ONE_DAY
    return day


def license_last_day(license_expiry: date, holidays: Holidays) -> date:
    """Return the last day on which a license can be renewed: its expiry, or the next open day.

    An expiry of Sunday 2025-12-28 becomes Monday 2026-01-05.
    """
    return next_open_day(license_expiry, holidays)


def latest_safe_application(license_last: date) -> date:
    """Return the last day on which a card applied for is here before the license must be renewed.

    It is the last day D with ``add_months(D, 2) <= license_last``, so that even the slowest
    delivery comes in time.
    """
    return last_day_reaching(license_last, DELIVERY_AT_WORST_MONTHS)
