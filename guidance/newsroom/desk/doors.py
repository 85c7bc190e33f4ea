"""From a row of the record to the page of the thing that it tells of."""

import json
from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import User
from django.urls import reverse

from guidance.newsroom.models import (
    Amount,
    AuditEntry,
    Contact,
    EmergencyBanner,
    Entry,
    Facility,
    Link,
    Notice,
    PublishedEdition,
    Submission,
    Text,
)
from guidance.newsroom.models.submission import OPEN

_KEYED: dict[str, type[Any]] = {
    "text": Text,
    "facility": Facility,
    "link": Link,
    "contact": Contact,
    "notice": Notice,
}


def door(entry: AuditEntry, actor: User) -> str:
    """Return the address of what an act was about; empty where it is gone or has no page."""
    if entry.object_type in _KEYED:
        rows = _KEYED[entry.object_type]._default_manager
        return _form(entry.object_type, rows.filter(key=entry.object_id).first())
    find = _FOUND.get(entry.object_type)
    address = find(entry) if find else ""
    may = actor.has_perm("auth.view_user") or entry.object_type != "user"
    return address if may else ""


def _form(table: str, row: object) -> str:
    pk = getattr(row, "pk", None)
    app = "auth" if table == "user" else "newsroom"
    return reverse(f"admin:{app}_{table}_change", args=[pk]) if pk is not None else ""


def _of_entry(entry: AuditEntry) -> str:
    kind, _, path = entry.object_id.partition("/")
    rows = Entry.objects.filter(kind=kind, code=path.partition(".")[0])
    return _form("entry", next((row for row in rows if row.path == path), None))


def _of_place(entry: AuditEntry) -> str:
    key = json.loads(entry.details).get("facility", "")
    return _form("facility", Facility.objects.filter(key=key).first())


def _of_amount(entry: AuditEntry) -> str:
    rows = (row for row in Amount.objects.all() if str(row) == entry.object_id)
    return _form("amount", next(rows, None))


def _of_submission(entry: AuditEntry) -> str:
    rows = Submission.objects.filter(pk=entry.object_id).select_related("edition")
    submission = rows.first()
    if submission is None:
        return ""
    if submission.state in OPEN:
        return reverse("admin:change-set")
    return _form("publishededition", getattr(submission, "edition", None))


_FOUND: dict[str, Callable[[AuditEntry], str]] = {
    "entry": _of_entry,
    "openinghours": _of_place,
    "closure": _of_place,
    "amount": _of_amount,
    "submission": _of_submission,
    "edition": lambda entry: _form(
        "publishededition", PublishedEdition.objects.filter(pk=entry.object_id).first()
    ),
    "banner": lambda entry: _form(
        "emergencybanner", EmergencyBanner.objects.filter(pk=entry.object_id).first()
    ),
    "user": lambda entry: _form("user", User.objects.filter(username=entry.object_id).first()),
    "working-copy": lambda _entry: reverse("admin:change-set"),
}
