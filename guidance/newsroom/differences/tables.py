"""The tables of texts of two contents side by side: entries, options, sections, variants."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from guidance.edition.schema import HISTORY, Field, Kind
from guidance.newsroom.differences.alignment import merged, paired

Values = Mapping[str, Any]
NESTED = frozenset({"options", "sections", HISTORY})


@dataclass(frozen=True, slots=True)
class Pair:
    """One table in both contents; ``path`` is its place in the new one, unless it is gone."""

    path: str
    fields: tuple[Field, ...]
    old: Values
    new: Values


def pairs(kind: Kind, code: str, old: Values, new: Values) -> Iterator[Pair]:
    """Yield the tables of one entry, in the order in which they are read."""
    yield from _with_variant(code, kind.fields, old, new)
    was, is_now = old.get("options", {}), new.get("options", {})
    for value in merged(list(was), list(is_now)):
        path = f"{code}.options.{value}"
        yield from _with_variant(path, kind.options, was.get(value, {}), is_now.get(value, {}))
    before, after = old.get("sections", []), new.get("sections", [])
    for old_place, new_place in paired(before, after, wording):
        place = old_place if new_place is None else new_place
        section = (
            {} if old_place is None else before[old_place],
            {} if new_place is None else after[new_place],
        )
        yield from _with_variant(f"{code}.sections.{place}", kind.sections, *section)


def wording(item: Values) -> frozenset[str]:
    """Return all words of a section or an item, in either language, by which it is known again."""
    values = item.values()
    texts = [value for value in values if isinstance(value, str)]
    nested = [text for value in values if isinstance(value, Mapping) for text in value.values()]
    return frozenset(str(text).strip() for text in (*texts, *nested))


def _with_variant(path: str, fields: tuple[Field, ...], old: Values, new: Values) -> Iterator[Pair]:
    yield Pair(path, fields, old, new)
    if HISTORY in old or HISTORY in new:
        yield Pair(f"{path}.{HISTORY}", fields, old.get(HISTORY, {}), new.get(HISTORY, {}))
