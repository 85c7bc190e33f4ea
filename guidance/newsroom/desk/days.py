"""Days and times as people in Japan write them: read as the planner and the checklist read them.

Nothing is guessed: a day that may be read in two ways, a 午後12時, or a day that should have a time
beside it, is asked back.
"""

import re
from datetime import date
from typing import Any
from unicodedata import normalize

from django import forms
from django.contrib.admin.widgets import AdminDateWidget, AdminSplitDateTime
from django.db import models

from guidance.edition.figures.times import take_times
from guidance.rules.dates import EARLIEST, LATEST, is_supported
from guidance.rules.typed_dates import parse_date

# Noon or midnight, and of which day? People mean either by 午後12時 and by 夜12時.
_TWICE = re.compile(
    r"(?:午前|午後|夜|晩|昼)の?\s*12\s*[時:]|midnight|12(?::00)?\s*[ap]\.?m", re.IGNORECASE
)


FAR_OFF = f"{EARLIEST.year}年から{LATEST.year}年までの日付を入れてください。"


class _AnyDay(forms.DateField):
    """A day: 2026-12-01, 2026/12/1, 2026年12月1日 or 令和8年12月1日."""

    # 05/10/2026 is May in one country and October in another.
    input_formats = ("%Y-%m-%d",)

    def to_python(self, value: Any) -> Any:
        """Read the day."""
        return super().to_python(plain_day(value) if isinstance(value, str) else value)


class DayField(_AnyDay):
    """A day with which the planner can reckon; any other is a slip of the keyboard."""

    def validate(self, value: Any) -> None:
        """Refuse a day that is far off."""
        super().validate(value)
        if isinstance(value, date) and not is_supported(value):
            raise forms.ValidationError(f"「{self.label}」は、{FAR_OFF}", code="far_off")


class ClockField(forms.TimeField):
    """A time of the day: 09:00, 9時, 8時半, 午後1時30分."""

    def to_python(self, value: Any) -> Any:
        """Read the time."""
        return super().to_python(plain_time(value) if isinstance(value, str) else value)


class MomentField(forms.DateTimeField):
    """A day and a time in one field."""

    input_formats = ("%Y-%m-%d %H:%M",)

    def to_python(self, value: Any) -> Any:
        """Read the moment; a day alone is none."""
        if not isinstance(value, str):
            return super().to_python(value)
        if value.strip() and not take_times(normalize("NFKC", value))[0]:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(plain_moment(value))


class DayAndClockField(forms.SplitDateTimeField):
    """A day and a time in two fields; how far off they may be is for the form to say."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        day = _AnyDay(required=False, localize=self.localize)
        self.fields = (day, ClockField(required=False, localize=self.localize))


FIELDS: dict[Any, dict[str, Any]] = {
    models.DateTimeField: {"form_class": DayAndClockField, "widget": AdminSplitDateTime},
    models.DateField: {"form_class": DayField, "widget": AdminDateWidget},
    models.TimeField: {"form_class": ClockField},
}
"""Which field reads a column, for tables of the desk."""


def plain_day(typed: str) -> str:
    """Return the day as 2026-12-01; what is no day that can be read stays as it was typed."""
    read = parse_date(typed)
    return read.isoformat() if isinstance(read, date) else typed


def plain_time(typed: str) -> str:
    """Return the time as 9:00; what cannot be read, or in two ways, stays as it was typed."""
    time, rest = _time(typed)
    return time if time and not rest else typed


def plain_moment(typed: str) -> str:
    """Return the moment as 2026-12-01 9:00; what cannot be read stays as it was typed."""
    time, rest = _time(typed)
    read = parse_date(rest)
    return f"{read.isoformat()} {time}" if time and isinstance(read, date) else typed


def _time(typed: str) -> tuple[str, str]:
    """Return the only time in what was typed, empty where it is not certain, and the rest."""
    said = normalize("NFKC", typed)
    times, rest = take_times(said)
    certain = len(times) == 1 and not _TWICE.search(said)
    return (str(times.pop()) if certain else "", rest.strip())
