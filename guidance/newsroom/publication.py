"""Freezing editions: one immutable row each, numbered and chained, all or nothing."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import lru_cache

from guidance.edition import loading
from guidance.edition.building import build
from guidance.edition.current import EDITION_0_PUBLISHED
from guidance.edition.loading import Content
from guidance.edition.validation import InvalidContentError
from guidance.edition.whole import ChangeNote, Edition
from guidance.newsroom import audit, completing, frozen
from guidance.newsroom.audit import Subject
from guidance.newsroom.models import PublishedEdition, State, Submission
from guidance.newsroom.models.published import PROGRAM
from guidance.rules.dates import TOKYO

logger = logging.getLogger(__name__)
TOLD_FOR = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Notes:
    """What is said of a change: to the public in both languages, and among staff."""

    public_ja: str
    public_en: str
    internal: str

    def missing(self) -> tuple[str, ...]:
        """Return the names of the notes that are empty."""
        names = ("public_ja", "public_en", "internal")
        return tuple(name for name in names if not getattr(self, name).strip())


@dataclass(frozen=True, slots=True)
class People:
    """Who stands for an edition, by user name; an empty ``approver`` needs another ground."""

    author: str
    approver: str
    published_by: str


def live() -> PublishedEdition | None:
    """Return the edition the public reads; None: edition 0, as it ships with the program."""
    return PublishedEdition.objects.order_by("-number").defer("content").first()


def live_whole() -> PublishedEdition | None:
    """Return the live edition with its content; None as above."""
    return PublishedEdition.objects.order_by("-number").first()


def text_of(edition: PublishedEdition | None) -> str:
    """Return what the public reads by the live edition, frozen."""
    return edition.content if edition else _shipped_text()


def live_text() -> str:
    """Return what the public reads now, frozen; one query."""
    newest = PublishedEdition.objects.order_by("-number").values_list("content", flat=True)
    return newest.first() or _shipped_text()


@lru_cache(maxsize=1)
def _shipped_text() -> str:
    """Return edition 0 as it ships, frozen; the program does not change while it runs."""
    return frozen.to_json(loading.read())


def live_content() -> Content:
    """Return what the public reads now."""
    return frozen.from_json(live_text())


def live_digest() -> str:
    """Return the checksum of what the public reads now."""
    edition = live()
    return edition.content_digest if edition else frozen.digest(_shipped_text())


def as_edition(row: PublishedEdition) -> Edition:
    """Build the edition for serving or preview.

    What the program has outgrown is completed with the program's own words, and logged as an
    error. Raises InvalidContentError where even that makes no edition.
    """
    day = row.effective_at.astimezone(TOKYO).date()
    try:
        edition = build(row.data, number=row.number, published_on=day)
    except InvalidContentError as error:
        whole = completing.servable(row.data, loading.read())
        edition = build(whole, number=row.number, published_on=day)
        # Its sentence says it all: no traceback.
        logger.error("The program has outgrown edition %s: %s", row.number, error.problems[0])  # noqa: TRY400 - above
    return replace(edition, notes=told_until(row))


def told_until(row: PublishedEdition) -> tuple[ChangeNote, ...]:
    """Return what staff told the public about this edition and those before it, oldest first.

    No further back than TOLD_FOR: whoever carries a word has an appointment within that time.
    """
    lately = PublishedEdition.objects.filter(
        number__gt=0, number__lte=row.number, effective_at__gte=row.effective_at - TOLD_FOR
    )
    notes = lately.order_by("number").values_list(
        "number", "public_note_ja", "public_note_en", "effective_at"
    )
    return tuple(
        ChangeNote(number, ja, en, moment.astimezone(TOKYO).date())
        for number, ja, en, moment in notes
    )


def freeze(
    content: str, people: People, notes: Notes, now: datetime, **more: object
) -> PublishedEdition:
    """Add the next edition to the chain, with its row in the record.

    The caller holds ``one_at_a_time`` and has made sure that the content is fit. ``more`` are
    further columns: ``effective_at`` (default: now), ``restores``, ``submission``,
    ``break_glass_reason``.
    """
    previous = live() or _first(now)
    edition = PublishedEdition(
        number=previous.number + 1,
        content=content,
        previous_checksum=previous.checksum,
        author=people.author,
        approver=people.approver,
        published_by=people.published_by,
        public_note_ja=notes.public_ja,
        public_note_en=notes.public_en,
        internal_note=notes.internal,
        published_at=now,
        **{"effective_at": now, **more},
    )
    _keep(edition)
    before = Subject("edition", str(edition.number), previous.checksum, edition.checksum)
    action = "rolled-back" if edition.restores_id is not None else "published"
    details = {"effective_at": edition.effective_at.isoformat(), "restores": edition.restores_id}
    audit.record(people.published_by, action, now, before, details)
    Submission.objects.filter(state=State.LIVE).update(state=State.SUPERSEDED)
    return edition


def _first(now: datetime) -> PublishedEdition:
    """Keep edition 0 as the public read it before staff published anything."""
    midnight = datetime.combine(EDITION_0_PUBLISHED, time.min, TOKYO)
    edition = PublishedEdition(
        number=0,
        content=_shipped_text(),
        author=PROGRAM,
        published_by=PROGRAM,
        public_note_ja="最初の版です。",
        public_note_en="The first edition.",
        internal_note="プログラムに付属する内容です。",
        published_at=now,
        effective_at=midnight,
    )
    _keep(edition)
    subject = Subject("edition", "0", "", edition.checksum)
    audit.record(PROGRAM, "loaded", now, subject)
    return edition


def _keep(edition: PublishedEdition) -> None:
    edition.content_digest = frozen.digest(edition.content)
    edition.checksum = edition.computed_checksum()
    edition.save(force_insert=True)
