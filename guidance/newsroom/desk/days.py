"""Days and times as people in Japan write them, wide digits and the years of Reiwa included."""

import re
from datetime import date
from typing import Any
from unicodedata import normalize

from django import forms
from django.contrib.admin.widgets import AdminDateWidget, AdminSplitDateTime
from django.db import models

# Reiwa 1 is 2019, from the first of May on.
BEFORE_REIWA, REIWA = 2018, date(2019, 5, 1)
_DAY = re.compile(
    r"(?:(?P<reiwa>令和|R)\s*(?P<of_reiwa>元|\d{1,2})|(?P<year>\d{4}))"
    r"\s*(?:年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日"
    r"|(?P<sign>[-/.])\s*(?P<month_>\d{1,2})\s*(?P=sign)\s*(?P<day_>\d{1,2}))\s*",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?P<half>午前|午後)?\s*(?P<hour>\d{1,2})\s*(?:時|:)\s*(?:(?P<minute>\d{1,2})分?)?"
)
NOON = 12


class DayField(forms.DateField):
    """A day: 2026-12-01, 2026/12/1, 2026年12月1日 or 令和8年12月1日."""

    def to_python(self, value: Any) -> Any:
        """Read the day."""
        return super().to_python(plain_day(value) if isinstance(value, str) else value)


class ClockField(forms.TimeField):
    """A time of the day: 09:00, 9時, 午後1時30分."""

    def to_python(self, value: Any) -> Any:
        """Read the time."""
        return super().to_python(plain_time(value) if isinstance(value, str) else value)


class MomentField(forms.DateTimeField):
    """A day and a time in one field."""

    def to_python(self, value: Any) -> Any:
        """Read the moment."""
        return super().to_python(plain_moment(value) if isinstance(value, str) else value)


class DayAndClockField(forms.SplitDateTimeField):
    """A day and a time in two fields."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        day = DayField(required=False, localize=self.localize)
        self.fields = (day, ClockField(required=False, localize=self.localize))


FIELDS: dict[Any, dict[str, Any]] = {
    models.DateTimeField: {"form_class": DayAndClockField, "widget": AdminSplitDateTime},
    models.DateField: {"form_class": DayField, "widget": AdminDateWidget},
    models.TimeField: {"form_class": ClockField},
}
"""Which field reads a column, for tables of the desk."""


def plain_day(typed: str) -> str:
    """Return the day as 2026-12-01; what is no day that can be read stays as it was typed."""
    found = _DAY.fullmatch(normalize("NFKC", typed).strip())
    return (_iso(found) if found else None) or typed


def plain_time(typed: str) -> str:
    """Return the time as 09:00; what cannot be read stays as it was typed."""
    return _time(normalize("NFKC", typed).strip()) or typed


def plain_moment(typed: str) -> str:
    """Return the moment as 2026-12-01 09:00; what cannot be read stays as it was typed."""
    said = normalize("NFKC", typed).strip()
    found = _DAY.match(said)
    day = _iso(found) if found else None
    time = _time(said[found.end() :]) if found else None
    return f"{day} {time}" if day and time else typed


def _iso(found: re.Match[str]) -> str | None:
    """Return a day as 2026-12-01; None where there was no such day of Reiwa."""
    month, day = (int(found[name] or found[f"{name}_"]) for name in ("month", "day"))
    if not found["reiwa"]:
        return f"{found['year']}-{month:02}-{day:02}"
    year = BEFORE_REIWA + (1 if found["of_reiwa"] == "元" else int(found["of_reiwa"]))
    began = (year, month, day) >= (REIWA.year, REIWA.month, REIWA.day)
    return f"{year}-{month:02}-{day:02}" if began else None


def _time(said: str) -> str | None:
    """Return a time as 09:00; None where it may be read in two ways, or in none."""
    found = _TIME.fullmatch(said)
    if found is None or (found["half"] and int(found["hour"]) >= NOON):
        # Noon or midnight? People mean either by 午後12時.
        return None
    hour = int(found["hour"]) + (NOON if found["half"] == "午後" else 0)
    return f"{hour:02}:{int(found['minute'] or 0):02}"
