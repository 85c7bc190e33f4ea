"""What must be put right before a change set may be submitted, approved or published."""

from collections.abc import Sequence
from functools import lru_cache

from guidance.edition import validation
from guidance.edition.faults import Fault, Problem
from guidance.edition.loading import Content
from guidance.newsroom import frozen
from guidance.newsroom.models import Notice, Text
from guidance.newsroom.refusals import BlockedError


@lru_cache(maxsize=8)
def frozen_problems(text: str) -> tuple[Problem, ...]:
    """Return why frozen content cannot be an edition; what was asked before costs nothing."""
    return tuple(content_problems(frozen.from_json(text)))


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


def pass_or_refuse(problems: Sequence[Problem]) -> None:
    """Raise BlockedError when there is a problem."""
    if problems:
        raise BlockedError(problems)
