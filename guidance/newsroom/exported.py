"""An export that comes back: whether it is whole and ours, and the record still says the same.

This is how the loss of the record's last rows is seen, which no chain shows from within. Signed
JSON proves its own end; of a CSV file nobody can tell whether lines are missing at its end.
"""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from guidance.newsroom import audit
from guidance.newsroom.exports import COLUMNS, GUARD, HEADINGS, is_genuine
from guidance.newsroom.models import AuditEntry

Rows = list[dict[str, Any]]
# The headings of a file, and the columns under them; files of old have the columns' own names.
_HEADS = {tuple(HEADINGS.values()): tuple(HEADINGS), COLUMNS: COLUMNS}


@dataclass(frozen=True, slots=True)
class Judged:
    """What a file holds: how many rows, the hash of its last, whether its end is proved, faults."""

    rows: int
    head: str
    is_end_proved: bool
    faults: tuple[str, ...]


def judged(text: str) -> Judged:
    """Hold an export against the record, and the record against the export.

    ``text`` is a file's content, CSV or signed JSON, without the byte order mark.
    """
    is_json = text.startswith("{")
    if is_json and not is_genuine(text):
        return Judged(0, "", False, ("the signature is not ours",))
    try:
        rows = json.loads(text)["record"]["entries"] if is_json else list(_of_csv(text))
        entries = [_entry(row) for row in rows]
    except (ValueError, KeyError, TypeError):
        return Judged(0, "", False, ("this is no export of the record",))
    found = (*_against_the_record(entries), *_in_words(rows))
    return Judged(len(entries), entries[-1].hash if entries else "", is_json, found)


def _of_csv(text: str) -> Iterator[dict[str, Any]]:
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    if tuple(head) not in _HEADS:
        raise ValueError(head)
    for cells in rows:
        # The apostrophe that keeps a spreadsheet from running a cell is not part of the record.
        names = _HEADS[tuple(head)]
        yield {name: said.removeprefix(GUARD) for name, said in zip(names, cells, strict=True)}


def _entry(row: dict[str, Any]) -> AuditEntry:
    said = {name: row[name] for name in COLUMNS}
    return AuditEntry(
        **said | {"number": int(row["number"]), "at": datetime.fromisoformat(row["at"])}
    )


def _in_words(rows: Rows) -> Iterator[str]:
    """Compare the column for people, which no hash covers, with the code beside it."""
    for row in rows:
        if "said" in row and row["said"] != audit.ACTIONS.get(row["action"], row["action"]):
            yield f"row {row['number']}: its words are not those of its code {row['action']}"


def _against_the_record(entries: list[AuditEntry]) -> Iterator[str]:
    here = dict(AuditEntry.objects.values_list("number", "hash"))
    number, previous = 0, ""
    for entry in entries:
        number += 1
        if entry.number != number or entry.previous_hash != previous:
            yield f"row {entry.number}: does not follow the row before"
        if entry.hash != entry.computed_hash():
            yield f"row {entry.number}: was altered"
        if here.get(entry.number) != entry.hash:
            yield f"row {entry.number}: the record here has another, or none"
        number, previous = entry.number, entry.hash
