"""The working copy fits the program: it has every text that the program asks for."""

from django.utils import timezone

from guidance.edition import loading
from guidance.newsroom import working
from guidance.newsroom.completing import completed
from guidance.newsroom.locking import one_at_a_time
from guidance.newsroom.models import PublishedEdition, Submission
from guidance.newsroom.models.published import PROGRAM
from guidance.newsroom.voiding import content_changed


def fit_working_copy() -> None:
    """Let the working copy follow the program.

    Until somebody begins a change it says what the program ships. After that only what the program
    has outgrown is brought up to date; an approval of it is void then.
    """
    shipped = loading.read()
    with one_at_a_time():
        if not Submission.objects.exists() and not PublishedEdition.objects.exists():
            if working.content() != shipped:
                working.load(shipped)
        elif working.is_outgrown(shipped):
            working.load(completed(working.content(), shipped), by=PROGRAM)
            content_changed(PROGRAM, timezone.now())
