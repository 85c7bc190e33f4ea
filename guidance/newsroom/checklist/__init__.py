"""The list before publishing: what stops it, and what people should look at again."""

from collections.abc import Iterator, Mapping
from datetime import date

from guidance.edition.loading import Content
from guidance.newsroom.checklist.addresses import addresses
from guidance.newsroom.checklist.amounts import amounts
from guidance.newsroom.checklist.bounded import bounded
from guidance.newsroom.checklist.facts import facilities, notices
from guidance.newsroom.checklist.faults import faults
from guidance.newsroom.checklist.finding import Concern, Finding, Severity
from guidance.newsroom.checklist.free_or_not import free_or_not
from guidance.newsroom.checklist.left_out import left_out
from guidance.newsroom.checklist.readability import readability
from guidance.newsroom.checklist.rereading import rereading
from guidance.newsroom.checklist.swapped import swapped
from guidance.newsroom.checklist.terms import terms
from guidance.newsroom.checklist.translations import stale, untranslated
from guidance.newsroom.checklist.unlikely import unlikely
from guidance.newsroom.checklist.weekday import weekdays_of_dates

__all__ = ["Concern", "Finding", "Severity", "blocks", "findings"]


def findings(
    content: Content,
    live_content: Content | None,
    today: date,
    translation_checked: Mapping[str, bool],
) -> list[Finding]:
    """Return the whole list for a content that is to replace ``live_content``; blocks come first.

    ``live_content`` is None before anything was published. ``translation_checked`` says by text id
    whether a person wrote or confirmed the English after the Japanese (True), or the Japanese
    changed after the English (False); where it says nothing, the live content is compared.
    """
    found = [
        *faults(content),
        *untranslated(content),
        *(stale(content, live_content, translation_checked) if live_content else ()),
        *weekdays_of_dates(content),
        *_facts(content, live_content, today),
        *rereading(content, today),
        *terms(content),
        *left_out(content),
        *swapped(content),
        *bounded(content),
        *free_or_not(content),
        *readability(content),
    ]
    return sorted(found, key=lambda finding: finding.severity is Severity.WARN)


def blocks(found: list[Finding]) -> list[Finding]:
    """Return the findings that stop publishing."""
    return [finding for finding in found if finding.severity is Severity.BLOCK]


def _facts(content: Content, live: Content | None, today: date) -> Iterator[Finding]:
    yield from amounts(content, live, today)
    yield from facilities(content, today)
    yield from notices(content, today)
    yield from unlikely(content, today)
    yield from addresses(content, live, today)
