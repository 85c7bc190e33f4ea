"""The first page of the staff: what is live, what waits for whom, overdue, unconfirmed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest

from guidance.newsroom import acts, banners, leftovers, publication, workflow
from guidance.newsroom.desk.another_pair import why_not_approve, why_not_review
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.naming import Naming, people_of
from guidance.newsroom.desk.things import ROLLED_BACK, thing, what
from guidance.newsroom.desk.unconfirmed import to_reread, unconfirmed
from guidance.newsroom.models import (
    AuditEntry,
    EmergencyBanner,
    PublishedEdition,
    State,
    Submission,
)

# Whose turn it is, by the state of the change set.
WAITS_FOR = {
    State.DRAFT: "編集者が、内容を確かめて提出するのを待っています。",
    State.IN_REVIEW: "提出した人とは別の承認者の確認を待っています。",
    State.APPROVED: "承認者が、公開するか、公開の日時を予約するのを待っています。",
    State.SCHEDULED: "予約した日時を待っています。その時刻に、ひとりでに公開されます。",
}
STEPS = (State.DRAFT, State.IN_REVIEW, State.APPROVED, State.SCHEDULED, State.LIVE)
# Coming, going and looking are in the record, but no news of the content.
NO_NEWS = (
    *("signed-in", "signed-out", "sign-in-failed", "sign-in-locked", "second-factor-failed"),
    *("saw", "exported"),
)
NEWEST = 8


@dataclass(frozen=True, slots=True)
class Step:
    """A step on the way to the public; ``is_here``: the change set stands there."""

    label: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class News:
    """One act of the record, in words."""

    at: datetime
    actor: str
    what: str
    thing: str


def context(request: HttpRequest) -> dict[str, Any]:
    """Return what the first page shows."""
    now, actor = now_of(request), actor_of(request)
    naming, live = Naming(), publication.live()
    submission = workflow.open_submission()
    standing = [row for row in EmergencyBanner.objects.filter(ends_at__gt=now) if row.stands(now)]
    return {
        "live": live,
        "live_people": people_of(live, naming) if live else {},
        "submission": submission,
        "steps": way(submission),
        "waits_for": WAITS_FOR.get(State(submission.state), "") if submission else "",
        "is_your_turn": submission is not None and _may_lead_on(submission, request),
        **of_the_draft(submission, live, naming),
        "banners_to_review": [
            (banner, why_not_review(banner, request)) for banner in banners.needing_review()
        ],
        "standing": standing,
        "unconfirmed": unconfirmed(now.date()),
        "links_to_reread": to_reread(now.date()),
        "news": _news(actor, naming),
    }


def of_the_draft(
    submission: Submission | None, live: PublishedEdition | None, naming: Naming
) -> dict[str, Any]:
    """Return what of the draft nobody would expect, for the warnings in red."""
    fallen = leftovers.fallen_back(submission)
    return {
        "fallen_back": fallen,
        "fallen_back_by": naming.who(fallen.actor, "さん") if fallen else "",
        "left_from": leftovers.left_from(submission, live),
    }


def way(submission: Submission | None) -> list[Step]:
    """Return the steps to the public, with the one where the change set stands."""
    here = submission.state if submission else ""
    return [Step(str(state.label), state == here) for state in STEPS]


def _may_lead_on(submission: Submission, request: HttpRequest) -> bool:
    if submission.state == State.SCHEDULED:
        return False
    names = {act.name for act in acts.possible(submission.state, actor_of(request)) if act.leads_on}
    if names == {acts.APPROVE.name}:
        return not why_not_approve(submission, request)
    return bool(names)


def _news(actor: User, naming: Naming) -> list[News]:
    if not actor.has_perm("newsroom.view_submission"):
        return []
    rows = AuditEntry.objects.exclude(action__in=NO_NEWS).order_by("-number")[:NEWEST]
    return [News(row.at, naming.who(row.actor), what(row), _to(row, naming)) for row in rows]


def _to(row: AuditEntry, naming: Naming) -> str:
    """Name what it was done to, unless what was done names it already."""
    return "" if row.action == ROLLED_BACK else thing(row, naming)
