"""What the list before publishing is made of."""

from dataclasses import dataclass
from enum import StrEnum

from guidance.edition.faults import Fault


class Severity(StrEnum):
    """A block stops publishing; a warning is for people to judge."""

    BLOCK = "block"
    WARN = "warn"


class Concern(StrEnum):
    """What only an editor can set right, beside the faults of ``edition.faults``."""

    NOT_TRANSLATED = "not-translated"
    QUOTED_LABELS_DIFFER = "quoted-labels-differ"
    FACILITY_COUNT = "facility-count"
    READ_IN_FUTURE = "read-in-future"
    UNKNOWN_GROUND = "unknown-ground"
    ENGLISH_ONLY = "english-only"
    TERM_MISSING = "term-missing"
    OTHER_WORD = "other-word"
    NUMBER_LEFT_OUT = "number-left-out"
    OTHER_ORDER = "other-order"
    OPPOSITE_BOUNDS = "opposite-bounds"
    FREE_IN_ONE = "free-in-one"
    SOURCES_NOT_REREAD = "sources-not-reread"
    LONG_SENTENCE = "long-sentence"
    MUCH_KANJI = "much-kanji"
    DOUBLE_NEGATIVE = "double-negative"
    AMOUNT_NOT_IN_TABLE = "amount-not-in-table"
    AMOUNT_LEFT_IN_TEXT = "amount-left-in-text"
    AMOUNT_WITHOUT_GROUND = "amount-without-ground"
    AMOUNT_UNLIKELY = "amount-unlikely"
    AMOUNT_IN_PAST = "amount-in-past"
    AMOUNT_CALLED_UNKNOWN = "amount-called-unknown"
    SAME_PHONE = "same-phone"
    NOTICE_OVER = "notice-over"
    EMERGENCY_WITHOUT_END = "emergency-without-end"
    CLOSURE_OVER = "closure-over"
    CLOSURES_OVERLAP = "closures-overlap"
    CLOSURE_LONG = "closure-long"
    DAY_FAR = "day-far"
    PLACE_OUTSIDE = "place-outside"
    ADDRESS_NOT_REREAD = "address-not-reread"
    ADDRESS_ELSEWHERE = "address-elsewhere"
    OTHER_WEEKDAY = "other-weekday"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the list: where, how grave, and what to do about it, in Japanese.

    ``code`` is a ``Fault`` or a ``Concern``. ``cause`` is the id of what brought it, where that is
    something else than the place itself.
    """

    severity: Severity
    kind: str
    key: str
    code: str
    message_ja: str
    cause: str = ""

    @property
    def text_id(self) -> str:
        """The id for ``differences.label_ja`` and ``differences.places``: ``steps/apply.what``."""
        return f"{self.kind}/{self.key}" if self.key else self.kind

    def __str__(self) -> str:
        """Say what is wrong, without where."""
        return self.message_ja


def block(text_id: str, concern: Concern | Fault, message: str) -> Finding:
    """Make a finding that stops publishing."""
    return _finding(Severity.BLOCK, text_id, concern, message)


def warn(text_id: str, concern: Concern | Fault, message: str, *, cause: str = "") -> Finding:
    """Make a finding for people to judge."""
    return _finding(Severity.WARN, text_id, concern, message, cause)


def _finding(
    severity: Severity, text_id: str, concern: Concern | Fault, message: str, cause: str = ""
) -> Finding:
    kind, _, key = text_id.partition("/")
    return Finding(severity, kind, key, str(concern), message, cause)
