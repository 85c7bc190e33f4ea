"""What changed in the facts: facilities, links, the contact, amounts."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from guidance.edition.factual import BILINGUAL
from guidance.newsroom.differences.alignment import merged
from guidance.newsroom.differences.changes import Change, Row
from guidance.newsroom.differences.naming import label_ja
from guidance.newsroom.differences.printed import day_ja, printed
from guidance.newsroom.differences.versions import Versions

FACTS = ("facilities", "links", "contact")


def fact_changes(kind: str, versions: Versions) -> Iterator[Change]:
    """Yield the changed names and remarks, which stand in both languages."""
    for key in merged(*versions.keys(kind)):
        old, new = versions.entries(kind, key)
        for field in BILINGUAL[kind]:
            values = old.get(field), new.get(field)
            yield from versions.text_change(f"{kind}/{key}.{field}", values)


def fact_rows(kind: str, versions: Versions) -> Iterator[Row]:
    """Yield the other changed facts of a kind."""
    for key in merged(*versions.keys(kind)):
        old, new = versions.entries(kind, key)
        for field in merged(list(old), list(new)):
            if field not in BILINGUAL[kind]:
                values = old.get(field), new.get(field)
                yield from versions.fact_row(f"{kind}/{key}.{field}", field, values)


def amount_rows(figure: str, versions: Versions) -> Iterator[Row]:
    """Yield what changed in a dated amount, a row for each day on which an amount begins."""
    before, after = map(_by_start, versions.entries("figures", figure))
    for start in sorted({*before, *after}, key=str):
        was, now = before.get(start, []), after.get(start, [])
        if was != now:
            day = day_ja(start) if isinstance(start, date) else str(start)
            yield Row(
                key=f"figures/{figure}.amounts.{start}",
                label=f"{label_ja(versions.new, f'figures/{figure}')} {day}から",
                before=printed(versions.old, "amounts", was),
                after=printed(versions.new, "amounts", now),
            )


def _by_start(figure: dict[str, Any]) -> dict[Any, list[dict[str, Any]]]:
    found: dict[Any, list[dict[str, Any]]] = {}
    for amount in figure.get("amounts", ()):
        found.setdefault(amount.get("from"), []).append(amount)
    return found
