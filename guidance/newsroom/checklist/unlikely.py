"""What is possible but hardly meant: days far ahead, long closures, places outside of Tokyo."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from guidance.edition.factual import PLACES
from guidance.edition.loading import Content
from guidance.newsroom.checklist.finding import Concern, Finding, warn
from guidance.newsroom.differences.printed import day_ja

LONGEST_CLOSURE = timedelta(days=60)
FAR = timedelta(days=731)
"""From the day of checking: fees and closures are decided for the next year or the one after."""
# The box around the mainland, and those around the islands, in degrees: south, north, west, east.
BOXES = ((35.4, 35.95, 138.9, 139.95), (20.0, 35.0, 136.0, 154.0))


def unlikely(content: Content, today: date) -> Iterator[Finding]:
    """Yield days and places in which a figure is probably wrong."""
    for key, row in content["facilities"].items():
        for number, closure in enumerate(row.get("closures", ())):
            yield from _closure(f"facilities/{key}.closures.{number}", closure, today)
        yield from _place(key, row)
    for key, row in content["figures"].items():
        for amount in row.get("amounts", ()):
            start = amount.get("from")
            yield from _far(f"figures/{key}.amounts.{start}", "開始日", start, today)
    for key, row in content["notices"].items():
        yield from _far(f"notices/{key}.from", "開始日", row.get("from"), today)
        yield from _far(f"notices/{key}.to", "終了日", row.get("to"), today)


def _closure(text_id: str, closure: Mapping[str, Any], today: date) -> Iterator[Finding]:
    first, last = closure.get("from"), closure.get("to")
    if isinstance(first, date) and isinstance(last, date) and last - first >= LONGEST_CLOSURE:
        days = (last - first).days + 1
        message = (
            f"{days:,}日続く休業です({day_ja(first)}から{day_ja(last)}まで)。"
            "日付を確かめてください。"
        )
        yield warn(text_id, Concern.CLOSURE_LONG, message)
    yield from _far(text_id, "休業の始まり", first, today)
    yield from _far(text_id, "休業の終わり", last, today)


def _far(text_id: str, label: str, day: object, today: date) -> Iterator[Finding]:
    if isinstance(day, date) and day - today > FAR:
        message = f"{label}({day_ja(day)})が2年より先です。年を確かめてください。"
        yield warn(text_id, Concern.DAY_FAR, message)


def _place(key: str, row: Mapping[str, Any]) -> Iterator[Finding]:
    latitude, longitude = (row.get(name) for name in PLACES)
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return
    for south, north, west, east in BOXES:
        if south <= latitude <= north and west <= longitude <= east:
            return
    message = f"緯度{latitude}、経度{longitude}は、東京都の外のようです。地図で確かめてください。"
    yield warn(f"facilities/{key}.latitude", Concern.PLACE_OUTSIDE, message)
