"""Dates in the reader's words: both calendars, the weekday, how long it is until then."""

import re
from dataclasses import dataclass
from datetime import date

from django.utils.dates import MONTHS, MONTHS_3, WEEKDAYS, WEEKDAYS_ABBR
from django.utils.functional import Promise
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from guidance.rules.dates import Closure, MonthDay
from guidance.rules.eras import Era, era_year

ERAS: dict[Era, Promise | str] = {
    Era.TAISHO: gettext_lazy("大正"),
    Era.SHOWA: gettext_lazy("昭和"),
    Era.HEISEI: gettext_lazy("平成"),
    Era.REIWA: gettext_lazy("令和"),
}
_CLOSURES: dict[Closure, Promise | str] = {
    Closure.YEAR_END: gettext_lazy("年末年始（12月29日から1月3日）"),
    Closure.HOLIDAY: gettext_lazy("祝日・休日"),
}
LONG_AGO_DAYS = 366


# 令和8年(2026年)|10月5日(月), and October 5, 2026| (Reiwa 8).
_BETWEEN_CALENDARS = re.compile(r"(?<=\))(?=\d)| (?=\()")


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it is printed: for machines, in both calendars or one, and seen from today.

    Each is said when it is asked for, in the language that is active then, and no line breaks
    inside it; ``text`` is without markup.
    """

    day: date
    today: date

    @property
    def iso(self) -> str:
        """As machines write it."""
        return self.day.isoformat()

    @property
    def full(self) -> SafeString:
        """In both calendars, with its weekday."""
        return unbroken(full(self.day))

    @property
    def both(self) -> SafeString:
        """In both calendars."""
        return unbroken(both(self.day))

    @property
    def plain(self) -> SafeString:
        """In the Western calendar, with its weekday."""
        return unbroken(plain(self.day))

    @property
    def text(self) -> str:
        """In the Western calendar, with its weekday, as plain text."""
        return plain(self.day)

    @property
    def left(self) -> str:
        """How long it is until then, or since."""
        return left(self.day, self.today)


def unbroken(said: str) -> SafeString:
    """Keep a day on one line; in both calendars, it may break between the year and the rest."""
    parts = _BETWEEN_CALENDARS.split(said)
    # In English a space stands between the calendars.
    gap = " " if " (" in said else ""
    return format_html_join(gap, '<span class="unbroken">{}</span>', ((part,) for part in parts))


def closed_for(day: date, closure: Closure) -> str:
    """Say why a license cannot be renewed on a day; a weekend by the name of the day."""
    if closure is Closure.WEEKEND:
        return str(WEEKDAYS[day.weekday()])
    return str(_CLOSURES[closure])


def full(day: date) -> str:
    """Say a day in both calendars, with its weekday: 令和8年(2026年)10月5日(月)."""
    return _("%(day)s(%(weekday)s)") % {
        "day": both(day),
        "weekday": WEEKDAYS_ABBR[day.weekday()],
    }


def both(day: date) -> str:
    """Say a day in both calendars: 令和8年(2026年)10月5日."""
    era = era_year(day)
    era_year_said = _("元") if era.year == 1 else era.year
    pieces = {**_pieces(day), "era": ERAS[era.era], "era_year": era_year_said}
    return _("%(era)s%(era_year)s年(%(year)s年)%(month)s%(day)s日") % pieces


def plain(day: date) -> str:
    """Say a day in the Western calendar, with its weekday: 2026年10月5日(月)."""
    return _("%(year)s年%(month)s%(day)s日(%(weekday)s)") % _pieces(day)


def short(day: date) -> str:
    """Say a day without its year, as short as can be: 10月5日, Oct 5."""
    return _in_year(short_month(day), day.day)


def short_with_year(day: date) -> str:
    """Say a day as short as can be with its year: 2030年10月5日, Oct 5, 2030."""
    pieces = {"month": short_month(day), "day": day.day, "year": day.year}
    return _("%(year)s年%(month)s%(day)s日") % pieces


def month_of_year(day: date) -> str:
    """Say a month with its year, as short as can be: 2030年10月, Oct 2030."""
    return _("%(year)s年%(month)s") % {"year": day.year, "month": short_month(day)}


def year(day: date) -> str:
    """Say a year: 2026年, 2026."""
    return _("%(year)s年") % {"year": day.year}


def short_month(day: date) -> str:
    """Say a month as short as can be: 10月, Oct."""
    return str(MONTHS_3[day.month]).title()


def of_birthday(birthday: MonthDay) -> str:
    """Say a birthday, which has no year."""
    return _in_year(str(MONTHS[birthday.month]), birthday.day)


def left(day: date, today: date) -> str:
    """Say how long it is from today until a day, or since; nothing of what is over a year past."""
    days = (day - today).days
    if days < -LONG_AGO_DAYS:
        return ""
    if days == 0:
        return _("今日です")
    if days > 0:
        return ngettext("あと%(days)s日", "あと%(days)s日", days) % {"days": days}
    return ngettext("%(days)s日前", "%(days)s日前", -days) % {"days": -days}


def _pieces(day: date) -> dict[str, object]:
    return {
        "year": day.year,
        "month": MONTHS[day.month],
        "day": day.day,
        "weekday": WEEKDAYS_ABBR[day.weekday()],
    }


def _in_year(month: str, day: int) -> str:
    return _("%(month)s%(day)s日") % {"month": month, "day": day}
