"""What an editor would not expect of the draft: what was withdrawn, and what fell back to it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from guidance.edition.loading import Content
from guidance.newsroom import frozen, publication, working
from guidance.newsroom.differences import differences
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


@dataclass(frozen=True, slots=True)
class Left:
    """What still stands in the draft of an edition that was withdrawn, by ids of texts and facts.

    ``back`` is the live edition: its author went back.
    """

    edition: PublishedEdition
    back: PublishedEdition
    keys: frozenset[str]


def left(draft: Content) -> list[Left]:
    """Return what in the draft came by withdrawn editions, each under the one that brought it."""
    live = publication.live()
    found: list[Left] = []
    if live is None or live.restores_id is None:
        return found
    standing = _keys(publication.live_content(), draft)
    for edition in _withdrawn(live, live.restores_id).iterator():
        same = standing - _keys(edition.data, draft)
        if found:
            # What the edition before did not say yet was brought by the one after it.
            found[-1] = replace(found[-1], keys=standing - same)
        if not same:
            break
        found.append(Left(edition, live, same))
        standing = same
    return [one for one in found if one.keys]


def _keys(old: Content, new: Content) -> frozenset[str]:
    groups = differences(old, new)
    changes = (one.text_id for group in groups for one in group.changes)
    rows = (row.key for group in groups for row in group.rows if "/" in row.key)
    return frozenset((*changes, *rows))


def _withdrawn(live: PublishedEdition, back_to: int) -> QuerySet[PublishedEdition]:
    between = {"number__gt": back_to, "number__lt": live.number, "restores": None}
    return PublishedEdition.objects.filter(**between).order_by("-number")


def left_from(submission: Submission | None, live: PublishedEdition | None) -> int | None:
    """Return the number of a withdrawn edition of which something still stands in the draft.

    ``live`` is the live edition, or None before there was one.
    """
    if submission is None or live is None or live.restores_id is None:
        return None
    withdrawn = _withdrawn(live, live.restores_id)
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
