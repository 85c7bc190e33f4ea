"""What an editor would not expect of the draft: what was withdrawn, and what fell back to it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from guidance.newsroom import frozen, publication, working
from guidance.newsroom.models import AuditEntry, PublishedEdition, State, Submission

# Withdrawn editions that are compared with the draft, from the newest back.
LOOKED_AT = 3


@dataclass(frozen=True, slots=True)
class FallenBack:
    """A change set that an edit took back to draft: who did it, when, and where it stood."""

    at: datetime
    actor: str
    was: State

    @property
    def was_booked(self) -> bool:
        """Whether a moment of publication was lost."""
        return self.was == State.SCHEDULED


def fallen_back(submission: Submission | None) -> FallenBack | None:
    """Return how the change set fell back to draft, until it is submitted again."""
    if submission is None or submission.state != State.DRAFT:
        return None
    acts = AuditEntry.objects.filter(object_type="submission", object_id=str(submission.pk))
    last = acts.order_by("-number").first()
    if last is None or last.action != "approval-voided":
        return None
    return FallenBack(last.at, last.actor, State(json.loads(last.details)["was"]))


def left_from(submission: Submission | None) -> int | None:
    """Return the number of a withdrawn edition of which something still stands in the draft."""
    live = publication.live()
    if submission is None or live is None or live.restores_id is None:
        return None
    withdrawn = PublishedEdition.objects.filter(
        number__gt=live.restores_id, number__lt=live.number, restores=None
    ).order_by("-number")
    said = _leaves(live.content)
    draft = _leaves(frozen.to_json(working.content()))
    for edition in withdrawn[:LOOKED_AT]:
        before = _leaves(edition.content)
        gone = {path for path in {**before, **said} if before.get(path) != said.get(path)}
        if any(draft.get(path) == before.get(path) for path in gone):
            return edition.number
    return None


def _leaves(text: str) -> dict[str, object]:
    return dict(_flat("", json.loads(text)))


def _flat(path: str, value: Any) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _flat(f"{path}/{key}", item)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _flat(f"{path}/{number}", item)
    else:
        yield path, value
