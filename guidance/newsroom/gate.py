"""What must be put right before a change set may be submitted, approved or published."""

from collections import Counter
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db.models import CharField, QuerySet, Value
from django.db.models.functions import Cast, Concat

from guidance.edition import validation
from guidance.edition.faults import Problem
from guidance.newsroom import checklist, frozen, publication
from guidance.newsroom.checklist.faults import faults
from guidance.newsroom.checklist.finding import Finding
from guidance.newsroom.checklist.said import unknown_phone, unlike
from guidance.newsroom.fit_words import LABELS, unfit_notes, unfit_reason
from guidance.newsroom.models import FACTS, Amount, Closure, Text
from guidance.newsroom.models.rows import text_digest
from guidance.newsroom.refusals import BlockedError, NotesDifferError, UnfitWordsError
from guidance.rules.dates import TOKYO

PUBLIC = ("public_ja", "public_en")
MOST_FIELDS = max(len(model.bilingual_fields) for model in FACTS.values())


def refuse_what_blocks(text: str, now: datetime) -> None:
    """Raise BlockedError when the list before publishing stops this frozen working copy."""
    found = stopping(text, now)
    if found:
        raise BlockedError(found)


def stopping(text: str, now: datetime) -> list[Finding]:
    """Return what on the list before publishing stops this frozen working copy at ``now``."""
    return checklist.blocks(list(listed(text, now)))


def listed(text: str, now: datetime, live: str = "") -> tuple[Finding, ...]:
    """Return the list before publishing for this frozen working copy at ``now``.

    ``live`` is what the public reads, frozen; it is asked for where the caller does not know it.
    """
    day = now.astimezone(TOKYO).date()
    checked = frozenset(translation_checked().items())
    return _listed(text, live or publication.live_text(), day, checked)


@lru_cache(maxsize=8)
def _listed(
    text: str, live: str, day: date, checked: frozenset[tuple[str, bool]]
) -> tuple[Finding, ...]:
    """Remember the list: the same content is asked about at each step to the public."""
    content, before = frozen.from_json(text), frozen.from_json(live)
    return tuple(checklist.findings(content, before, day, dict(checked)))


def refuse_unfit_notes(notes: publication.Notes, text: str, reason: str = "") -> None:
    """Refuse notes, and a reason for what is done alone, that nobody can change later.

    ``text`` is the frozen content that the notes come with. Raises UnfitWordsError (a hidden sign,
    too long, a telephone number in public that is nobody's), NotesDifferError (the public reads
    other figures in the other language).
    """
    refuse_unfit_reason(reason)
    unfit = unfit_notes(notes) or _of_nobody(notes, text)
    if unfit:
        raise UnfitWordsError(unfit)
    found = unlike(notes.public_ja, notes.public_en)
    if found:
        raise NotesDifferError(found)


def _of_nobody(notes: publication.Notes, text: str) -> dict[str, str]:
    """Return what is wrong with telephone numbers in public notes, by the name of the note.

    What the public reads now counts too: a note may say which number was put right.
    """
    contents = frozen.from_json(text), publication.live_content()
    said = {name: unknown_phone(getattr(notes, name), *contents) for name in PUBLIC}
    return {name: f"「{LABELS[name]}」: {why}" for name, why in said.items() if why}


def refuse_unfit_reason(reason: str) -> None:
    """Raise UnfitWordsError when a reason that is kept has a hidden sign or is too long."""
    unfit = unfit_reason(reason)
    if unfit:
        raise UnfitWordsError({"reason": unfit})


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
    first, *others = (_marks(kind, model) for kind, model in FACTS.items())
    for kind, key, marks, *said in first.union(*others, all=True):
        for field, ja in zip(FACTS[kind].bilingual_fields, said, strict=False):
            if field in marks:
                checked[f"{kind}/{key}.{field}"] = marks[field] == text_digest(ja)
    return checked | _of_closures()


def _marks(kind: str, model: type[Any]) -> QuerySet[Any, tuple[Any, ...]]:
    """Ask for the marks of a kind and the Japanese of its fields: one question for all kinds."""
    fields = [f"{name}_ja" for name in model.bilingual_fields]
    key: str | Concat = "key"
    if model is Amount:
        # Without a key: an amount goes by its figure and the day on which it begins.
        day = Cast("starts_on", CharField())
        key, fields = (
            Concat("figure", Value(".amounts."), day, output_field=CharField()),
            ["ground"],
        )
    padding = [Value("")] * (MOST_FIELDS - len(fields))
    rows = model._default_manager.order_by()
    asked: QuerySet[Any, tuple[Any, ...]] = rows.values_list(
        Value(kind), key, "translated", *fields, *padding
    )
    return asked


def _of_closures() -> dict[str, bool]:
    """Tell it of the closures, which have no key: they go by their order at the facility."""
    checked: dict[str, bool] = {}
    number: Counter[str] = Counter()
    for row in Closure.objects.select_related("facility"):
        key = row.facility.key
        for field, is_fresh in row.fresh().items():
            checked[f"facilities/{key}.closures.{number[key]}.{field}"] = is_fresh
        number[key] += 1
    return checked
