"""Every text of the content as a flat list, and the places where one is missing or foreign."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from guidance.edition.faults import Fault, Problem
from guidance.edition.loading import Content
from guidance.edition.schema import HISTORY, KINDS, LANGUAGES, Field, Kind

# What an entry may hold beside its texts, by kind.
_DATA = {
    "questions": {"sources", "to_confirm", "options"},
    "pages": {"sources", "audience", "sections"},
    "notices": {"sources", "from", "to", "severity", "pages"},
}
_DATA_ELSEWHERE = {"sources", "to_confirm"}
_SECTION_DATA = {"sources", "shows", "to_confirm", "anchor"}
_OPTION_DATA: set[str] = set()


@dataclass(frozen=True, slots=True)
class Table:
    """One table of texts: an entry, an option or section of it, or a history variant."""

    kind: str
    path: str
    fields: tuple[Field, ...]
    data: frozenset[str]
    values: Mapping[str, Any]
    is_variant: bool


@dataclass(frozen=True, slots=True)
class Text:
    """One text: where it stands and what it says in each language."""

    kind: str
    path: str
    field: Field
    ja: str
    en: str

    @property
    def id(self) -> str:
        """The text's name everywhere: ``steps/apply-online/what``."""
        return f"{self.kind}/{self.path}"


def tables(content: Content) -> Iterator[Table]:
    """Yield every table of texts in the content, variants included."""
    for kind in KINDS:
        for code, values in content[kind.name].items():
            yield from _entry_tables(kind, code, values)


def texts(content: Content) -> Iterator[Text]:
    """Yield every text that is well formed (ja and en are strings)."""
    for table in tables(content):
        for field in table.fields:
            for path, value in _values(table, field):
                if not misshapen(table.kind, path, value):
                    yield Text(table.kind, path, field, value["ja"], value["en"])


def shape_problems(content: Content) -> Iterator[Problem]:
    """Yield what is missing, unknown or not in both languages."""
    for kind in KINDS:
        for code in _missing_codes(kind, content):
            yield Problem(kind.name, code, Fault.MISSING)
        for code in content[kind.name]:
            if kind.codes is not None and code not in kind.codes:
                yield Problem(kind.name, code, Fault.NOT_A_CODE)
    for table in tables(content):
        yield from _table_problems(table)


def _missing_codes(kind: Kind, content: Content) -> list[str]:
    return [code for code in kind.codes or () if code not in content[kind.name]]


def _entry_tables(kind: Kind, code: str, values: Mapping[str, Any]) -> Iterator[Table]:
    data = frozenset(_DATA.get(kind.name, _DATA_ELSEWHERE))
    yield from _with_variant(kind, code, kind.fields, data, values)
    for value, option in values.get("options", {}).items():
        path = f"{code}.options.{value}"
        yield from _with_variant(kind, path, kind.options, frozenset(_OPTION_DATA), option)
    for number, section in enumerate(values.get("sections", ())):
        path = f"{code}.sections.{number}"
        yield from _with_variant(kind, path, kind.sections, frozenset(_SECTION_DATA), section)


def _with_variant(
    kind: Kind,
    path: str,
    fields: tuple[Field, ...],
    data: frozenset[str],
    values: Mapping[str, Any],
) -> Iterator[Table]:
    yield Table(kind.name, path, fields, data | {HISTORY}, values, is_variant=False)
    if HISTORY in values:
        variant = values[HISTORY]
        yield Table(kind.name, f"{path}.{HISTORY}", fields, frozenset(), variant, is_variant=True)


def _values(table: Table, field: Field) -> Iterator[tuple[str, Any]]:
    value = table.values.get(field.name)
    if value is None:
        return
    path = f"{table.path}.{field.name}"
    if not field.many:
        yield path, value
        return
    for number, item in enumerate(value):
        yield f"{path}.{number}", item


def _table_problems(table: Table) -> Iterator[Problem]:
    known = {field.name for field in table.fields} | table.data
    for name in table.values:
        if name not in known:
            yield Problem(table.kind, f"{table.path}.{name}", Fault.UNUSED)
    for field in table.fields:
        if field.name not in table.values:
            if field.required and not table.is_variant:
                yield Problem(table.kind, f"{table.path}.{field.name}", Fault.MISSING)
            continue
        for path, value in _values(table, field):
            yield from misshapen(table.kind, path, value)


def misshapen(kind: str, path: str, value: object) -> list[Problem]:
    """Say what is wrong with a text that must stand in both languages; empty when nothing is."""
    if not isinstance(value, Mapping):
        return [Problem(kind, path, Fault.NOT_BILINGUAL)]
    for language in LANGUAGES:
        text = value.get(language)
        if not isinstance(text, str) or not text.strip():
            return [Problem(kind, path, Fault.NO_TEXT, (language,))]
    extra = sorted(set(value) - set(LANGUAGES))
    return [Problem(kind, path, Fault.UNKNOWN_LANGUAGE, (", ".join(extra),))] if extra else []
