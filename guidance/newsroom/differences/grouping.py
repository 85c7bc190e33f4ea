"""The difference of two contents, grouped by where residents meet it."""

from collections.abc import Iterator

from guidance.edition.loading import Content
from guidance.edition.schema import KINDS as ENTRY_KINDS
from guidance.newsroom.differences.alignment import merged
from guidance.newsroom.differences.changes import Group
from guidance.newsroom.differences.facts import FACTS, amount_rows, fact_changes, fact_rows
from guidance.newsroom.differences.labels import KINDS, Where
from guidance.newsroom.differences.naming import entry_label, entry_name
from guidance.newsroom.differences.versions import Versions, order_rows
from guidance.newsroom.differences.wording import entry_changes, entry_rows

_ENTRY_KIND = {kind.name: kind for kind in ENTRY_KINDS}


def differences(old_content: Content, new_content: Content) -> list[Group]:
    """Return what differs between two contents, empty where nothing does.

    Groups stand in the order of ``labels.Where``, entries in the order of the new content.
    """
    versions = Versions(old_content, new_content)
    found = (group for where in Where for group in _groups(where, versions))
    return [group for group in found if group.changes or group.rows]


def _groups(where: Where, versions: Versions) -> Iterator[Group]:
    kind, label = str(where), KINDS[where]
    orders = versions.keys(kind)
    moved = order_rows(kind, label, orders, lambda key: entry_name(versions.new, kind, key))
    if where in FACTS:
        rows = (*fact_rows(kind, versions), *moved)
        yield Group(kind, label, tuple(fact_changes(kind, versions)), rows)
        return
    for code in merged(*orders):
        yield _entry_group(kind, code, versions)
    yield Group(kind, label, (), tuple(moved))


def _entry_group(where: str, code: str, versions: Versions) -> Group:
    content = versions.new if code in versions.keys(where)[1] else versions.old
    key, label = f"{where}/{code}", entry_label(content, where, code)
    if where == Where.FIGURES:
        return Group(key, label, (), tuple(amount_rows(code, versions)))
    kind = _ENTRY_KIND[where]
    changes = tuple(entry_changes(kind, code, versions))
    return Group(key, label, changes, tuple(entry_rows(kind, code, versions)))
