"""What one row of the record tells: the words before and after, and the form they stand in."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import DateField, Field, TimeField

from guidance.edition.schema import LANGUAGES
from guidance.newsroom.desk.things import column, words
from guidance.newsroom.differences import Piece, Row, compared, printed
from guidance.newsroom.models import AuditEntry


@dataclass(frozen=True, slots=True)
class Wording:
    """One text in one language, word by word."""

    label: str
    language: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What an act changed: its texts, and its other columns; both empty for rows of long ago."""

    texts: tuple[Wording, ...]
    rows: tuple[Row, ...]

    def __bool__(self) -> bool:
        """Tell whether there is anything to show."""
        return bool(self.texts or self.rows)


def told(entry: AuditEntry) -> Told:
    """Compare the words that a row of the record keeps."""
    details = json.loads(entry.details)
    old, new = details.get("old") or {}, details.get("new") or {}
    names = [*new, *(name for name in old if name not in new)]
    ordered = sorted(names, key=lambda name: _place(entry.object_type, name))
    texts = [name for name in ordered if _language(entry.object_type, name)]
    others = [name for name in ordered if not _language(entry.object_type, name)]
    return Told(
        tuple(_wording(entry.object_type, name, old, new) for name in texts),
        tuple(_rows(entry.object_type, others, old, new)),
    )


def _wording(table: str, name: str, old: dict[str, Any], new: dict[str, Any]) -> Wording:
    language = _language(table, name)
    before, after = str(old.get(name) or ""), str(new.get(name) or "")
    return Wording(_label(table, name), language, compared(before, after, language))


def _rows(table: str, names: list[str], old: dict[str, Any], new: dict[str, Any]) -> Iterator[Row]:
    for name in names:
        before, after = (_said(table, name, said.get(name)) for said in (old, new))
        if before or after:
            yield Row(name, _label(table, name), before, after)


def _said(table: str, name: str, value: Any) -> str:
    """Say a value as its form would: choices and days in words."""
    field = column(table, name)
    if value in (None, ""):
        return ""
    if field is None:
        return str(value)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return printed(words(), name, _as_typed(field, value))


def _as_typed(field: "Field[Any, Any]", value: Any) -> Any:
    """Make of JSON what the column holds."""
    if isinstance(field, DateField):
        return date.fromisoformat(str(value)[:10])
    return str(value)[:5] if isinstance(field, TimeField) else value


def _language(table: str, name: str) -> str:
    """Tell the language of a column with words; empty for any other."""
    ending = name.rpartition("_")[2]
    if ending in LANGUAGES:
        return ending
    # A column that was there before its English, like an amount's ground, has no ending.
    return "ja" if column(table, f"{name}_en") else ""


def _label(table: str, name: str) -> str:
    field = column(table, name)
    return str(field.verbose_name) if field is not None else name


def _place(table: str, name: str) -> int:
    """Keep the order of the form."""
    field = column(table, name)
    return field.creation_counter if field is not None else 0
