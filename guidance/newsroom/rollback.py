"""Back to a former edition in seconds: a new number with the old content."""

from dataclasses import replace
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Q

from guidance.newsroom import gate, publication, working
from guidance.newsroom.locking import one_at_a_time
from guidance.newsroom.models import PublishedEdition, Submission
from guidance.newsroom.models.submission import FROZEN
from guidance.newsroom.noted_edition import led_elsewhere
from guidance.newsroom.publication import Notes, People
from guidance.newsroom.refusals import (
    IncompleteError,
    OtherEditionError,
    SamePersonError,
    WrongStateError,
)
from guidance.newsroom.voiding import content_changed, void
from guidance.newsroom.workflow import open_submission, require

PERMISSION = "newsroom.roll_back_edition"
ALONE = "この版は一人で緊急公開されたものです。別の人が確認済みにするまで、戻せません。"


def default_notes(number: int) -> Notes:
    """Return the notes of a roll back; staff may write another internal note, and no public one.

    Nobody but one person looks at them before the public does: its words are the program's own.
    """
    return Notes(
        f"第{number}版の内容に戻しました。",
        f"We went back to what edition {number} said.",
        f"第{number}版に戻す。",
    )


def roll_back(
    number: int, actor: User, now: datetime, *, seen_live: int, internal: str | None = None
) -> PublishedEdition:
    """Make the content of edition ``number`` live again, as a new edition that names it.

    One person may do it alone, because two people agreed to that content before. ``seen_live`` is
    the number of the live edition that the person looked at. A change set that was under way falls
    back to draft: it may hold what is being undone. The working copy stays as it is, as a draft.
    ``internal`` is the note among staff (None: the program's); what the public reads of it nobody
    writes, because nobody would have agreed to that.

    Raises PublishedEdition.DoesNotExist, SamePersonError (nobody but one person ever stood for that
    content), WrongStateError (it is live, or another became live), BlockedError, IncompleteError
    (the note is empty), UnfitWordsError, OtherEditionError (the note names another edition).
    """
    require(actor, PERMISSION)
    said = default_notes(number)
    if internal is not None:
        said = replace(said, internal=internal)
    if said.missing():
        raise IncompleteError("内部のメモを書いてください。", *said.missing())
    elsewhere = led_elsewhere(said.internal, number)
    if elsewhere:
        raise OtherEditionError(elsewhere, number)
    with one_at_a_time():
        old = PublishedEdition.objects.get(number=number)
        live = publication.live()
        if live is None or live.number != seen_live or live.content_digest == old.content_digest:
            raise WrongStateError("この版に戻すこと", f"{live}が公開中")
        if not agreed_by_two(old):
            raise SamePersonError(ALONE)
        gate.refuse_no_edition(old.content)
        gate.refuse_unfit_notes(said, old.content)
        for submission in Submission.objects.filter(state__in=FROZEN):
            void(submission, actor.get_username(), now)
        if open_submission() is None and working.digest() != old.content_digest:
            # What the working copy says is no longer live: it is a draft from now on.
            content_changed(actor.get_username(), now)
        name = actor.get_username()
        return publication.freeze(old.content, People(name, "", name), said, now, restores=old)


def agreed_by_two(edition: PublishedEdition) -> bool:
    """Tell whether two people stood for the content, in this edition or another that has the same.

    Edition 0 came with the program, reviewed.
    """
    agreed = Q(number=0) | ~Q(approver="") | Q(break_glass__acknowledged_by__isnull=False)
    return PublishedEdition.objects.filter(agreed, content_digest=edition.content_digest).exists()
