"""Scheduled editions: published once, by whichever process comes first, late rather than never."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from guidance.newsroom import gate
from guidance.newsroom.going_live import go_live
from guidance.newsroom.locking import one_at_a_time
from guidance.newsroom.models import PublishedEdition, State, Submission
from guidance.newsroom.voiding import as_submitted, void

logger = logging.getLogger(__name__)
LATE = timedelta(seconds=60)
SCHEDULER = "(schedule)"


def is_due(now: datetime) -> bool:
    """Tell whether a scheduled change set waits to be published; one small query."""
    return Submission.objects.filter(state=State.SCHEDULED, effective_at__lte=now).exists()


def overdue(now: datetime) -> Submission | None:
    """Return the change set that should have been published a minute ago, for the warning."""
    late = Submission.objects.filter(state=State.SCHEDULED, effective_at__lte=now - LATE)
    return late.first()


def publish_due(
    now: datetime, complain: Callable[[str], None] = logger.error
) -> PublishedEdition | None:
    """Publish the change set whose moment has come; None when there is none, or it must not.

    A change set that no longer stands as approved falls back to draft. What the list before
    publishing stops stays scheduled and overdue, and ``complain`` is told why: staff see it and
    decide, and when nothing stops it any more the next call publishes it.
    """
    with one_at_a_time():
        waiting = Submission.objects.filter(state=State.SCHEDULED, effective_at__lte=now)
        submission = waiting.select_related("author", "approver").first()
        if submission is None or submission.effective_at is None:
            return None
        if not as_submitted(submission):
            logger.error("Change set %s is no longer what was approved", submission.pk)
            void(submission, SCHEDULER, now)
            return None
        stopping = gate.stopping(submission.content, now)
        if stopping:
            why = f"{stopping[0].text_id} {stopping[0].code}"
            complain(f"Change set {submission.pk} cannot be published: {why}")
            return None
        effective_at = submission.effective_at
        return go_live(submission, SCHEDULER, now, effective_at=effective_at)
