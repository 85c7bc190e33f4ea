"""What would change the decision: single answers that are still in the person's power."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from guidance.rules.decision import Decision, decide
from guidance.rules.vocabulary import (
    Characters,
    License,
    Outcome,
    Submitted,
    Window,
)
from guidance.rules.walk import walk

# What the person can still do, or find out: from these answers to that one. Nobody can undo a loss,
# a date or what a notice says.
_IN_POWER: dict[str, tuple[frozenset[StrEnum], StrEnum]] = {
    "submitted": (frozenset({Submitted.NO, Submitted.UNSURE}), Submitted.YES),
    "license": (frozenset({License.UNSURE}), License.IN_FORCE),
    "characters": (frozenset({Characters.UNSURE}), Characters.NONE),
    "window": (frozenset({Window.UNSURE}), Window.CLOSED),
}
_RANK: dict[Outcome, int] = {
    Outcome.CHECK_FIRST: 1,
    Outcome.APPLY: 2,
    Outcome.CHECK_CARD_EXPIRY: 1,
    Outcome.ACQUIRE: 2,
}


@dataclass(frozen=True, slots=True)
class Alternative:
    """One other answer to the question ``key``, and the better decision that it leads to."""

    key: str
    answer: StrEnum
    decision: Decision


def alternatives(answers: Mapping[str, str]) -> tuple[Alternative, ...]:
    """Return the single other answers that would lead to something better, in route order.

    The walk must be finished; ValueError otherwise.
    """
    here = walk(answers)
    if here.open is not None:
        raise ValueError("The walk is not finished")
    now = decide(here.facts)
    found = []
    for key, value in here.answers.items():
        given, other = _IN_POWER.get(key, (frozenset(), None))
        if other is None or value not in given:
            continue
        there = walk({**here.answers, key: str(other)})
        if there.open is None and _is_better(decide(there.facts), now):
            found.append(Alternative(key, other, decide(there.facts)))
    return tuple(found)


def _is_better(other: Decision, now: Decision) -> bool:
    """Tell whether ``other`` promises more: one thing less to do on the way there is no change."""
    return _RANK.get(other.outcome, 0) > _RANK.get(now.outcome, 0)
