"""Looking at the whole portal as it would be: which content, on which day, by which signed word.

The signed word is all there is: no row, no session. It ends 24 hours after it was made, or when
staff withdraw the links: each word names the withdrawal before it, the record holds the last one.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache

from django.contrib.auth.models import User
from django.core import signing

from guidance.edition import Edition, edition_0
from guidance.edition.building import draft
from guidance.edition.faults import Problem
from guidance.edition.loading import Content
from guidance.edition.validation import InvalidContentError
from guidance.newsroom import audit, frozen, gate, publication, working
from guidance.newsroom.audit import Subject
from guidance.newsroom.locking import one_at_a_time
from guidance.newsroom.models import AuditEntry, PublishedEdition, Submission
from guidance.newsroom.refusals import NotPermittedError
from guidance.rules.dates import is_supported

DRAFT, SUBMISSION, EDITION = "draft", "submission", "edition"
KINDS = (DRAFT, SUBMISSION, EDITION)
LASTS = timedelta(hours=24)
PERMISSION = "newsroom.preview_edition"
# Who answers for what leaves the house: any of these, beside looking at it.
_ANSWERING = ("newsroom.submit_edition", "newsroom.approve_edition")
_LINKED, _WITHDRAWN = "preview-linked", "previews-withdrawn"
_SALT = "guidance.newsroom.previews"


@dataclass(frozen=True, slots=True)
class Preview:
    """What is looked at: the working copy, a change set or an edition by number, and the day.

    ``link`` is the number of the record's row that tells of the link which was handed out; 0 where
    staff look themselves.
    """

    kind: str
    number: int
    day: date
    link: int = 0

    @property
    def what(self) -> str:
        """The preview's name in forms and in the record: ``draft``, ``edition-3``."""
        return self.kind if self.kind == DRAFT else f"{self.kind}-{self.number}"


class NothingToPreviewError(Exception):
    """The word is forged or over, or what it names is gone."""


class CannotBeShownError(NothingToPreviewError):
    """``content`` lacks what no page can do without; ``problems`` say what."""

    def __init__(self, problems: list[Problem], content: Content) -> None:
        super().__init__(problems)
        self.problems = problems
        self.content = content


def signed(preview: Preview) -> str:
    """Return the word that opens ``preview`` for 24 hours, safe in an address and in a cookie."""
    said = [preview.kind, preview.number, preview.day.isoformat(), _withdrawn_at(), preview.link]
    return signing.dumps(said, salt=_SALT)


def read(word: str) -> Preview:
    """Read a signed word. Raises NothingToPreviewError when it is forged, withdrawn or too old."""
    try:
        kind, number, day, withdrawn, handed = signing.loads(word, salt=_SALT, max_age=LASTS)
        preview = Preview(str(kind), int(number), date.fromisoformat(day), int(handed))
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise NothingToPreviewError from error
    if not is_supported(preview.day) or withdrawn != _withdrawn_at():
        raise NothingToPreviewError
    return preview


def may_hand_out(actor: User) -> bool:
    """Tell whether somebody may show a preview to others, and take links back."""
    return actor.has_perm(PERMISSION) and any(map(actor.has_perm, _ANSWERING))


def link(preview: Preview, actor: User, now: datetime) -> str:
    """Return the word of a link to be handed out, and note in the record who made it.

    Raises NotPermittedError for those who neither submit nor approve.
    """
    _require_answering(actor)
    with one_at_a_time():
        subject = Subject("preview", preview.what)
        details = told_of(preview)
        row = audit.record(actor.get_username(), _LINKED, now, subject, details)
        return signed(replace(preview, link=row.number))


def told_of(preview: Preview) -> dict[str, str]:
    """Return what the record keeps of a preview: its day, and what its change set says by now."""
    day = {"day": preview.day.isoformat()}
    if preview.kind != SUBMISSION:
        return day
    submission = Submission.objects.only("public_note_ja").filter(pk=preview.number).first()
    return {**day, **submission.known_as()} if submission is not None else day


def handed_out(now: datetime) -> list[AuditEntry]:
    """Return the rows of the record that tell of links which still open something, newest first."""
    rows = AuditEntry.objects.filter(action=_LINKED, number__gt=_withdrawn_at())
    return list(rows.filter(at__gt=now - LASTS).order_by("-number"))


def withdraw(actor: User, now: datetime) -> None:
    """End every preview that was begun so far, and every link; those made later are not touched.

    Raises NotPermittedError for those who neither submit nor approve.
    """
    _require_answering(actor)
    with one_at_a_time():
        audit.record(actor.get_username(), _WITHDRAWN, now, Subject("preview"))


def _require_answering(actor: User) -> None:
    if not may_hand_out(actor):
        raise NotPermittedError(_ANSWERING[0])


def _withdrawn_at() -> int:
    """Return the number of the record's row that tells of the last withdrawal; 0 without one."""
    rows = AuditEntry.objects.filter(action=_WITHDRAWN).order_by("-number")
    return rows.values_list("number", flat=True).first() or 0


def edition_of(preview: Preview) -> Edition:
    """Build what is looked at, however much must be put right before it may be published.

    Raises NothingToPreviewError where it is gone, CannotBeShownError where it cannot be shown.
    """
    try:
        if preview.kind == EDITION:
            return _published(preview.number)
        text = _text_of(preview)
    except (ValueError, PublishedEdition.DoesNotExist, Submission.DoesNotExist) as error:
        raise NothingToPreviewError from error
    try:
        return _unpublished(text, _next_number(), preview.day)
    except InvalidContentError as error:
        raise CannotBeShownError(error.problems, frozen.from_json(text)) from error


def still_wrong(preview: Preview, now: datetime) -> int:
    """Count what stops that which is looked at from being published; 0 of what was."""
    return 0 if preview.kind == EDITION else len(gate.stopping(_text_of(preview), now))


def _text_of(preview: Preview) -> str:
    """Return content that nobody has published yet, frozen."""
    if preview.kind == SUBMISSION:
        return Submission.objects.only("content").get(pk=preview.number).content
    return frozen.to_json(working.content())


def _next_number() -> int:
    live = publication.live()
    return (live.number if live else 0) + 1


def _published(number: int) -> Edition:
    if number == 0 and not PublishedEdition.objects.exists():
        return _shipped()
    row = PublishedEdition.objects.defer("content").get(number=number)
    return _kept(row.number, row.checksum)


@lru_cache(maxsize=1)
def _shipped() -> Edition:
    return edition_0()


@lru_cache(maxsize=4)
def _kept(number: int, _checksum: str) -> Edition:
    """Build a published edition once; its checksum tells it from one of the same number."""
    return publication.as_edition(PublishedEdition.objects.get(number=number))


@lru_cache(maxsize=4)
def _unpublished(text: str, number: int, day: date) -> Edition:
    """Build a content that nobody has published yet, once."""
    return draft(frozen.from_json(text), number=number, published_on=day)
