"""Before the draft is thrown away: what goes, and whose work it is."""

import json
from dataclasses import dataclass

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from guidance.edition.loading import Content
from guidance.newsroom import acts, leftovers, publication, taking_out, workflow, working
from guidance.newsroom.desk.moment import actor_of
from guidance.newsroom.desk.naming import Naming, people_of
from guidance.newsroom.desk.things import thing
from guidance.newsroom.differences import differences, label_ja
from guidance.newsroom.leftovers import Left
from guidance.newsroom.models import AuditEntry, State, Submission

_EDITS = ("changed", "added", "removed", "translation-confirmed", "taken-out")


@dataclass(frozen=True, slots=True)
class Share:
    """What one person, or a withdrawn edition, put into the draft.

    ``whose`` names them, ``of`` the people of an edition.
    """

    whose: str
    of: str
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
    content, naming = working.content(), Naming()
    context = {
        **admin.site.each_context(request),
        "title": "下書きをすべて捨てる",
        "submission": submission,
        "seen": request.POST.get("seen", ""),
        "groups": differences(publication.live_content(), content),
        "shares": [*_shares(submission, naming), *_brought(content, naming)],
    }
    return TemplateResponse(request, "desk/discard.html", context)


def _shares(submission: Submission, naming: Naming) -> list[Share]:
    """Return who did what since the draft was begun, by the record."""
    rows = AuditEntry.objects.filter(action__in=_EDITS, at__gte=submission.opened_at)
    done: dict[str, dict[str, None]] = {}
    for row in rows.order_by("number"):
        done.setdefault(row.actor, {})[thing(row, naming)] = None
    return [Share(naming.who(actor), "", tuple(things)) for actor, things in done.items()]


def _brought(content: Content, naming: Naming) -> list[Share]:
    """Return what withdrawn editions brought: nobody edited it since the draft was begun."""
    return [
        Share(
            f"{one.edition}から戻した内容",
            _people(one, naming),
            tuple(
                dict.fromkeys(
                    label_ja(content, taking_out.item_of(key)) for key in sorted(one.keys)
                )
            ),
        )
        for one in leftovers.left(content)
    ]


def _people(one: Left, naming: Naming) -> str:
    people = people_of(one.edition, naming)
    approved = f"、承認した人: {people['approver']}" if people["approver"] else ""
    back = naming.who(one.back.author)
    went = f"第{one.back.restores_id}版に戻した人: {back}"
    return f"提出した人: {people['author']}{approved}、{went}"


def editors_of(item: str, submission: Submission, content: Content) -> list[str]:
    """Return whose change of an item it is: by the record, or by the edition that brought it."""
    rows = AuditEntry.objects.filter(action__in=_EDITS, at__gte=submission.opened_at)
    naming = Naming()
    ours = (naming.who(row.actor) for row in rows.order_by("number") if _belongs(row, item))
    brought = (
        f"{one.edition}から戻した内容 ({_people(one, naming)})"
        for one in leftovers.left(content)
        if item in map(taking_out.item_of, one.keys)
    )
    return list(dict.fromkeys((*ours, *brought)))


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
