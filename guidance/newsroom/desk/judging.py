"""What a person needs to judge a change: the differences, and what speaks against publishing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from guidance.edition.loading import Content
from guidance.newsroom import frozen, gate, publication
from guidance.newsroom.checklist import Finding, Severity, blocks
from guidance.newsroom.differences import differences, label_ja
from guidance.newsroom.models import Contact, Facility, Link, Notice, Text

_FACTS: dict[str, type[Any]] = {
    "facilities": Facility,
    "links": Link,
    "contact": Contact,
    "notices": Notice,
}


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
    live = publication.live_text()
    found = list(gate.listed(frozen.to_json(content), now, live))
    groups = differences(frozen.from_json(live), content)
    touched = tuple(group.key for group in groups)
    stopping = blocks(found)
    warnings = [one for one in found if one.severity is Severity.WARN]
    ours = [one for one in warnings if _is_about(one, touched)]
    forms = _forms([*stopping, *ours])
    return {
        "groups": groups,
        "blocking": [_line(content, one, forms) for one in stopping],
        "warnings": [_line(content, one, forms) for one in ours],
        "other_warnings": len(warnings) - len(ours),
    }


def _is_about(finding: Finding, touched: tuple[str, ...]) -> bool:
    return finding.text_id.startswith(touched) or finding.cause.startswith(touched)


def _forms(found: list[Finding]) -> dict[str, str]:
    """Return by text id the address of the form in which a finding is put right."""
    keys = {one.text_id for one in found}
    texts = Text.objects.filter(key__in=keys).values_list("key", "pk")
    forms = {key: reverse("admin:newsroom_text_change", args=[pk]) for key, pk in texts}
    for kind, model in _FACTS.items():
        wanted = {one.text_id: one.key.partition(".")[0] for one in found if one.kind == kind}
        if wanted:
            name = f"admin:newsroom_{model._meta.model_name}_change"
            rows = dict(
                model._default_manager.filter(key__in=wanted.values()).values_list("key", "pk")
            )
            forms |= {
                text_id: reverse(name, args=[rows[key]])
                for text_id, key in wanted.items()
                if key in rows
            }
    return forms


def _line(content: Content, finding: Finding, forms: dict[str, str]) -> Line:
    where = label_ja(content, finding.text_id)
    return Line(where, finding.message_ja, forms.get(finding.text_id, ""))
