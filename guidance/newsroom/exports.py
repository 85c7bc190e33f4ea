"""The record for people outside: CSV for reading, signed JSON for proving."""

import csv
import hmac
import io
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from django.conf import settings
from django.utils.crypto import salted_hmac

from guidance.newsroom import audit
from guidance.newsroom.canonical import canonical
from guidance.newsroom.models import AuditEntry
from guidance.rules.dates import TOKYO

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
# How a CSV file names them, for people; what was done is said twice, in words and by its code.
HEADINGS = {
    "number": "番号",
    "at": "日時 (日本時間)",
    "actor": "だれが",
    "said": "何をした",
    "action": "操作のコード",
    "object_type": "対象の種類",
    "object_id": "対象",
    "before": "前の指紋",
    "after": "後の指紋",
    "details": "詳細",
    "previous_hash": "前の行の指紋",
    "hash": "行の指紋",
}
_SALT = "guidance.newsroom.exports"
# A cell that begins like this is a formula to a spreadsheet; the guard is guarded too, so that
# taking one apostrophe off always gives back what was written. Japanese spreadsheets take the wide
# signs for the narrow ones.
GUARD = "'"
_GUARDED = (*"=+-@\t\r\n", *"\uff1d\uff0b\uff0d\uff20", GUARD)


def as_csv(entries: Iterable[AuditEntry]) -> Iterator[str]:
    """Yield the lines of a CSV file in Japanese, headings first; times are Tokyo's, with "+09:00".

    A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    yield "\ufeff" + _line(HEADINGS.values())
    for entry in entries:
        row = _row(entry) | {
            "at": entry.at.astimezone(TOKYO).isoformat(sep=" "),
            "said": audit.ACTIONS.get(entry.action, entry.action),
        }
        yield _line([cell(row[name]) for name in HEADINGS])


def as_signed_json(entries: Iterable[AuditEntry], now: datetime) -> str:
    """Return the entries, the chain's head and a signature as JSON.

    The signature is HMAC-SHA256 with a key drawn from SECRET_KEY, over the canonical JSON of
    ``record``. Whoever holds the key, or held it before, can check it with ``is_genuine``.
    """
    number, head = audit.head()
    record = {
        "exported_at": now.astimezone(UTC).isoformat(),
        "head": {"number": number, "hash": head},
        "entries": [_row(entry) for entry in entries],
    }
    signature = _signature(record, settings.SECRET_KEY)
    return json.dumps({"record": record, "signature": signature}, ensure_ascii=False)


def is_genuine(text: str) -> bool:
    """Tell whether this is an export of ours, signed with today's key or a former one."""
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    try:
        export = json.loads(text)
        said = str(export["signature"])
        return any(hmac.compare_digest(said, _signature(export["record"], key)) for key in keys)
    except (ValueError, KeyError, TypeError):
        return False


def _signature(record: object, key: str) -> str:
    return salted_hmac(_SALT, canonical(record), secret=key, algorithm="sha256").hexdigest()


def _row(entry: AuditEntry) -> dict[str, str | int]:
    said = {name: getattr(entry, name) for name in COLUMNS}
    return said | {"at": entry.at.astimezone(UTC).isoformat()}


def cell(value: str | int) -> str:
    """Return a cell that no spreadsheet runs as a formula."""
    text = str(value)
    return f"{GUARD}{text}" if text.startswith(_GUARDED) else text


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
