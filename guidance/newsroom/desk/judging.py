"""What a person needs to judge a change: the differences, and what speaks against publishing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from guidance.edition.loading import Content
from guidance.newsroom import frozen, gate, publication
from guidance.newsroom.checklist import Finding, Severity, blocks
from guidance.newsroom.differences import differences, label_ja
from guidance.newsroom.models import Text


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list before publishing: where, what to do, and the form to do it in."""

    where: str
    message: str
    address: str


def judged(content: Content, now: datetime) -> dict[str, Any]:
    """Return the context: groups of differences, what blocks, and what to look at again.

    Of the warnings, only those about what differs are shown: the others were there before.
    """
    found = list(gate.listed(frozen.to_json(content), now))
    groups = differences(publication.live_content(), content)
    touched = tuple(group.key for group in groups)
    stopping = blocks(found)
    warnings = [one for one in found if one.severity is Severity.WARN]
    ours = [one for one in warnings if one.text_id.startswith(touched)] if touched else []
    forms = _forms([*stopping, *ours])
    return {
        "groups": groups,
        "blocking": [_line(content, one, forms) for one in stopping],
        "warnings": [_line(content, one, forms) for one in ours],
        "other_warnings": len(warnings) - len(ours),
    }


def _forms(found: list[Finding]) -> dict[str, int]:
    keys = {one.text_id for one in found}
    return dict(Text.objects.filter(key__in=keys).values_list("key", "pk"))


def _line(content: Content, finding: Finding, forms: dict[str, int]) -> Line:
    pk = forms.get(finding.text_id)
    address = reverse("admin:newsroom_text_change", args=[pk]) if pk else ""
    return Line(label_ja(content, finding.text_id), finding.message_ja, address)
