"""The plan on a line of months: which spans, how far along, in percent. No words, no drawing.

A picture shows the card's course and what lies near it. What lies far off is not squeezed in: its
span is cut at the edge, or has none, and `runs_on` says on which side it goes on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from guidance.rules.dates import add_months
from guidance.rules.outlook import Lane, best_by
from portal.planner.planned import Planned

ONE_DAY = timedelta(days=1)
MONTHS_BEFORE = 6
MONTHS_AFTER = 12
# A month's name needs this much of the narrowest picture (288 pixels on a phone of 320).
MOST_LABELS = 6
LEAST_BESIDE_ARROW = 5
"""Percent of the width below which a span that runs on is shown by its arrow alone."""
STEPS = (1, 2, 3, 4, 6, 12)


@dataclass(frozen=True, slots=True)
class Span:
    """Days from ``first`` to ``last``, both included; ``x`` and ``width`` in percent.

    ``width`` is None where nothing of it lies in the picture. ``runs_on`` is "left" or "right"
    where it goes on beyond the edge, otherwise empty.
    """

    first: date
    last: date
    x: float
    width: float | None
    runs_on: str


@dataclass(frozen=True, slots=True)
class LaneSpans:
    """A row of the picture: its span, the part of it that is best, what leads up to it."""

    lane: Lane
    span: Span
    best: Span | None = None
    wait: Span | None = None


@dataclass(frozen=True, slots=True)
class Marker:
    """A single day across all rows; ``x`` in percent, ``runs_on`` as for a span."""

    day: date
    x: float
    runs_on: str


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a month, and whether its name stands there."""

    day: date
    x: float
    is_named: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything that is drawn, by its place along the line."""

    ticks: tuple[Tick, ...]
    lanes: tuple[LaneSpans, ...]
    today: Marker
    best_by: Marker | None


class _Scale:
    """Whole months from the first day of one to the last day of another."""

    def __init__(self, first: date, last: date) -> None:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        self.step = next(
            step for step in STEPS if months <= step * MOST_LABELS or step == STEPS[-1]
        )
        self.first = first.replace(day=1)
        self.months = -(-months // self.step) * self.step
        self.end = add_months(self.first, self.months)

    def x(self, day: date) -> float:
        days = (min(max(day, self.first), self.end) - self.first).days
        return round(100 * days / (self.end - self.first).days, 2)

    def runs_on(self, first: date, last: date) -> str:
        if last >= self.end:
            return "right"
        return "left" if first < self.first else ""

    def span(self, first: date, last: date) -> Span:
        x, end = self.x(first), self.x(last + ONE_DAY)
        runs_on, width = self.runs_on(first, last), round(end - x, 2)
        is_shown = width > (LEAST_BESIDE_ARROW if runs_on else 0)
        return Span(first, last, x, width if is_shown else None, runs_on)

    def marker(self, day: date) -> Marker:
        # In the middle of its day, so that it stands on the last day of a span and not behind it.
        half = 50 / (self.end - self.first).days
        runs_on = self.runs_on(day, day)
        return Marker(day, self.x(day) if runs_on else round(self.x(day) + half, 2), runs_on)

    def ticks(self) -> tuple[Tick, ...]:
        starts = [(number, add_months(self.first, number)) for number in range(self.months)]
        return tuple(Tick(day, self.x(day), number % self.step == 0) for number, day in starts)


def timeline(planned: Planned) -> Timeline:
    """Lay a plan out on a line of months.

    Where the first day of the license's renewal is not sure, its last day stands alone.
    """
    dates, plan, today = planned.dates, planned.plan, planned.today
    spans = _spans(planned)
    if plan.license_window and not planned.opening_is_sure:
        last_day = plan.license_window.last_day
        spans[Lane.LICENSE_WINDOW] = (last_day, last_day)
    safe = best_by(dates, plan)
    scale = _scale(spans.values(), planned)
    lanes = []
    for lane, (first, last) in spans.items():
        best = wait = None
        if lane is Lane.CARD_WINDOW and safe:
            best = scale.span(plan.applied, safe)
        if lane is Lane.DELIVERY:
            wait = scale.span(plan.applied, first - ONE_DAY)
        lanes.append(LaneSpans(lane, scale.span(first, last), best, wait))
    return Timeline(
        ticks=scale.ticks(),
        lanes=tuple(lanes),
        today=scale.marker(today),
        best_by=scale.marker(safe) if safe else None,
    )


def _spans(planned: Planned) -> dict[Lane, tuple[date, date]]:
    dates, plan, coming = planned.dates, planned.plan, planned.coming
    window, license_window = plan.card_window, plan.license_window
    # Where nothing opens, the row begins on the day of the application, real or planned.
    opens = window.opens or min(plan.applied, window.closes)
    spans = {}
    if coming or not dates.has_applied:
        spans[Lane.CARD_WINDOW] = (opens, window.closes)
    if coming:
        spans[Lane.DELIVERY] = (coming.earliest, coming.latest)
    if license_window:
        spans[Lane.LICENSE_WINDOW] = (license_window.opens, license_window.last_day)
    if dates.certificate_expiry:
        spans[Lane.CERTIFICATE] = (dates.certificate_expiry, dates.certificate_expiry)
    return spans


def _scale(spans: Iterable[tuple[date, date]], planned: Planned) -> _Scale:
    """Choose the months: the card's course, and of the rest what lies near it.

    Of a card that was applied for on a day not told, or that has come, nothing is drawn.
    """
    dates, plan, today = planned.dates, planned.plan, planned.today
    coming = planned.coming
    if coming:
        course = [plan.card_window.opens or plan.applied, coming.latest, plan.applied]
    elif dates.has_applied:
        course = [today]
    else:
        course = [plan.card_window.opens or plan.applied, plan.card_window.closes]
    earliest = add_months(min(course), -MONTHS_BEFORE)
    latest = add_months(max(course), MONTHS_AFTER)
    days = [*course, today, *(day for span in spans for day in span)]
    near = [day for day in days if earliest <= day <= latest]
    return _Scale(min(near), max(near))
