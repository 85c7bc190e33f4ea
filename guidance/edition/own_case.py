"""A result in the reader's own case: where what was answered calls for another wording."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from guidance.edition.parts import Entry, Html
from guidance.rules import Facts, decide
from guidance.rules.vocabulary import (
    Application,
    Driving,
    Holding,
    Notice,
    Outcome,
    Reason,
    Renewed,
    Stage,
    Step,
)

SILENCE = Html.of("", "")


@dataclass(frozen=True, slots=True)
class OwnCase:
    """For whom the text ``field`` of an entry gives way to ``instead``; "" leaves it out."""

    kind: str
    code: str
    field: str
    instead: str
    fits: Callable[[Facts], bool]


def _has_renewed(facts: Facts) -> bool:
    return facts.renewed is Renewed.YES


def _has_missed(facts: Facts) -> bool:
    return facts.application is Application.MISSED


def _has_received(facts: Facts) -> bool:
    return facts.stage is Stage.RECEIVED


def _is_notified(facts: Facts) -> bool:
    return facts.stage is Stage.NOTIFIED


def _is_notified_of_a_record(facts: Facts) -> bool:
    return facts.stage is Stage.NOTIFIED and facts.notice is Notice.RECORDED


def _is_notified_of_none(facts: Facts) -> bool:
    return facts.stage is Stage.NOTIFIED and facts.notice is not Notice.RECORDED


def _expects_no_record(facts: Facts) -> bool:
    return decide(facts).outcome is Outcome.NOT_CARRIED_OVER


OWN_CASES = (
    OwnCase("outcomes", Outcome.CARRIED_OVER, "meaning", "renewed", _has_renewed),
    OwnCase("outcomes", Outcome.AWAIT_NOTICE, "meaning", "renewed", _has_renewed),
    OwnCase("outcomes", Outcome.NOT_CARRIED_OVER, "meaning", "missed", _has_missed),
    OwnCase(
        "driving",
        Driving.NOT_WITH_NEW_CARD,
        "detail",
        "lost",
        lambda facts: facts.reason is Reason.LOST,
    ),
    OwnCase(
        "driving",
        Driving.NOT_WITH_NEW_CARD,
        "detail",
        "damaged",
        lambda facts: facts.reason is Reason.DAMAGED,
    ),
    OwnCase("driving", Driving.NOT_WITH_NEW_CARD, "detail", "received", _has_received),
    # Nobody waits for a card that is there, least of all with a license of its own.
    OwnCase("driving", Driving.NOT_WITH_NEW_CARD, "renewal", "renewal_notified", _is_notified),
    OwnCase("driving", Driving.NOT_WITH_NEW_CARD, "renewal", "renewal_received", _has_received),
    OwnCase("driving", Driving.CONVENTIONAL_LICENSE, "renewal", "renewal_notified", _is_notified),
    OwnCase("driving", Driving.CONVENTIONAL_LICENSE, "renewal", "", _has_received),
    # Who expects no record, or has the notice, is warned of the new card in a line of its own.
    OwnCase("driving", Driving.CURRENT_CARD, "detail", "unrecorded", _expects_no_record),
    OwnCase("driving", Driving.CURRENT_CARD, "detail", "notified", _is_notified_of_none),
    OwnCase("driving", Driving.CURRENT_CARD, "detail", "recorded", _is_notified_of_a_record),
    OwnCase("driving", Driving.CURRENT_CARD, "line", "line_recorded", _is_notified_of_a_record),
    OwnCase(
        "steps",
        Step.WAIT_FOR_NOTICE,
        "when",
        "waiting",
        lambda facts: facts.stage is Stage.WAITING,
    ),
    # A record that this result rules out is a reason to ask, not to drive.
    OwnCase("steps", Step.READ_NOTICE, "what", "unexpected", _expects_no_record),
    # Who knows that the record is there need not be warned of a card without one.
    OwnCase(
        "steps",
        Step.COLLECT_CARD,
        "mistake",
        "",
        lambda facts: facts.notice is Notice.RECORDED,
    ),
    # On an expired card no Myna license is renewed; of a separate license card nobody says so.
    OwnCase(
        "steps",
        Step.RENEW_LICENSE_AFTER_CARD,
        "mistake",
        "card_only",
        lambda facts: facts.holding is Holding.CARD_ONLY,
    ),
    OwnCase(
        "steps",
        Step.RENEW_LICENSE_AFTER_CARD,
        "mistake",
        "both",
        lambda facts: facts.holding is Holding.BOTH,
    ),
)


def in_own_case(entry: Entry, facts: Facts) -> Entry:
    """Return the entry as it is told to somebody of whom ``facts`` are known.

    A wording that nobody has written leaves the general one in its place.
    """
    texts = dict(entry.texts)
    for case in _cases(entry.kind, entry.code):
        wording = texts[case.instead] if case.instead else SILENCE
        if case.fits(facts) and (wording or not case.instead):
            texts[case.field] = wording
    return replace(entry, texts=texts)


def is_told(kind: str, code: str, field: str, facts: Facts) -> bool:
    """Tell whether a result prints this text to somebody of whom ``facts`` are known."""
    cases = tuple(_cases(kind, code))
    fitting = [case for case in cases if case.fits(facts)]
    if field and any(case.instead == field for case in cases):
        return any(case.instead == field for case in fitting)
    return all(case.field != field for case in fitting)


def _cases(kind: str, code: str) -> Iterator[OwnCase]:
    return (case for case in OWN_CASES if case.kind == kind and case.code == code)
