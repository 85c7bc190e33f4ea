"""Before the draft is thrown away: what goes, and whose work it is."""

import json
from dataclasses import dataclass

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from guidance.newsroom import acts, publication, taking_out, workflow, working
from guidance.newsroom.desk.moment import actor_of
from guidance.newsroom.desk.things import thing
from guidance.newsroom.differences import differences
from guidance.newsroom.models import AuditEntry, State, Submission

_EDITS = ("changed", "added", "removed", "translation-confirmed", "taken-out")


@dataclass(frozen=True, slots=True)
class Share:
    """What one person put into the draft."""

    actor: str
    things: tuple[str, ...]


def asked_once_more(request: HttpRequest) -> HttpResponse | None:
    """Return the page that asks once more; None where the answer is given or nothing can go."""
    if request.POST.get("act") != "discard" or request.POST.get("certain"):
        return None
    submission = workflow.open_submission()
    if submission is None or submission.state != State.DRAFT:
        return None
    if not actor_of(request).has_perm(acts.SUBMIT.permission):
        return None
    context = {
        **admin.site.each_context(request),
        "title": "下書きをすべて捨てる",
        "submission": submission,
        "seen": request.POST.get("seen", ""),
        "groups": differences(publication.live_content(), working.content()),
        "shares": _shares(submission),
    }
    return TemplateResponse(request, "desk/discard.html", context)


def _shares(submission: Submission) -> list[Share]:
    """Return who did what since the draft was begun, by the record."""
    rows = AuditEntry.objects.filter(action__in=_EDITS, at__gte=submission.opened_at)
    done: dict[str, dict[str, None]] = {}
    for row in rows.order_by("number"):
        done.setdefault(row.actor, {})[thing(row)] = None
    return [Share(actor, tuple(things)) for actor, things in done.items()]


def editors_of(item: str, submission: Submission) -> list[str]:
    """Return who changed an item since the draft was begun, by the record."""
    rows = AuditEntry.objects.filter(action__in=_EDITS, at__gte=submission.opened_at)
    ours = (row.actor for row in rows.order_by("number") if _belongs(row, item))
    return list(dict.fromkeys(ours))


def _belongs(row: AuditEntry, item: str) -> bool:
    """Tell whether an edit was made to an item, or to the rows that go with it."""
    if row.object_type == "amount":
        return item.startswith("figures/")
    place = json.loads(row.details).get("facility")
    if place:
        return item == f"facilities/{place}"
    kinds = {table: kind for kind, table in taking_out.TYPES.items()}
    kind = kinds.get(row.object_type)
    return item == (f"{kind}/{row.object_id}" if kind else taking_out.item_of(row.object_id))
