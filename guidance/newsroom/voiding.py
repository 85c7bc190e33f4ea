"""An approval holds for what was seen: an edit that changes content voids it."""

from datetime import datetime

from guidance.newsroom import audit, working
from guidance.newsroom.audit import Subject
from guidance.newsroom.models import State, Submission
from guidance.newsroom.models.submission import FROZEN, OPEN


def content_changed(actor: str, now: datetime) -> Submission:
    """Take note of an edit, in the caller's transaction; returns the change set it belongs to.

    The first edit begins a draft. A change set that was submitted, approved or scheduled falls
    back to draft if the working copy no longer says what was submitted.
    """
    submission = Submission.objects.filter(state__in=OPEN).first()
    if submission is None:
        submission = Submission.objects.create(opened_at=now)
        audit.record(actor, "opened", now, Subject("submission", str(submission.pk)))
    elif submission.state in FROZEN and not as_submitted(submission):
        void(submission, actor, now)
    return submission


def void(submission: Submission, actor: str, now: datetime) -> None:
    """Take back what was agreed, with a row in the record: back to draft."""
    subject = Subject("submission", str(submission.pk), submission.content_digest, "")
    details = {**submission.known_as(), "was": str(submission.state)}
    audit.record(actor, "approval-voided", now, subject, details)
    to_draft(submission)


def to_draft(submission: Submission) -> None:
    """Make the change set a draft again; its notes stay, for the next time it is submitted."""
    submission.clear_approval()
    submission.state = State.DRAFT
    submission.content = submission.content_digest = ""
    submission.author = submission.submitted_at = None
    submission.save()


def as_submitted(submission: Submission) -> bool:
    """Tell whether the working copy still says what was submitted."""
    return working.digest() == submission.content_digest
