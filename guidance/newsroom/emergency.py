"""Breaking the glass: one person publishes alone, and everybody is told."""

from datetime import datetime

from django.contrib.auth.models import User

from guidance.newsroom import audit, frozen, gate, hands, publication, working
from guidance.newsroom.audit import Subject
from guidance.newsroom.going_live import go_live, keep_notes
from guidance.newsroom.locking import one_at_a_time
from guidance.newsroom.models import BreakGlass, PublishedEdition, State, Submission
from guidance.newsroom.publication import Notes
from guidance.newsroom.refusals import (
    ChangedSinceSeenError,
    IncompleteError,
    NothingToPublishError,
    SamePersonError,
    WrongStateError,
)
from guidance.newsroom.workflow import open_submission, require

PERMISSION = "newsroom.break_glass"
ACKNOWLEDGE = "newsroom.acknowledge_break_glass"


def break_glass(
    actor: User, now: datetime, *, reason: str, notes: Notes, seen: str = ""
) -> PublishedEdition:
    """Publish the working copy at once with one pair of eyes, whatever state its change set is in.

    What blocks an edition blocks it here too. ``seen`` is the digest of the working copy that the
    person looked at. Raises IncompleteError, NothingToPublishError, ChangedSinceSeenError,
    BlockedError, NotesDifferError, UnfitWordsError.
    """
    require(actor, PERMISSION)
    if not reason.strip() or notes.missing():
        missing = (*notes.missing(), *(() if reason.strip() else ("reason",)))
        raise IncompleteError("理由、変更点、メモは、すべて書いてください。", *missing)
    with one_at_a_time():
        text = frozen.to_json(working.content())
        if seen and frozen.digest(text) != seen:
            raise ChangedSinceSeenError
        gate.refuse_what_blocks(text, now)
        gate.refuse_unfit_notes(notes, text, reason)
        submission = open_submission() or Submission(opened_at=now)
        submission.clear_approval()
        # For the moment between two saves: submitted, and approved by nobody.
        submission.state = State.IN_REVIEW
        submission.content = text
        submission.content_digest = frozen.digest(submission.content)
        if submission.content_digest == publication.live_digest():
            raise NothingToPublishError
        submission.author, submission.submitted_at = actor, now
        submission.break_glass_reason = reason.strip()
        keep_notes(submission, notes)
        submission.save()
        edition = go_live(submission, actor.get_username(), now, effective_at=now)
        BreakGlass.objects.create(at=now, by=actor, reason=reason.strip(), edition=edition)
        subject = Subject("edition", str(edition.number), "", edition.checksum)
        audit.record(actor.get_username(), "broke-glass", now, subject)
    return edition


def unacknowledged() -> list[BreakGlass]:
    """Return what every member of staff must be told."""
    waiting = BreakGlass.objects.filter(acknowledged_by__isnull=True)
    return list(waiting.select_related("by").defer("edition"))


def acknowledge(pk: int, actor: User, now: datetime) -> None:
    """Take note, as a second person, that somebody published alone. Raises SamePersonError."""
    require(actor, ACKNOWLEDGE)
    with one_at_a_time():
        glass = BreakGlass.objects.get(pk=pk)
        if glass.by_id == actor.pk:
            raise SamePersonError("緊急公開をした人は、自分では確認済みにできません。")
        hands.refuse_one_pair(glass.by, actor, now, who="緊急公開をした人", act="確認")
        if glass.acknowledged_by_id is not None:
            raise WrongStateError("確認", "確認済み")
        glass.acknowledged_by, glass.acknowledged_at = actor, now
        glass.save()
        subject = Subject("edition", str(glass.edition_id))
        audit.record(actor.get_username(), "acknowledged", now, subject)
