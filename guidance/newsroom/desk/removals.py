"""What the record tells of a row that is gone: who removed it, when, and how."""

import json
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.formats import date_format
from django.utils.timezone import localtime

from guidance.newsroom import taking_out
from guidance.newsroom.desk.naming import Naming
from guidance.newsroom.models import AuditEntry, WorkingRow

NEWEST = 200
UNKNOWN = "編集している間に、ほかの人が"
# Acts that remove rows without a row of the record for each.
_DISCARDED, _TAKEN_OUT = "discarded", "taken-out"
_WHOLE = {
    _DISCARDED: "下書きをすべて捨てたので、",
    _TAKEN_OUT: "{}を公開中の内容に戻したので、",
}


def removal_of_row(model: type[WorkingRow], number: int) -> AuditEntry | None:
    """Return the row of the record that tells how row ``number`` of a table went, if one does."""
    rows = AuditEntry.objects.order_by("-number")
    removed = noted(rows.filter(action="removed"), model, number)
    if removed is not None:
        return removed
    added = noted(rows.filter(action="added"), model, number)
    if added is None:
        return None
    kind, _, code = taking_out.item_of_row(row_told(model, added)).partition("/")
    object_type = taking_out.TYPES.get(kind, "")
    since = rows.filter(number__gt=added.number)
    return newest_whole(since, object_type=object_type, object_id=code)


def key_of_row(model: type[WorkingRow], number: int) -> str | None:
    """Return the name under which a row was kept; None where no row of the record is its own.

    A whole act (``is_whole``) names the draft, or an item, and never a row.
    """
    for action in ("removed", "added"):
        own = noted(AuditEntry.objects.filter(action=action).order_by("-number"), model, number)
        if own is not None:
            return own.object_id
    return None


def noted(rows: QuerySet[AuditEntry], model: type[Model], number: int) -> AuditEntry | None:
    """Return the newest of ``rows`` that notes row ``number`` of a table."""
    kind = model._meta.model_name or ""
    for entry in rows.filter(object_type=kind)[:NEWEST]:
        if json.loads(entry.details).get("row") == number:
            return entry
    return None


def newest_whole(rows: QuerySet[AuditEntry], **item: str) -> AuditEntry | None:
    """Return the newest act that took an item, or the whole draft, back to what is live."""
    found = (
        rows.filter(action=_TAKEN_OUT, **item).first(),
        rows.filter(action=_DISCARDED).first(),
    )
    return max(filter(None, found), key=lambda entry: entry.number, default=None)


def row_told(model: type[WorkingRow], entry: AuditEntry) -> Any:
    """Return, unstored, the row that was added or removed, as far as the record keeps its words."""
    details = json.loads(entry.details)
    words = details.get("old") or details.get("new") or {}
    row = model(**{name: words[name] for name in model.content_fields if name in words})
    if hasattr(row, "key"):
        row.key = entry.object_id
    return row


def is_whole(entry: AuditEntry | None) -> bool:
    """Tell whether a row went with others, and nobody removed it by itself."""
    return entry is not None and entry.action in _WHOLE


def who_removed(entry: AuditEntry | None, actor: str, what: str) -> str:
    """Begin the sentence that tells it to ``actor``; ``what``: what was taken back, in words."""
    if entry is None:
        return UNKNOWN
    when = date_format(localtime(entry.at), "Y-m-d H:i")
    if entry.action in _WHOLE:
        how = _WHOLE[entry.action].format(what)
        return f"{Naming().who(entry.actor, 'さん')}が{when}に{how}"
    if entry.actor == actor:
        return f"編集している間に、あなたが{when}に別の画面で"
    return f"編集している間に、{Naming().who(entry.actor, 'さん')}が{when}に"
