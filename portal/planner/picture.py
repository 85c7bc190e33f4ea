"""The plan as a picture: where each word and line stands, so that nothing runs into anything.

Across, everything stands in percent of the width; down, in lines of text (em). So the picture fits
every width and its letters never shrink. Each word has a row of its own or keeps to its end
of one, on the narrowest phone as on paper.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from guidance.edition import Html, Wording
from portal.planner import spoken
from portal.planner.planned import Planned
from portal.planner.timeline import LaneSpans, Marker, Span, Tick, timeline

NARROWEST = 288
"""Width of the picture in CSS pixels on a phone of 320."""
SPACE, LETTER, FULL_WIDTH = 4.5, 9.2, 16.0
"""Width of a space, a Latin letter or figure, and a Japanese sign, in 16-pixel type."""
GAP = 8
"""Between two words on one line, in pixels."""
MONTHS_OF_A_YEAR = 12
WHOLE = 100.0
"""The width of the picture in percent."""

TOP, MONTHS, YEARS, TODAY, LINES, FIRST_LANE = 0.2, 1.3, 2.7, 4.3, 4.6, 4.9
"""The months stand above today, so that the line of today runs through none of their names."""
LANE, NAME, BAR, THICKNESS = 3.6, 1.3, 1.85, 1.1
FOOT = 1.6


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of text: where it stands and which of its ends stands there."""

    text: str
    x: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Row:
    """A lane as it is drawn: its name and days on one line, its bar on the next."""

    code: str
    name: Html
    days: str
    y_name: float
    y_bar: float
    y_middle: float
    span: Span
    best: Span | None
    wait: Span | None
    is_point: bool
    facts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Line:
    """A day across all rows, with its word."""

    x: float
    word: Word
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that the template draws; heights in em, places across in percent."""

    height: float
    top: float
    bottom: float
    y_today: float
    y_months: float
    y_years: float
    y_lines: float
    y_foot: float
    thickness: float
    grid: Sequence[float]
    months: Sequence[Word]
    years: Sequence[Word]
    rows: Sequence[Row]
    today: Line
    best_by: Line | None


def width(text: str) -> float:
    """Return about how wide a text is in pixels, rather too wide than too narrow."""
    return sum(SPACE if sign == " " else FULL_WIDTH if _is_wide(sign) else LETTER for sign in text)


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"


def picture(planned: Planned, wording: Wording) -> Picture:
    """Draw a plan in the active language."""
    drawn = timeline(planned)
    is_long = len(drawn.ticks) > MONTHS_OF_A_YEAR
    rows = [_row(number, lane, wording, is_long) for number, lane in enumerate(drawn.lanes)]
    bottom = FIRST_LANE + LANE * len(rows)
    return Picture(
        height=round(bottom + (FOOT if drawn.best_by else 0.2), 2),
        top=TOP,
        bottom=round(bottom, 2),
        y_today=TODAY,
        y_months=MONTHS,
        y_years=YEARS,
        y_lines=LINES,
        y_foot=round(bottom + 1.1, 2),
        thickness=THICKNESS,
        grid=[tick.x for tick in drawn.ticks],
        months=[Word(spoken.short_month(t.day), t.x, "start") for t in drawn.ticks if t.is_named],
        years=_years(drawn.ticks),
        rows=rows,
        today=_line(drawn.today, _("今日")),
        best_by=_best_by(drawn.best_by),
    )


def _row(number: int, lane: LaneSpans, wording: Wording, is_long: bool) -> Row:
    top = FIRST_LANE + LANE * number
    span = lane.span
    is_point = span.first == span.last
    name = wording.entry("lanes", lane.lane).text("label")
    return Row(
        code=lane.lane,
        name=name,
        # Where a month comes twice, a single day says its year.
        days=spoken.short_with_year(span.last)
        if is_long and is_point
        else _days(span, NARROWEST - GAP - width(name.plain)),
        y_name=round(top + NAME, 2),
        y_bar=round(top + BAR, 2),
        y_middle=round(top + BAR + THICKNESS / 2, 2),
        span=span,
        best=lane.best,
        wait=lane.wait,
        is_point=is_point,
        facts=[spoken.unbroken(spoken.both(day)) for day in (span.first, span.last)],
    )


def _days(span: Span, room: float) -> str:
    """Say a span's days on what is left of the line: with years, or only its months, if need be."""
    if span.first == span.last:
        return _short(span.last, span)
    first, last = _short(span.first, span), _short(span.last, span)
    if span.runs_on == "left" and span.first.year == span.last.year:
        last = spoken.short(span.last)
    days = _("%(first)s〜%(last)s") % {"first": first, "last": last}
    if width(days) <= room:
        return days
    months = {"first": spoken.month_of_year(span.first), "last": spoken.month_of_year(span.last)}
    return _("%(first)s〜%(last)s") % months


def _short(day: date, span: Span) -> str:
    is_seen = not span.runs_on or (span.runs_on == "right" and day == span.first and span.width)
    return spoken.short(day) if is_seen else spoken.short_with_year(day)


def _years(ticks: Sequence[Tick]) -> list[Word]:
    """Name each year where its first named month stands, the first one only if there is room."""
    named = [tick for tick in ticks if tick.is_named]
    starts = [
        tick
        for before, tick in zip([None, *named], named, strict=False)
        if before is None or before.day.year < tick.day.year
    ]
    words: list[Word] = []
    for tick in starts:
        text = spoken.year(tick.day)
        room = WHOLE * (width(text) + GAP) / NARROWEST
        left = min(tick.x, WHOLE - room)
        if words and words[-1].x + room > left:
            words.pop()
        words.append(Word(text, *((tick.x, "start") if left == tick.x else (WHOLE, "end"))))
    return words


def _best_by(marker: Marker | None) -> Line | None:
    if marker is None:
        return None
    said = spoken.short_with_year if marker.runs_on else spoken.short
    return _line(marker, _("%(day)sまでに申請") % {"day": said(marker.day)})


def _line(marker: Marker, text: str) -> Line:
    if marker.runs_on == "left":
        return Line(0, Word(f"← {text}", 0, "start"), is_shown=False)
    if marker.runs_on == "right":
        return Line(WHOLE, Word(f"{text} →", WHOLE, "end"), is_shown=False)
    half = WHOLE * width(text) / NARROWEST / 2
    if marker.x < half:
        word = Word(text, 0, "start")
    elif marker.x > WHOLE - half:
        word = Word(text, WHOLE, "end")
    else:
        word = Word(text, marker.x, "middle")
    return Line(marker.x, word, is_shown=True)
