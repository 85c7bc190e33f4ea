"""The words of the procedure: one word each for form field, value, URL part, JSON field, content
key and statistics key. Released words never change. Source: docs/procedure.md.
"""

from enum import StrEnum


class Stage(StrEnum):
    """Where the resident stands in the course of the card's renewal."""

    PREPARING = "preparing"
    WAITING = "waiting"
    NOTIFIED = "notified"
    RECEIVED = "received"
    ACQUIRING = "acquiring"
    CERTIFICATE = "certificate"


class Reason(StrEnum):
    """Why the My Number Card is replaced (対象者)."""

    EXPIRING = "expiring"
    NO_SPACE = "no-space"
    LOST = "lost"
    DAMAGED = "damaged"
    EXPIRED = "expired"
    STAY_EXTENDED = "stay-extended"
    UNSURE = "unsure"


class Holding(StrEnum):
    """What is held: the Myna license alone, both cards, or a driving history certificate."""

    CARD_ONLY = "card-only"
    BOTH = "both"
    HISTORY = "history"


class License(StrEnum):
    """Whether the license is in force; which of the three ways it is not is nobody's business."""

    IN_FORCE = "in-force"
    NOT_IN_FORCE = "not-in-force"
    UNSURE = "unsure"


class Characters(StrEnum):
    """Characters in name or address that the signature certificate cannot hold (除外事由 2)."""

    NONE = "none"
    SOME = "some"
    UNSURE = "unsure"


class Submitted(StrEnum):
    """Whether the signature certificate was submitted to the police beforehand (除外事由 1)."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class SameYear(StrEnum):
    """Whether the license itself is due for renewal around the same time (更新時期が近い)."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Application(StrEnum):
    """Whether the application was made online with all that the carry-over asks for (注意事項)."""

    COMPLETE = "complete"
    MISSED = "missed"
    UNSURE = "unsure"


class Renewed(StrEnum):
    """Whether the license was renewed after the card was applied for (更新時期が近い)."""

    NO = "no"
    YES = "yes"
    PLANNED = "planned"


class Notice(StrEnum):
    """What 「免許情報/運転経歴情報記録」 on the notice of issuance says (確認手順)."""

    RECORDED = "recorded"
    NOT_RECORDED = "not-recorded"
    BLANK = "blank"
    NOT_AT_HAND = "not-at-hand"


class Window(StrEnum):
    """Whether the card expires in less than three months, or a new one is on order (新たな取得)."""

    OPEN = "open"
    CLOSED = "closed"
    UNSURE = "unsure"


class Expiry(StrEnum):
    """How the electronic certificate's expiry stands (電子証明書)."""

    NEAR = "near"
    PASSED = "passed"
    NOT_WRITTEN = "not-written"


class RuleCode(StrEnum):
    """The rules that decide whether the record is carried over, in the order they are told."""

    REASON_NOT_COVERED = "reason-not-covered"
    LICENSE_NOT_IN_FORCE = "license-not-in-force"
    CHARACTERS_NOT_USABLE = "characters-not-usable"
    CERTIFICATE_NOT_SUBMITTED = "certificate-not-submitted"
    APPLICATION_INCOMPLETE = "application-incomplete"
    NOTICE_NOT_RECORDED = "notice-not-recorded"
    NOTICE_BLANK = "notice-blank"
    ACQUIRED_DURING_RENEWAL = "acquired-during-renewal"


class Outcome(StrEnum):
    """What will happen to the record: the headline of a decision."""

    FIND_REASON = "find-reason"
    NO_NEW_CARD = "no-new-card"
    NOT_CARRIED_OVER = "not-carried-over"
    CHECK_FIRST = "check-first"
    APPLY = "apply"
    AWAIT_NOTICE = "await-notice"
    CARRIED_OVER = "carried-over"
    RECORD_AGAIN = "record-again"
    CHECK_RECORD = "check-record"
    ACQUIRE = "acquire"
    ACQUIRE_AFTER_CARD = "acquire-after-card"
    CHECK_CARD_EXPIRY = "check-card-expiry"
    RENEW_CERTIFICATE = "renew-certificate"
    REISSUE_CERTIFICATE = "reissue-certificate"
    LOOK_UP_CERTIFICATE = "look-up-certificate"


class Driving(StrEnum):
    """With which card one may drive."""

    NOT_WITH_NEW_CARD = "not-with-new-card"
    CONVENTIONAL_LICENSE = "conventional-license"
    CURRENT_CARD = "current-card"
    CONFIRM_LICENSE = "confirm-license"
    NOT_PERMITTED = "not-permitted"
    NEW_CARD = "new-card"
    REWRITE_FIRST = "rewrite-first"
    CONFIRM_RECORD = "confirm-record"


class Fee(StrEnum):
    """Whether recording again costs a fee (手数料); never how much."""

    WAIVED = "waived"
    CHARGED_UNLESS_DOCUMENT = "charged-unless-document"
    DEPENDS_ON_NOTICE = "depends-on-notice"


class Step(StrEnum):
    """One thing to do."""

    FIND_OUT_REASON = "find-out-reason"
    EXTEND_CARD = "extend-card"
    REPLACE_CARD = "replace-card"
    ASK_POLICE = "ask-police"
    CONFIRM_LICENSE = "confirm-license"
    ASK_MUNICIPALITY_CHARACTERS = "ask-municipality-characters"
    SUBMIT_CERTIFICATE = "submit-certificate"
    APPLY = "apply"
    FIND_RECORD_NUMBER = "find-record-number"
    APPLY_ONLINE = "apply-online"
    WAIT_FOR_NOTICE = "wait-for-notice"
    READ_NOTICE = "read-notice"
    KEEP_NOTICE = "keep-notice"
    ASK_FOR_EQUIVALENT_DOCUMENT = "ask-for-equivalent-document"
    FIND_NOTICE = "find-notice"
    READ_CHIP = "read-chip"
    COLLECT_CARD = "collect-card"
    RECORD_AGAIN = "record-again"
    REWRITE_RECORD = "rewrite-record"
    RENEW_LICENSE_AFTER_CARD = "renew-license-after-card"
    GET_MYNA_LICENSE = "get-myna-license"
    LOOK_UP_CARD_EXPIRY = "look-up-card-expiry"
    RENEW_CERTIFICATE = "renew-certificate"
    REISSUE_CERTIFICATE = "reissue-certificate"
    LOOK_UP_CERTIFICATE_EXPIRY = "look-up-certificate-expiry"


class Advice(StrEnum):
    """What the planner advises, in the order in which it is looked for."""

    CARD_EXPIRED = "card-expired"
    NO_LICENSE_DATE = "no-license-date"
    LICENSE_BEFORE_CARD = "license-before-card"
    CARD_FIRST = "card-first"
    CARD_FIRST_IF_IN_TIME = "card-first-if-in-time"
    LICENSE_THEN_REWRITE = "license-then-rewrite"
