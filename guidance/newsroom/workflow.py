"""The way of a change set to the public: draft → in review → approved → scheduled → live.

Every function takes the person and the moment, does one short transaction, and either does the
whole act or raises a ``refusals.RefusedError`` whose text is for staff.
"""

from datetime import datetime

from django.contrib.auth.models import User

from guidance.newsroom import acts, audit, frozen, gate, hands, publication, working
from guidance.newsroom.acts import Act
from guidance.newsroom.audit import Subject
from guidance.newsroom.booking import refuse_moment
from guidance.newsroom.going_live import go_live, keep_notes
from guidance.newsroom.locking import one_at_a_time
from guidance.newsroom.models import PublishedEdition, State, Submission
from guidance.newsroom.models.submission import OPEN
from guidance.newsroom.publication import Notes
from guidance.newsroom.refusals import (
    ChangedSinceSeenError,
    IncompleteError,
    NothingToPublishError,
    NotPermittedError,
    SamePersonError,
    WrongStateError,
)
from guidance.newsroom.voiding import as_submitted, to_draft


def open_submission() -> Submission | None:
    """Return the change set that is under way: at most one, because there is one working copy."""
    return Submission.objects.filter(state__in=OPEN).select_related("author", "approver").first()


def submit(actor: User, now: datetime, *, seen: str, notes: Notes) -> Submission:
    """Freeze the working copy and ask for a second pair of eyes: draft → in review.

    ``seen`` is the digest of the working copy that the person looked at. Raises
    ChangedSinceSeenError, IncompleteError (a note is empty), NothingToPublishError, BlockedError,
    NotesDifferError, UnfitWordsError.
    """
    require(actor, acts.SUBMIT.permission)
    if notes.missing():
        raise IncompleteError("変更点とメモは、すべて書いてください。", *notes.missing())
    with one_at_a_time():
        submission = open_submission() or Submission(opened_at=now)
        _expect(acts.SUBMIT, submission)
        text = frozen.to_json(working.content())
        digest = frozen.digest(text)
        if digest != seen:
            raise ChangedSinceSeenError
        if digest == publication.live_digest():
            raise NothingToPublishError
        gate.refuse_what_blocks(text, now)
        gate.refuse_unfit_notes(notes, text)
        keep_notes(submission, notes)
        submission.content, submission.content_digest = text, digest
        submission.author, submission.submitted_at = actor, now
        submission.returned_reason = ""
        submission.state = State.IN_REVIEW
        submission.save()
        _record(submission, actor, "submitted", now)
    return submission


def withdraw(pk: int, actor: User, now: datetime, *, seen: str | None = None) -> Submission:
    """Take a change set back to draft: in review, approved or scheduled → draft.

    ``seen`` as in ``approve``; None where no page was looked at. Raises ChangedSinceSeenError.
    """
    with one_at_a_time():
        submission = _take(acts.WITHDRAW, pk, actor)
        _expect_seen(submission, seen)
        _record(submission, actor, "withdrew", now, was=submission.state)
        to_draft(submission)
    return submission


def send_back(
    pk: int, actor: User, now: datetime, *, reason: str, seen: str | None = None
) -> Submission:
    """Refuse a change set with a reason: in review → draft. IncompleteError without a reason.

    ``seen`` as in ``withdraw``: a reason is about what was read, not about what came since.
    """
    if not reason.strip():
        raise IncompleteError("差し戻しの理由を書いてください。", "reason")
    gate.refuse_unfit_reason(reason)
    with one_at_a_time():
        submission = _take(acts.SEND_BACK, pk, actor)
        _expect_seen(submission, seen)
        submission.returned_reason = reason.strip()
        _record(submission, actor, "returned", now)
        to_draft(submission)
    return submission


def approve(pk: int, actor: User, now: datetime, *, seen: str) -> Submission:
    """Agree to what was submitted: in review → approved.

    ``seen`` is the ``fingerprint`` of what the person looked at, notes included. Raises
    SamePersonError for the author and whose account they had a hand in, ChangedSinceSeenError,
    BlockedError.
    """
    with one_at_a_time():
        submission = _take(acts.APPROVE, pk, actor)
        author = submission.author
        if author is None or author == actor:
            raise SamePersonError("提出した人は承認できません。ほかの承認者に頼んでください。")
        hands.refuse_one_pair(author, actor, now, who="提出した人", act="承認")
        _expect_as_seen(submission, seen)
        gate.refuse_what_blocks(submission.content, now)
        submission.approver, submission.approved_at = actor, now
        submission.state = State.APPROVED
        submission.save()
        _record(submission, actor, "approved", now, **hands.never_confirmed(author, actor))
    return submission


def schedule(
    pk: int, actor: User, now: datetime, *, effective_at: datetime, seen: str | None = None
) -> Submission:
    """Set the moment of publication: approved → scheduled.

    ``seen`` as in ``approve``; None where no page was looked at. Raises ChangedSinceSeenError, and
    IncompleteError for a moment that is past or far off.
    """
    refuse_moment(effective_at, now)
    with one_at_a_time():
        submission = _take(acts.SCHEDULE, pk, actor)
        _expect_as_seen(submission, seen)
        submission.effective_at = effective_at
        submission.state = State.SCHEDULED
        submission.save()
        _record(submission, actor, "scheduled", now, effective_at=effective_at.isoformat())
    return submission


def unschedule(pk: int, actor: User, now: datetime, *, seen: str | None = None) -> Submission:
    """Cancel the moment and keep the approval: scheduled → approved.

    ``seen`` as in ``withdraw``.
    """
    with one_at_a_time():
        submission = _take(acts.UNSCHEDULE, pk, actor)
        _expect_seen(submission, seen)
        submission.effective_at = None
        submission.state = State.APPROVED
        submission.save()
        _record(submission, actor, "unscheduled", now)
    return submission


def publish(pk: int, actor: User, now: datetime, *, seen: str | None = None) -> PublishedEdition:
    """Publish at once what was approved: approved or scheduled → live.

    ``seen`` as in ``approve``; None where no page was looked at. Raises ChangedSinceSeenError,
    BlockedError (the program or its list asks for more by now).
    """
    with one_at_a_time():
        submission = _take(acts.PUBLISH, pk, actor)
        _expect_as_seen(submission, seen)
        gate.refuse_what_blocks(submission.content, now)
        return go_live(submission, actor.get_username(), now, effective_at=now)


def require(actor: User, permission: str) -> None:
    """Raise NotPermittedError unless the person is active and has the permission."""
    if not actor.has_perm(permission):
        raise NotPermittedError(permission)


def _take(act: Act, pk: int, actor: User) -> Submission:
    require(actor, act.permission)
    submission = Submission.objects.select_related("author", "approver").get(pk=pk)
    _expect(act, submission)
    return submission


def _expect(act: Act, submission: Submission) -> None:
    if not act.fits(submission.state):
        raise WrongStateError(act.label, submission.get_state_display())


def _expect_seen(submission: Submission, seen: str | None) -> None:
    """Hold an act to the submission that was looked at: the same content and the same notes."""
    if seen not in (None, submission.fingerprint()):
        raise ChangedSinceSeenError


def _expect_as_seen(submission: Submission, seen: str | None) -> None:
    """Hold a step onward to more: the working copy must still say what was submitted."""
    _expect_seen(submission, seen)
    if not as_submitted(submission):
        raise ChangedSinceSeenError


def _record(
    submission: Submission, actor: User, action: str, now: datetime, **details: str | int
) -> None:
    subject = Subject("submission", str(submission.pk), "", submission.content_digest)
    audit.record(actor.get_username(), action, now, subject, {**submission.known_as(), **details})
