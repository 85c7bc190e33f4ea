"""What must be put right before a change set may be submitted, approved or published."""

from collections import Counter
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from guidance.edition import validation
from guidance.edition.faults import Problem
from guidance.newsroom import checklist, frozen, publication
from guidance.newsroom.checklist.faults import faults
from guidance.newsroom.checklist.finding import Finding
from guidance.newsroom.models import Closure, Contact, Facility, Link, Notice, Text
from guidance.newsroom.models.rows import BilingualRow
from guidance.newsroom.refusals import BlockedError

TOKYO = ZoneInfo("Asia/Tokyo")
_FACTS: dict[str, type[Any]] = {
    "facilities": Facility,
    "links": Link,
    "contact": Contact,
    "notices": Notice,
}


def refuse_what_blocks(text: str, now: datetime) -> None:
    """Raise BlockedError when the list before publishing stops this frozen working copy."""
    found = stopping(text, now)
    if found:
        raise BlockedError(found)


def stopping(text: str, now: datetime) -> list[Finding]:
    """Return what on the list before publishing stops this frozen working copy at ``now``."""
    return checklist.blocks(list(listed(text, now)))


def listed(text: str, now: datetime) -> tuple[Finding, ...]:
    """Return the list before publishing for this frozen working copy at ``now``."""
    day = now.astimezone(TOKYO).date()
    checked = frozenset(translation_checked().items())
    return _listed(text, publication.live_text(), day, checked)


@lru_cache(maxsize=8)
def _listed(
    text: str, live: str, day: date, checked: frozenset[tuple[str, bool]]
) -> tuple[Finding, ...]:
    """Remember the list: the same content is asked about at each step to the public."""
    content, before = frozen.from_json(text), frozen.from_json(live)
    return tuple(checklist.findings(content, before, day, dict(checked)))


def refuse_no_edition(text: str) -> None:
    """Raise BlockedError when this program can make no edition of the frozen content.

    It asks less than the list: for content that the public has read before.
    """
    if problems(text):
        raise BlockedError(list(faults(frozen.from_json(text))))


@lru_cache(maxsize=8)
def problems(text: str) -> tuple[Problem, ...]:
    """Return why frozen content cannot be an edition; what was asked before costs nothing."""
    return tuple(validation.problems(frozen.from_json(text)))


def translation_checked() -> dict[str, bool]:
    """Tell by text id whether the English was written or confirmed after the Japanese."""
    texts = Text.objects.exclude(ja="").only("key", "ja", "translated_from")
    checked = {text.key: not text.is_stale for text in texts}
    for kind, model in _FACTS.items():
        for row in model._default_manager.all():
            checked |= _noted(f"{kind}/{row.key}", row)
    checked |= _of_closures()
    return checked


def _of_closures() -> dict[str, bool]:
    """Tell it of the closures, which have no key: they go by their order at the facility."""
    checked: dict[str, bool] = {}
    number: Counter[str] = Counter()
    for row in Closure.objects.select_related("facility"):
        key = row.facility.key
        checked |= _noted(f"facilities/{key}.closures.{number[key]}", row)
        number[key] += 1
    return checked


def _noted(path: str, row: BilingualRow) -> dict[str, bool]:
    return {f"{path}.{field}": fresh for field, fresh in row.fresh().items()}
