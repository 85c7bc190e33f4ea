"""How a change set that may go live becomes an edition: by its people, at its time, or in need."""

from datetime import datetime

from guidance.newsroom import acts, publication
from guidance.newsroom.models import PublishedEdition, State, Submission
from guidance.newsroom.publication import Notes, People
from guidance.newsroom.refusals import WrongStateError


def go_live(
    submission: Submission, publisher: str, now: datetime, *, effective_at: datetime
) -> PublishedEdition:
    """Freeze the edition of a change set that may go live, in the caller's transaction."""
    if submission.author is None:
        raise WrongStateError(acts.PUBLISH.label, submission.get_state_display())
    approver = submission.approver.get_username() if submission.approver else ""
    edition = publication.freeze(
        submission.content,
        People(submission.author.get_username(), approver, publisher),
        Notes(submission.public_note_ja, submission.public_note_en, submission.internal_note),
        now,
        effective_at=effective_at,
        submission=submission,
        break_glass_reason=submission.break_glass_reason,
    )
    submission.state, submission.effective_at = State.LIVE, effective_at
    submission.save()
    return edition


def keep_notes(submission: Submission, notes: Notes) -> None:
    """Write the notes onto the change set, in memory."""
    submission.public_note_ja = notes.public_ja.strip()
    submission.public_note_en = notes.public_en.strip()
    submission.internal_note = notes.internal.strip()
