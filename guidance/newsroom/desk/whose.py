"""Whose work the draft is: by the record, and by the editions that were withdrawn."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from guidance.edition.loading import Content
from guidance.newsroom import leftovers, taking_out
from guidance.newsroom.desk.naming import Naming, people_of
from guidance.newsroom.desk.things import thing
from guidance.newsroom.differences import Group, label_ja
from guidance.newsroom.leftovers import Left
from guidance.newsroom.models import AuditEntry, Submission

_EDITS = ("changed", "added", "removed", "translation-confirmed")
# No edit: whatever was done to the item before is gone with it.
_BACK = "taken-out"


@dataclass(frozen=True, slots=True)
class Share:
    """What one person, or a withdrawn edition, put into the draft.

    ``whose`` names them, ``of`` the people of an edition.
    """

    whose: str
    of: str
    things: tuple[str, ...]


def shares(
    submission: Submission, content: Content, groups: Iterable[Group], naming: Naming
) -> list[Share]:
    """Return who put what into the differences ``groups`` of the draft and what is live."""
    done: dict[str, dict[str, None]] = {}
    for row in _standing(submission, _items(groups)):
        done.setdefault(row.actor, {})[thing(row, naming)] = None
    theirs = [Share(naming.who(actor), "", tuple(things)) for actor, things in done.items()]
    return [*theirs, *_brought(content, naming)]


def editors_of(item: str, submission: Submission, content: Content) -> list[str]:
    """Return whose change of an item it is: by the record, or by the edition that brought it."""
    naming = Naming()
    ours = (naming.who(row.actor) for row in _standing(submission, {item}))
    brought = (
        f"{_from(one)} ({_people(one, naming)})"
        for one in leftovers.left(content)
        if item in map(taking_out.item_of, one.keys)
    )
    return list(dict.fromkeys((*ours, *brought)))


def _items(groups: Iterable[Group]) -> set[str]:
    """Return the items that differ; of what was only moved, the kind."""
    keys = [one.text_id for group in groups for one in group.changes]
    keys += [row.key for group in groups for row in group.rows]
    return {taking_out.item_of(key) if "/" in key else key for key in keys}


def _standing(submission: Submission, items: set[str]) -> list[AuditEntry]:
    """Return the edits since the draft was begun of what still differs, oldest first.

    What was taken out began anew: edits before that are gone.
    """
    rows = AuditEntry.objects.filter(action__in=(*_EDITS, _BACK), at__gte=submission.opened_at)
    kept: dict[str, list[AuditEntry]] = {item: [] for item in items}
    for row in rows.order_by("number"):
        for item in filter(partial(_belongs, row), items):
            kept[item] = [] if row.action == _BACK else [*kept[item], row]
    edits = {row.number: row for rows_of in kept.values() for row in rows_of}
    return [edits[number] for number in sorted(edits)]


def _belongs(row: AuditEntry, item: str) -> bool:
    """Tell whether an edit was made to an item or its rows, or to anything of a kind."""
    if "/" not in item:
        return _item(row).startswith(f"{item}/")
    if row.object_type == "amount":
        return item.startswith("figures/")
    return item == _item(row)


def _item(row: AuditEntry) -> str:
    """Return the item that an edit was made to; ``figures/`` for any amount."""
    if row.object_type == "amount":
        return "figures/"
    place = json.loads(row.details).get("facility")
    if place:
        return f"facilities/{place}"
    kind = taking_out.KINDS.get(row.object_type)
    return f"{kind}/{row.object_id}" if kind else taking_out.item_of(row.object_id)


def _brought(content: Content, naming: Naming) -> list[Share]:
    """Return what withdrawn editions brought: nobody edited it since the draft was begun."""
    return [
        Share(
            _from(one),
            _people(one, naming),
            tuple(
                dict.fromkeys(
                    label_ja(content, taking_out.item_of(key)) for key in sorted(one.keys)
                )
            ),
        )
        for one in leftovers.left(content)
    ]


def _from(one: Left) -> str:
    return f"取り下げた{one.edition}の内容"


def _people(one: Left, naming: Naming) -> str:
    people = people_of(one.edition, naming)
    approved = f"、承認した人: {people['approver']}" if people["approver"] else ""
    back = naming.who(one.back.author)
    went = f"第{one.back.restores_id}版の内容に戻した人: {back}"
    return f"提出した人: {people['author']}{approved}、{went}"
