"""What a person needs to judge a change: the differences, and what speaks against publishing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from guidance.edition.faults import Problem
from guidance.edition.loading import Content
from guidance.newsroom import frozen, gate
from guidance.newsroom.checklist import Finding, Severity, blocks
from guidance.newsroom.checklist.faults import told
from guidance.newsroom.desk.mending import addresses
from guidance.newsroom.differences import differences, label_ja


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list before publishing: where, what to do, and the form to do it in."""

    where: str
    message: str
    address: str


def judged(content: Content, live: str, now: datetime) -> dict[str, Any]:
    """Return the context: groups of differences, what blocks, and what to look at again.

    ``live`` is what the public reads, frozen.

    Of the warnings, those about what differs stand first: the others were there before.
    """
    found = list(gate.listed(frozen.to_json(content), now, live))
    public = frozen.from_json(live)
    groups = differences(public, content)
    touched = tuple(group.key for group in groups)
    stopping = blocks(found)
    warnings = [one for one in found if one.severity is Severity.WARN]
    ours = [one for one in warnings if _is_about(one, touched)]
    others = [one for one in warnings if not _is_about(one, touched)]
    return {
        "groups": groups,
        "blocking": _lines(content, stopping, public),
        "warnings": _lines(content, ours, public),
        "other_warnings": _lines(content, others, public),
    }


def in_the_way(content: Content, problems: list[Problem]) -> list[Line]:
    """Return what keeps the content from being shown, each with the form to put it right in."""
    return _lines(content, list(told(problems)))


def _is_about(finding: Finding, touched: tuple[str, ...]) -> bool:
    return finding.text_id.startswith(touched) or finding.cause.startswith(touched)


def _lines(content: Content, found: list[Finding], known: Content | None = None) -> list[Line]:
    forms = addresses(found)
    return [
        Line(label_ja(content, one.text_id, known), one.message_ja, forms[one]) for one in found
    ]
