"""Content as one JSON text, and back: what an edition keeps for good.

The order of entries is meaning (facilities stand in the order of the notice), so the text is kept
as it is written, never in a database type that sorts keys.
"""

import json
from datetime import date
from typing import Any

from guidance.edition.building import checksum
from guidance.edition.loading import FILES, Content

DATED = frozenset({"read_on", "updated", "from", "to"})
KINDS_WITH_DATES = ("links", "notices", "figures", "facilities")


def to_json(content: Content) -> str:
    """Return the content as JSON; dates become ISO 8601 strings (``2026-11-23``)."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=_written)


def from_json(text: str) -> Content:
    """Read what ``to_json`` wrote; the facts' dates become dates again.

    Raises ValueError (json.JSONDecodeError included) for a text that is no content.
    """
    read = json.loads(text)
    # A kind that a later program added is empty in what an earlier one wrote.
    content: Content = {kind: read.get(kind, {}) for kind in FILES}
    for kind in KINDS_WITH_DATES:
        content[kind] = _with_dates(content[kind])
    return content


def digest(text: str) -> str:
    """Return the checksum of frozen content, the same as that of the content it was made from."""
    return checksum(json.loads(text))


def _written(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in content")


def _with_dates(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: date.fromisoformat(item)
            if key in DATED and isinstance(item, str)
            else _with_dates(item)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [_with_dates(item) for item in value]
    return value
