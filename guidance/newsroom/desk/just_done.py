"""The same button pressed twice: what the first press did is told again, as done."""

from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.http import HttpRequest

from guidance.newsroom import publication
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.sent_number import sent_number
from guidance.newsroom.models import PublishedEdition, State, Submission

RECENT = timedelta(minutes=5)


def just_done(name: str, request: HttpRequest) -> Submission | PublishedEdition | None:
    """Return what this person has just approved or published of exactly this; None otherwise."""
    number = sent_number(request.POST.get("submission", ""))
    submission = Submission.objects.filter(pk=number).first()
    if submission is None or submission.fingerprint() != request.POST.get("seen"):
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


def just_back_at(
    number: int, seen_live: int, actor: User, now: datetime
) -> PublishedEdition | None:
    """Return the live edition if this person has just gone back with it from the one seen."""
    live = publication.live()
    if live is None or live.restores_id != number or live.number != seen_live + 1:
        return None
    return live if _is_by(live, actor, now) else None


def _is_by(edition: PublishedEdition, actor: User, now: datetime) -> bool:
    is_ones_own = edition.published_by == actor.get_username()
    return is_ones_own and _is_recent(edition.published_at, now)


def _is_recent(moment: datetime | None, now: datetime) -> bool:
    return moment is not None and now - moment < RECENT
