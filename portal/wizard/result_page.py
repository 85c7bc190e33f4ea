"""What the result says: the decision's codes, each with its texts, in the order of need."""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.urls import reverse

from guidance.edition import Edition, Entry, Link, Wording
from guidance.edition.own_case import in_own_case
from guidance.pages import Told, told_fee
from guidance.rules import PLACES, Decision, Facts, Walk, alternatives, decide, driving_lines
from guidance.rules.vocabulary import Driving, Outcome, Stage, Step
from portal.wizard.addresses import question_path
from portal.wizard.counter_sheet import asks_anything
from portal.wizard.question_page import answered, wording_for

GOOD = frozenset({Outcome.APPLY, Outcome.AWAIT_NOTICE, Outcome.CARRIED_OVER, Outcome.ACQUIRE})
PLANNED = frozenset(
    {Outcome.APPLY, Outcome.CHECK_FIRST, Outcome.AWAIT_NOTICE, Outcome.CARRIED_OVER}
)
# Of driving today: with a card that is held, only after asking, or not with one of them.
DRIVING_MARKS = {
    Driving.NOT_WITH_NEW_CARD: "stop",
    Driving.CONVENTIONAL_LICENSE: "good",
    Driving.CURRENT_CARD: "good",
    Driving.CONFIRM_LICENSE: "act",
    Driving.NOT_PERMITTED: "stop",
    Driving.NEW_CARD: "good",
    Driving.REWRITE_FIRST: "act",
    Driving.CONFIRM_RECORD: "act",
}
STOP = frozenset({Outcome.NOT_CARRIED_OVER, Outcome.RECORD_AGAIN})


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedStep(Told):
    """One thing to do, as it is printed."""

    number: int
    place: str
    ticked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DrivingLine(Told):
    """What is said of one card, and how it is marked: ``good``, ``act`` or ``stop``."""

    mark: str


@dataclass(frozen=True, slots=True)
class Changed:
    """What the person can still do or find out, and the other outcome that it leads to."""

    line: Entry
    outcome: Entry


def tone(decision: Decision) -> str:
    """Return the traffic light: ``good``, ``act`` (something must be done first) or ``stop``."""
    if decision.outcome in STOP:
        return "stop"
    # An old record on the new card is not yet what the person came for.
    good = decision.outcome in GOOD and Step.REWRITE_RECORD not in decision.steps
    return "good" if good and not decision.to_check else "act"


def result_page(
    edition: Edition, language: str, here: Walk, day: date, done: AbstractSet[str]
) -> dict[str, object]:
    """Return the context of the result; the walk must be finished."""
    decision = decide(here.facts)
    wording = wording_for(edition, language, here)
    own = partial(_own, wording, here.facts)
    verdict = Told(own("outcomes", decision.outcome))
    driving = _driving(decision, here.facts, own)
    reasons = [Told(wording.entry("reasons", code)) for code in decision.because]
    checks = [Told(wording.entry("reasons", code)) for code in decision.to_check]
    steps = _steps(decision, own, done)
    fee = _fee(decision, edition, wording, day)
    return {
        "outcome": verdict.text,
        "verdict": verdict,
        **_marks(decision, here.facts),
        "driving": driving,
        "reasons": reasons,
        "checks": checks,
        "steps": steps,
        "fee": fee,
        "sources": _sources([verdict, *driving, *reasons, *checks, *steps, fee]),
        **_where(decision, wording, day),
        "answers": answered(here, wording),
        "edition": edition,
        "history": wording.history,
        "holding": here.facts.holding,
        "alternatives": _alternatives(here, wording),
        **_addresses(here, decision, wording),
    }


def _own(wording: Wording, facts: Facts, kind: str, code: str) -> Entry:
    return in_own_case(wording.entry(kind, code), facts)


def _alternatives(here: Walk, wording: Wording) -> list[Changed]:
    """Say what would change the result, each with the result that it would lead to."""
    return [
        Changed(
            line=wording.entry("alternatives", other.key),
            outcome=wording.entry("outcomes", other.decision.outcome),
        )
        for other in alternatives(here.answers)
    ]


def _marks(decision: Decision, facts: Facts) -> dict[str, object]:
    return {"tone": tone(decision), "collected": facts.stage is Stage.RECEIVED}


def _driving(
    decision: Decision, facts: Facts, own: Callable[[str, str], Entry]
) -> list[DrivingLine]:
    return [
        DrivingLine(text=own("driving", line), mark=DRIVING_MARKS[line])
        for line in driving_lines(decision.driving, facts)
    ]


def _where(decision: Decision, wording: Wording, day: date) -> dict[str, object]:
    return {
        "show_facilities": Step.RECORD_AGAIN in decision.steps,
        "facilities": wording.facilities_on(day),
        "contact": wording.contact,
    }


def _addresses(here: Walk, decision: Decision, wording: Wording) -> dict[str, str]:
    return {
        "plan_url": reverse("plan") if decision.outcome in PLANNED else "",
        "sheet_url": reverse("check-sheet") if asks_anything(wording, decision) else "",
        "tick_url": reverse("check-tick"),
        "erase_url": reverse("check-erase"),
        "restart_url": reverse("check-restart"),
        "back_url": question_path(here.answered[-1]),
    }


def _sources(told: Iterable[Told | None]) -> list[Link]:
    """Return the pages that it all rests on, each once: a sheet of paper spells them out."""
    return list(dict.fromkeys(cited.link for part in told if part for cited in part.citations))


def _steps(
    decision: Decision, own: Callable[[str, str], Entry], done: AbstractSet[str]
) -> list[NumberedStep]:
    return [
        NumberedStep(
            number=number,
            text=own("steps", step),
            place=PLACES[step].value,
            ticked=step in done,
        )
        for number, step in enumerate(decision.steps, start=1)
    ]


def _fee(decision: Decision, edition: Edition, wording: Wording, day: date) -> Told | None:
    return told_fee(decision.fee, edition, wording, day) if decision.fee else None
