"""The sheet for the counter: Japanese large for the officer, the reader's language beside it."""

from dataclasses import dataclass
from datetime import date

from guidance.edition import Edition, Entry, Html, Wording
from guidance.edition.parts import Facility
from guidance.pages import told_fee
from guidance.rules import PLACES, Decision, Place, Walk, decide
from guidance.rules.vocabulary import Application, Holding, Step

COUNTERS = frozenset({Place.RECORDING_FACILITY, Place.POLICE, Place.MUNICIPALITY})


@dataclass(frozen=True, slots=True)
class Both:
    """The same text for the officer and for the reader; ``reader`` is empty in Japanese."""

    officer: Html
    reader: str


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that the person wants done, where, and what to bring for it (may be empty)."""

    code: str
    place: str
    title: Both
    bring: Both


@dataclass(frozen=True, slots=True)
class _Pair:
    """An edition's wording for the officer, and for a reader of another language."""

    officer: Wording
    reader: Wording | None

    def both(self, kind: str, code: str, field: str) -> Both:
        mine = self.reader.entry(kind, code).text(field) if self.reader else ""
        return Both(self.officer.entry(kind, code).text(field), mine)


def counter_sheet(
    edition: Edition, language: str, here: Walk, chosen: str, day: date
) -> dict[str, object]:
    """Return the context of the sheet; the walk must be finished.

    ``chosen`` is the key of the facility that the person means to go to, or empty.
    """
    decision = decide(here.facts)
    history = here.facts.holding is Holding.HISTORY
    officer = edition.wording("ja", history=history)
    reader = edition.wording(language, history=history) if language != "ja" else None
    pair = _Pair(officer, reader)
    again = Step.RECORD_AGAIN in decision.steps
    return {
        "holding": _answered(pair, "holding", here.facts.holding),
        "reason": _answered(pair, "reason", here.facts.reason),
        "outcome": pair.both("outcomes", decision.outcome, "headline"),
        "reasons": [pair.both("reasons", code, "because") for code in decision.because],
        "citations": _citations(officer, decision),
        "checks": [pair.both("reasons", code, "check") for code in decision.to_check],
        "may_correct": here.facts.application is Application.MISSED,
        "applies_online": Step.APPLY_ONLINE in decision.steps,
        "wishes": [_wish(pair, step) for step in _wanted(decision)],
        "fee": pair.both("fees", decision.fee, "line") if decision.fee else None,
        "fee_ground": pair.both("fees", decision.fee, "detail") if decision.fee else None,
        **_cost(edition, pair, decision, day),
        "facility": _facility(reader or officer, chosen, day) if again else None,
        "facilities": (reader or officer).facilities if again else (),
        "chosen": chosen,
        "typed_form": "choose" if again else "",
        "contact": (reader or officer).contact,
        "edition": edition,
        "is_bilingual": reader is not None,
    }


def _cost(edition: Edition, pair: _Pair, decision: Decision, day: date) -> dict[str, object]:
    """Return the amount in force, or what is said of one that nobody knows."""
    if decision.fee is None:
        return {}
    officer = told_fee(decision.fee, edition, pair.officer, day)
    reader = told_fee(decision.fee, edition, pair.reader or pair.officer, day)
    return {
        "amount": {"officer": officer.amount, "reader": reader.amount},
        "unknown_amount": Both(officer.unknown_amount, reader.unknown_amount),
    }


def _wanted(decision: Decision) -> list[Step]:
    """Return what is done at a counter; where nothing is, all that there is to do."""
    at_counters = [step for step in decision.steps if PLACES[step] in COUNTERS]
    return at_counters or list(decision.steps)


def _wish(pair: _Pair, step: Step) -> Wish:
    title, bring = (pair.both("steps", step, field) for field in ("title", "bring"))
    return Wish(str(step), PLACES[step].value, title, bring)


def _answered(pair: _Pair, question: str, answer: str | None) -> Both | None:
    """Say what the person answered; None where nobody asked."""
    if answer is None:
        return None

    def label(wording: Wording) -> Html:
        return wording.entry("questions", question).options[answer].text("label")

    return Both(label(pair.officer), label(pair.reader) if pair.reader else "")


def _citations(officer: Wording, decision: Decision) -> list[str]:
    entries: list[Entry] = [officer.entry("reasons", code) for code in decision.because]
    return [cited.label for entry in entries for cited in entry.citations]


def _facility(wording: Wording, chosen: str, day: date) -> Facility | None:
    return next((place for place in wording.facilities_on(day) if place.id == chosen), None)
