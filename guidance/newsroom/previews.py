"""Looking at the whole portal as it would be: which content, on which day, by which signed word.

The signed word is all there is: no row, no session. It ends 24 hours after it was made.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from django.core import signing

from guidance.edition import Edition, edition_0
from guidance.edition.building import build
from guidance.edition.validation import InvalidContentError
from guidance.newsroom import frozen, publication, working
from guidance.newsroom.models import PublishedEdition, Submission
from guidance.rules.dates import is_supported

DRAFT, SUBMISSION, EDITION = "draft", "submission", "edition"
KINDS = (DRAFT, SUBMISSION, EDITION)
LASTS = timedelta(hours=24)
_SALT = "guidance.newsroom.previews"


@dataclass(frozen=True, slots=True)
class Preview:
    """What is looked at: the working copy, a change set or an edition by number, and the day."""

    kind: str
    number: int
    day: date

    @property
    def what(self) -> str:
        """The preview's name in forms and in the record: ``draft``, ``edition-3``."""
        return self.kind if self.kind == DRAFT else f"{self.kind}-{self.number}"


class NothingToPreviewError(Exception):
    """The word is forged or over, or what it names is gone or cannot be an edition."""


def signed(preview: Preview) -> str:
    """Return the word that opens ``preview`` for 24 hours, safe in an address and in a cookie."""
    said = [preview.kind, preview.number, preview.day.isoformat()]
    return signing.dumps(said, salt=_SALT)


def read(word: str) -> Preview:
    """Read a signed word. Raises NothingToPreviewError when it is forged or older than 24 hours."""
    try:
        kind, number, day = signing.loads(word, salt=_SALT, max_age=LASTS)
        preview = Preview(str(kind), int(number), date.fromisoformat(day))
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise NothingToPreviewError from error
    if not is_supported(preview.day):
        raise NothingToPreviewError
    return preview


def edition_of(preview: Preview) -> Edition:
    """Build what is looked at. Raises NothingToPreviewError where it cannot be an edition."""
    try:
        if preview.kind == EDITION:
            return _published(preview.number)
        if preview.kind == SUBMISSION:
            submission = Submission.objects.only("content").get(pk=preview.number)
            return _unpublished(submission.content, _next_number(), preview.day)
        return _unpublished(frozen.to_json(working.content()), _next_number(), preview.day)
    except (InvalidContentError, ValueError) as error:
        raise NothingToPreviewError from error
    except (PublishedEdition.DoesNotExist, Submission.DoesNotExist) as error:
        raise NothingToPreviewError from error


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
    return build(frozen.from_json(text), number=number, published_on=day)
