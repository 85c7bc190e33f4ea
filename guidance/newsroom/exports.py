"""The record for people outside: CSV for reading, signed JSON for proving."""

import csv
import hmac
import io
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from django.utils.crypto import salted_hmac

from guidance.newsroom import audit
from guidance.newsroom.canonical import canonical
from guidance.newsroom.models import AuditEntry

COLUMNS = (
    "number",
    "at",
    "actor",
    "action",
    "object_type",
    "object_id",
    "before",
    "after",
    "details",
    "previous_hash",
    "hash",
)
_SALT = "guidance.newsroom.exports"
# A cell that begins like this is a formula to a spreadsheet; the guard is guarded too, so that
# taking one apostrophe off always gives back what was written.
GUARD = "'"
_GUARDED = ("=", "+", "-", "@", "\t", "\r", GUARD)


def as_csv(entries: Iterable[AuditEntry]) -> Iterator[str]:
    """Yield the lines of a CSV file, header first; times are ISO 8601 in UTC.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    yield "\ufeff" + _line(COLUMNS)
    for entry in entries:
        yield _line([_cell(value) for value in _row(entry).values()])


def as_signed_json(entries: Iterable[AuditEntry], now: datetime) -> str:
    """Return the entries, the chain's head and a signature as JSON.

    The signature is HMAC-SHA256 with a key drawn from SECRET_KEY, over the canonical JSON of
    ``record``. Whoever holds the key can check it with ``is_genuine``.
    """
    number, head = audit.head()
    record = {
        "exported_at": now.astimezone(UTC).isoformat(),
        "head": {"number": number, "hash": head},
        "entries": [_row(entry) for entry in entries],
    }
    return json.dumps({"record": record, "signature": _signature(record)}, ensure_ascii=False)


def is_genuine(text: str) -> bool:
    """Tell whether this is an export of ours that nobody changed."""
    try:
        export = json.loads(text)
        return hmac.compare_digest(str(export["signature"]), _signature(export["record"]))
    except (ValueError, KeyError, TypeError):
        return False


def _signature(record: object) -> str:
    return salted_hmac(_SALT, canonical(record), algorithm="sha256").hexdigest()


def _row(entry: AuditEntry) -> dict[str, str | int]:
    said = {name: getattr(entry, name) for name in COLUMNS}
    return said | {"at": entry.at.astimezone(UTC).isoformat()}


def _cell(value: str | int) -> str:
    text = str(value)
    return f"{GUARD}{text}" if text.startswith(_GUARDED) else text


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
