"""On which pages the public will meet what a change set changes, for whoever has to judge it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from guidance.edition.building import page_path
from guidance.edition.loading import Content
from guidance.newsroom.differences import Change, Group, Place, label_ja, places
from guidance.newsroom.differences.labels import KINDS, OPTION
from guidance.newsroom.differences.naming import ARROW
from guidance.rules import QUESTIONS

# A question that nothing comes before opens as it is; from there answers lead to all others.
START = f"{page_path('check', 'ja')}{QUESTIONS[0].key}/"


@dataclass(frozen=True, slots=True)
class Page:
    """A page by its title, with an address that opens.

    ``condition`` says when the text stands there, empty where it always does. ``way`` are answers
    that lead there from ``address``, where no address leads there by itself.
    """

    label: str
    address: str
    condition: str = ""
    way: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pages to be looked at as of one day (2026-12-01; empty: today)."""

    day: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class PlacedChange(Change):
    """One text that differs, with the pages on which it will stand."""

    sheets: tuple[Sheet, ...]


def placed(change: Change, content: Content) -> PlacedChange:
    """Add to a text that differs where it will stand; nowhere if it is gone."""
    sheets = _sheets(content, [change.text_id])
    return PlacedChange(change.text_id, change.label, change.ja, change.en, sheets)


def sheets_of_rows(group: Group, content: Content) -> tuple[Sheet, ...]:
    """Return where the facts of a group will stand, each page once for each day."""
    return _sheets(content, [row.key for row in group.rows if "/" in row.key])


def page_of(place: Place, content: Content) -> Page:
    """Return a place as staff can open it."""
    if not place.answers:
        return Page(place.label, place.address, place.condition)
    return Page(place.label, START, place.condition, _way(place, content))


def _sheets(content: Content, keys: Iterable[str]) -> tuple[Sheet, ...]:
    by_day: dict[str, dict[Page, None]] = {}
    for key in keys:
        pages = by_day.setdefault(_begins(content, key), {})
        pages.update(dict.fromkeys(page_of(place, content) for place in places(content, key)))
    return tuple(Sheet(day, tuple(pages)) for day, pages in by_day.items() if pages)


def _begins(content: Content, key: str) -> str:
    """Return the day from which an amount or a notice holds; empty for what holds at once."""
    kind, _, path = key.partition("/")
    code, *rest = path.split(".")
    if kind == "figures" and rest[:1] == ["amounts"]:
        return rest[1]
    start = content["notices"].get(code, {}).get("from") if kind == "notices" else None
    return start.isoformat() if isinstance(start, date) else ""


def _way(place: Place, content: Content) -> str:
    """Say the answers that lead to a place: 「…」に「…」."""
    return " → ".join(_answer(content, key, said) for key, said in place.answers.items())


def _answer(content: Content, key: str, said: str) -> str:
    question, _, answer = label_ja(content, f"questions/{key}.options.{said}").partition(ARROW)
    return f"{question.removeprefix(KINDS['questions'])}に{answer.removeprefix(OPTION)}"
