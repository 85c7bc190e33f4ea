"""What a row inside a facility is called: by its weekday and hours, or by its days."""

from typing import Any

from guidance.newsroom.models import Closure, OpeningHours
from guidance.newsroom.models.places import WEEKDAYS

NEW = "新しい行"


def named_row(form: Any) -> str:
    """Name a row by what stands in its form, as far as it can be read."""
    row = form.instance
    if isinstance(row, Closure):
        return named_closure(row) or NEW
    days = getattr(form, "weekdays", ()) or (row.weekday,)
    return named_hours(row, days) or NEW


def named_closure(row: Closure) -> str:
    """Name a closure by its days; empty where they are not known."""
    if not row.starts_on:
        return ""
    return f"{row.starts_on}から{row.ends_on}まで" if row.ends_on else f"{row.starts_on}から"


def named_hours(row: OpeningHours, days: tuple[int | None, ...]) -> str:
    """Name opening hours by their weekdays and times; empty where no day is known."""
    said = "・".join(label for day, label in WEEKDAYS if day in days)
    if row.closed:
        return f"{said} 休み".strip()
    if row.opens and row.closes:
        return f"{said} {row.opens:%H:%M}から{row.closes:%H:%M}まで".strip()
    return said
