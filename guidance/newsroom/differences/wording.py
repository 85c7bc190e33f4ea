"""What changed in the entries: their texts, and the data beside the texts."""

from collections.abc import Iterator

from guidance.edition.schema import Kind
from guidance.newsroom.differences.alignment import merged, paired
from guidance.newsroom.differences.changes import Change, Row
from guidance.newsroom.differences.naming import ARROW, label_ja
from guidance.newsroom.differences.tables import NESTED, Pair, pairs, wording
from guidance.newsroom.differences.versions import Versions, order_rows


def entry_changes(kind: Kind, code: str, versions: Versions) -> Iterator[Change]:
    """Yield the changed texts of one entry."""
    for pair in pairs(kind, code, *versions.entries(kind.name, code)):
        yield from _changes(kind, pair, versions)


def entry_rows(kind: Kind, code: str, versions: Versions) -> Iterator[Row]:
    """Yield the changed data of one entry: sources, marks, dates, what a section shows."""
    old, new = versions.entries(kind.name, code)
    for pair in pairs(kind, code, old, new):
        yield from _rows(kind, pair, versions)
    path = f"{kind.name}/{code}"
    yield from order_rows(
        f"{path}.options",
        label_ja(versions.new, path, versions.old),
        (list(old.get("options", {})), list(new.get("options", {}))),
        lambda value: label_ja(versions.new, f"{path}.options.{value}", versions.old).split(ARROW)[
            -1
        ],
    )


def _changes(kind: Kind, pair: Pair, versions: Versions) -> Iterator[Change]:
    for field in pair.fields:
        text_id = f"{kind.name}/{pair.path}.{field.name}"
        before, after = pair.old.get(field.name), pair.new.get(field.name)
        if not field.many:
            yield from versions.text_change(text_id, (before, after))
            continue
        old, new = before or [], after or []
        for was, now in paired(old, new, wording):
            place = was if now is None else now
            values = None if was is None else old[was], None if now is None else new[now]
            yield from versions.text_change(f"{text_id}.{place}", values)


def _rows(kind: Kind, pair: Pair, versions: Versions) -> Iterator[Row]:
    texts = {field.name for field in pair.fields}
    for name in merged(list(pair.old), list(pair.new)):
        if name not in texts | NESTED:
            key = f"{kind.name}/{pair.path}.{name}"
            yield from versions.fact_row(key, name, (pair.old.get(name), pair.new.get(name)))
