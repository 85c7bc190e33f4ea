"""The difference of two contents, grouped by where residents meet it."""

from collections.abc import Iterator

from guidance.edition.loading import Content
from guidance.edition.schema import KINDS as SHAPES
from guidance.edition.schema import Kind
from guidance.newsroom.differences.alignment import merged
from guidance.newsroom.differences.changes import Group
from guidance.newsroom.differences.facts import FACTS, amount_rows, fact_changes, fact_rows
from guidance.newsroom.differences.labels import KINDS
from guidance.newsroom.differences.naming import entry_label, entry_name
from guidance.newsroom.differences.versions import Versions, order_rows
from guidance.newsroom.differences.wording import entry_changes, entry_rows

_SHAPES = {kind.name: kind for kind in SHAPES}


def differences(old_content: Content, new_content: Content) -> list[Group]:
    """Return what differs between two contents, empty where nothing does.

    Groups stand in the order of ``labels.KINDS``, entries in the order of the new content. A group
    has the name that it had, by which its readers know it: a new one is to be judged with the rest.
    """
    versions = Versions(old_content, new_content)
    kinds = dict.fromkeys((*KINDS, *new_content, *old_content))
    found = (group for kind in kinds for group in _groups(kind, versions))
    return [group for group in found if group.changes or group.rows]


def _groups(kind: str, versions: Versions) -> Iterator[Group]:
    label = KINDS.get(kind, kind)
    orders = versions.keys(kind)
    moved = order_rows(
        kind, label, orders, lambda key: entry_name(versions.new, kind, key, versions.old)
    )
    if kind in FACTS:
        rows = (*fact_rows(kind, versions), *moved)
        yield Group(kind, label, tuple(fact_changes(kind, versions)), rows)
        return
    for code in merged(*orders):
        yield _entry_group(kind, code, versions)
    yield Group(kind, label, (), tuple(moved))


def _entry_group(kind: str, code: str, versions: Versions) -> Group:
    content = versions.new if code in versions.keys(kind)[1] else versions.old
    key, label = f"{kind}/{code}", entry_label(content, kind, code, versions.old)
    if kind == "figures":
        return Group(key, label, (), tuple(amount_rows(code, versions)))
    shape = _SHAPES.get(kind, Kind(kind, None, ()))
    changes = tuple(entry_changes(shape, code, versions))
    return Group(key, label, changes, tuple(entry_rows(shape, code, versions)))
