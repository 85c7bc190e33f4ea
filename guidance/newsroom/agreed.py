"""Whether a second person has agreed to what a preview shows: who looks at it is told."""

from guidance.newsroom.models import State, Submission
from guidance.newsroom.previews import DRAFT, SUBMISSION, Preview

_AGREED = (State.APPROVED, State.SCHEDULED, State.LIVE, State.SUPERSEDED)


def is_agreed(preview: Preview) -> bool:
    """Tell whether two people stand for it: for an edition always, for a draft never."""
    if preview.kind == SUBMISSION:
        return Submission.objects.filter(pk=preview.number, state__in=_AGREED).exists()
    return preview.kind != DRAFT
