"""Entries and texts of the working copy."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from guidance.edition.loading import Content
from guidance.edition.schema import HISTORY, KINDS, Field, Kind
from guidance.newsroom.canonical import canonical
from guidance.newsroom.models import Entry, Text
from guidance.newsroom.models.rows import text_digest
from guidance.newsroom.models.texts import FIELDS
from guidance.newsroom.working.rows import bring

# Notices have rows of their own, with their days.
WORDED = tuple(kind for kind in KINDS if kind.name != "notices")
# Staff fill in a list in place: so many lines are offered, empty ones are left out.
LINES = 8
# What a table holds beside its texts and what staff may change of it: how it is built.
_NOT_EXTRA = frozenset({"sources", "to_confirm", "options", "sections", HISTORY})
_Shape = tuple[str, str, str, str]
_ENTRY = ("kind", "code", "part", "item")


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of texts in the content, and where it stands."""

    kind: str
    code: str
    part: str
    item: str
    values: Mapping[str, Any]

    @property
    def path(self) -> str:
        """The table's place in the content, as ``Entry.path``."""
        return ".".join(filter(None, (self.code, self.part, self.item)))

    @property
    def fields(self) -> Mapping[str, Field]:
        """The texts that the table may hold, by name."""
        return FIELDS[self.kind, self.part]

    @property
    def extra(self) -> dict[str, Any]:
        """How the table is built: the page's audience, what a section shows, its anchor."""
        other = self.values.keys() - self.fields.keys() - _NOT_EXTRA
        return {name: self.values[name] for name in sorted(other)}


def content() -> Content:
    """Assemble the worded kinds, in the order of the content."""
    parts: Content = {kind.name: {} for kind in WORDED}
    said = Prefetch("texts", Text.objects.exclude(ja="", en=""))
    for entry in Entry.objects.prefetch_related(said):
        values = _values(entry)
        if entry.part == "":
            parts[entry.kind][entry.code] = values
        elif entry.part == "options":
            parts[entry.kind][entry.code].setdefault("options", {})[entry.item] = values
        else:
            parts[entry.kind][entry.code].setdefault("sections", []).append(values)
    return parts


def load(new: Content, by: str, *, gently: bool = False) -> None:
    """Make entries and texts say what ``new`` says."""
    tables = list(_tables(new))
    wanted = [_entry_columns(position, table) for position, table in enumerate(tables)]
    entries = bring(Entry, wanted, _ENTRY, by, gently=gently)
    texts: list[dict[str, Any]] = []
    for table, entry in zip(tables, entries.values(), strict=True):
        for field in entry.fields.values():
            for variant in ("", HISTORY):
                texts += _text_columns(entry, field, variant, table.values)
    for position, columns in enumerate(texts):
        columns["position"] = position
    bring(Text, texts, ("key",), by, gently=gently)


def shape(content: Content) -> set[_Shape]:
    """Return what the content is built of, whatever its words say."""
    return {
        (table.kind, table.path, canonical(table.extra), _names(table.fields))
        for table in _tables(content)
    }


def shape_of_rows() -> set[_Shape]:
    """Return what the rows are built of, whatever their words say."""
    fields: dict[int, set[str]] = {}
    for entry, field in Text.objects.values_list("entry", "field"):
        fields.setdefault(entry, set()).add(field)
    return {
        (entry.kind, entry.path, canonical(entry.extra), _names(fields.get(entry.pk, ())))
        for entry in Entry.objects.all()
    }


def _names(names: Iterable[str]) -> str:
    return " ".join(sorted(names))


def _values(entry: Entry) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if entry.sources is not None:
        values["sources"] = entry.sources
    if entry.to_confirm is not None:
        values["to_confirm"] = entry.to_confirm
    values |= entry.extra
    variant: dict[str, Any] = {}
    for text in entry.texts.all():
        words = {"ja": text.ja, "en": text.en}
        into = variant if text.variant else values
        if text.number is None:
            into[text.field] = words
        else:
            into.setdefault(text.field, []).append(words)
    if variant:
        values[HISTORY] = variant
    return values


def _tables(new: Content) -> Iterator[_Table]:
    for kind in WORDED:
        for code, values in new[kind.name].items():
            yield _Table(kind.name, code, "", "", values)
            yield from _parts(kind, code, values)


def _parts(kind: Kind, code: str, values: Mapping[str, Any]) -> Iterator[_Table]:
    for value, option in values.get("options", {}).items():
        yield _Table(kind.name, code, "options", value, option)
    for number, section in enumerate(values.get("sections", ())):
        yield _Table(kind.name, code, "sections", str(number), section)


def _entry_columns(position: int, table: _Table) -> dict[str, Any]:
    values = table.values
    return {
        "kind": table.kind,
        "code": table.code,
        "part": table.part,
        "item": table.item,
        "position": position,
        "sources": values.get("sources"),
        "to_confirm": values.get("to_confirm"),
        "extra": table.extra,
    }


def _text_columns(
    entry: Entry, field: Field, variant: str, values: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    said = values.get(variant, {}) if variant else values
    path = ".".join(filter(None, (f"{entry.kind}/{entry.path}", variant, field.name)))
    items = list(said.get(field.name, ())) if field.many else [said.get(field.name)]
    if field.many:
        items += [None] * (LINES - len(items))
    for number, words in enumerate(items):
        ja, en = (words["ja"], words["en"]) if words else ("", "")
        yield {
            "entry_id": entry.pk,
            "key": f"{path}.{number}" if field.many else path,
            "field": field.name,
            "variant": variant,
            "number": number if field.many else None,
            "ja": ja,
            "en": en,
            "translated_from": text_digest(ja),
        }
