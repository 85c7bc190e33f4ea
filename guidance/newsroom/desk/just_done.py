"""The same button pressed twice: what the first press did is told again, as done."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest

from guidance.newsroom import hands, publication
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.sent_number import sent_number
from guidance.newsroom.models import AuditEntry, PublishedEdition, State, Submission

RECENT = timedelta(minutes=5)
_NOTES = ("public_note_ja", "public_note_en", "internal_note")


# Where each act leads, and how the record calls it: no column of a change set tells who did it.
_LEADS_TO = {
    "submit": (State.IN_REVIEW, "submitted"),
    "schedule": (State.SCHEDULED, "scheduled"),
    "unschedule": (State.APPROVED, "unscheduled"),
    "send-back": (State.DRAFT, "returned"),
    "withdraw": (State.DRAFT, "withdrew"),
}


def just_done(
    name: str, request: HttpRequest, said: Mapping[str, Any]
) -> Submission | PublishedEdition | None:
    """Return what this person has just done to exactly this; None otherwise.

    ``said`` is what the form of the act says; empty for a button alone.
    """
    number = sent_number(request.POST.get("submission", ""))
    submission = Submission.objects.filter(pk=number).first()
    if submission is None:
        return None
    if name in _LEADS_TO:
        return submission if _is_the_last_act(name, submission, request, said) else None
    if submission.fingerprint() != request.POST.get("seen"):
        return None
    actor, now = actor_of(request), now_of(request)
    if name == "approve" and submission.state == State.APPROVED:
        is_ones_own = submission.approver_id == actor.pk
        return submission if is_ones_own and _is_recent(submission.approved_at, now) else None
    if name == "publish" and submission.state == State.LIVE:
        live = publication.live()
        if live is not None and live.submission_id == submission.pk and _is_by(live, actor, now):
            return live
    return None


def _is_the_last_act(
    name: str, submission: Submission, request: HttpRequest, said: Mapping[str, Any]
) -> bool:
    """Tell whether the record's last word on a change set is this act, of this person, just now."""
    state, action = _LEADS_TO[name]
    rows = AuditEntry.objects.filter(object_type="submission", object_id=str(submission.pk))
    last = rows.order_by("-number").first()
    if submission.state != state or last is None or last.action != action:
        return False
    if last.actor != actor_of(request).get_username() or not _is_recent(last.at, now_of(request)):
        return False
    return _is_the_same(name, submission, last.after, request.POST.get("seen", ""), said)


def _is_the_same(
    name: str, submission: Submission, digest: str, seen: str, said: Mapping[str, Any]
) -> bool:
    """Tell whether the act was about what was seen, and said the same.

    ``digest`` is the content's when it was done; a draft has none any more.
    """
    if name == "submit":
        notes = (submission.public_note_ja, submission.public_note_en, submission.internal_note)
        typed = (str(said.get(one, "")).strip() for one in _NOTES)
        return seen == digest and notes == tuple(typed)
    if submission.fingerprint(digest) != seen:
        return False
    if name == "schedule":
        return bool(said.get("effective_at") == submission.effective_at)
    reason = str(said.get("reason", "")).strip()
    return name != "send-back" or reason == submission.returned_reason


def just_back_at(
    number: int, seen_live: int, actor: User, now: datetime
) -> PublishedEdition | None:
    """Return the live edition if this person has just gone back with it from the one seen."""
    live = publication.live()
    if live is None or live.restores_id != number or live.number != seen_live + 1:
        return None
    return live if _is_by(live, actor, now) else None


def has_just(done: str, row: QuerySet[Any], request: HttpRequest) -> bool:
    """Tell whether this person has just done it to the row; ``done`` as its columns have it."""
    since = now_of(request) - RECENT
    said = {f"{done}_by": actor_of(request), f"{done}_at__gt": since}
    return row.filter(**said).exists()


def has_just_confirmed(number: int, request: HttpRequest) -> bool:
    """Tell whether this person has just said to have asked about the act of that row."""
    rows = AuditEntry.objects.filter(action=hands.CONFIRMED, at__gt=now_of(request) - RECENT)
    own = rows.filter(actor=actor_of(request).get_username())
    return any(
        json.loads(noted)["row"] == number for noted in own.values_list("details", flat=True)
    )


def _is_by(edition: PublishedEdition, actor: User, now: datetime) -> bool:
    is_ones_own = edition.published_by == actor.get_username()
    return is_ones_own and _is_recent(edition.published_at, now)


def _is_recent(moment: datetime | None, now: datetime) -> bool:
    return moment is not None and now - moment < RECENT
