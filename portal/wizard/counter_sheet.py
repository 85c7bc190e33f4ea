"""The sheet for the counter: Japanese large for the officer, the reader's language beside it.

Every line is said by the person who shows it: who they are, what they need, why, what they ask.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from guidance.edition import Edition, Entry, Html, Wording
from guidance.edition.parts import Facility
from guidance.pages import told_fee
from guidance.rules import PLACES, Decision, Place, Walk, decide
from guidance.rules.vocabulary import Application, Holding, Reason, Step

COUNTERS = frozenset({Place.RECORDING_FACILITY, Place.POLICE, Place.MUNICIPALITY})


@dataclass(frozen=True, slots=True)
class Both:
    """The same text for the officer and for the reader; ``reader`` is empty in Japanese."""

    officer: Html
    reader: str


@dataclass(frozen=True, slots=True)
class Errand:
    """What is asked at the counters of one kind; ``soon``: as soon as possible."""

    place: str
    asked: tuple[Both, ...]
    soon: bool = False


@dataclass(frozen=True, slots=True)
class _Pair:
    """An edition's wording for the officer, and for a reader of another language."""

    officer: Wording
    reader: Wording | None

    def both(self, kind: str, code: str, field: str) -> Both:
        mine = self.reader.entry(kind, code).text(field) if self.reader else ""
        return Both(self.officer.entry(kind, code).text(field), mine)

    def each(self, kind: str, code: str, field: str) -> list[Both]:
        theirs = self.officer.entry(kind, code).lists[field]
        mine = self.reader.entry(kind, code).lists[field] if self.reader else ("",) * len(theirs)
        return [Both(*said) for said in zip(theirs, mine, strict=True)]


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
        **_who(pair, here),
        "need": pair.both("outcomes", decision.outcome, "sheet"),
        **_why(pair, here, decision),
        "errands": _errands(pair, here, decision),
        "fee": pair.both("fees", decision.fee, "sheet") if decision.fee else None,
        **_cost(edition, pair, decision, day),
        "brings_notice": again,
        "brings_card": again or Step.REWRITE_RECORD in decision.steps,
        "facility": _facility(reader or officer, chosen, day) if again else None,
        "facilities": (reader or officer).facilities if again else (),
        "chosen": chosen,
        "typed_form": "choose" if again else "",
        "contact": (reader or officer).contact,
        "edition": edition,
        "is_bilingual": reader is not None,
    }


def asks_anything(wording: Wording, decision: Decision) -> bool:
    """Tell whether there is anything to ask at a counter: without it there is no sheet."""
    return any(True for _step in _asked(wording, decision))


def _who(pair: _Pair, here: Walk) -> dict[str, object]:
    """Say who stands there; a reason that nobody knows yet is what they come to ask."""
    known = here.facts.reason is not Reason.UNSURE
    return {
        "stage": _answered(pair, "stage", here.facts.stage),
        "holding": _answered(pair, "holding", here.facts.holding),
        "reason": _answered(pair, "reason", here.facts.reason if known else None),
    }


def _why(pair: _Pair, here: Walk, decision: Decision) -> dict[str, object]:
    """Say what stands in the way, and what nobody knows yet."""
    missed = here.facts.application is Application.MISSED
    slips = [slip for code in decision.because for slip in pair.each("reasons", code, "slips")]
    return {
        "reasons": [pair.both("reasons", code, "sheet") for code in decision.because],
        "citations": _citations(pair.officer, decision),
        "checks": [pair.both("reasons", code, "sheet_check") for code in decision.to_check],
        "slips": slips if missed else [],
        "may_correct": missed,
    }


def _errands(pair: _Pair, here: Walk, decision: Decision) -> list[Errand]:
    """Return what is asked, by counter; whoever missed something asks that before all else."""
    asked: dict[Place, list[Both]] = {}
    for step in _asked(pair.officer, decision):
        place = PLACES[step] if PLACES[step] in COUNTERS else Place.MUNICIPALITY
        asked.setdefault(place, []).append(pair.both("steps", step, "sheet"))
    soon = here.facts.application is Application.MISSED
    return [
        Errand(place.value, tuple(said), soon=soon and place is Place.MUNICIPALITY)
        for place, said in asked.items()
    ]


def _asked(wording: Wording, decision: Decision) -> Iterable[Step]:
    """Return the steps that ask for something; a notice is asked back for recording again."""
    for step in decision.steps:
        wanted = step is not Step.READ_NOTICE or Step.RECORD_AGAIN in decision.steps
        if wanted and wording.entry("steps", step).text("sheet"):
            yield step


def _cost(edition: Edition, pair: _Pair, decision: Decision, day: date) -> dict[str, object]:
    """Return the amount in force, and whether there is one that nobody knows."""
    if decision.fee is None:
        return {}
    officer = told_fee(decision.fee, edition, pair.officer, day)
    reader = told_fee(decision.fee, edition, pair.reader or pair.officer, day)
    return {
        "amount": {"officer": officer.amount, "reader": reader.amount},
        "unknown_amount": bool(officer.unknown_amount),
    }


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
