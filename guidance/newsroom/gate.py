"""What must be put right before a change set may be submitted, approved or published."""

from guidance.edition import validation
from guidance.edition.faults import Fault, Problem
from guidance.edition.loading import Content
from guidance.newsroom.models import Notice, Text
from guidance.newsroom.refusals import BlockedError


def content_problems(content: Content) -> list[Problem]:
    """Return why ``content`` cannot be an edition; empty when it can."""
    return validation.problems(content)


def stale_translations() -> list[Problem]:
    """Return the texts of the working copy whose Japanese changed after their English."""
    stale = [text.key.split("/", 1) for text in Text.objects.exclude(ja="") if text.is_stale]
    found = [Problem(kind, path, Fault.STALE) for kind, path in stale]
    notices = [notice for notice in Notice.objects.all() if notice.is_stale]
    found += [Problem("notices", notice.key, Fault.STALE) for notice in notices]
    return found


def working_problems(content: Content) -> list[Problem]:
    """Return all that blocks the working copy, whose content is ``content``."""
    return [*content_problems(content), *stale_translations()]


def pass_or_refuse(problems: list[Problem]) -> None:
    """Raise BlockedError when there is a problem."""
    if problems:
        raise BlockedError(problems)
