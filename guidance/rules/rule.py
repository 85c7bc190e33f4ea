"""What a rule is: a code, a question to the facts, and the clauses it rests on."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from guidance.rules.citations import Citation
from guidance.rules.facts import Facts
from guidance.rules.vocabulary import RuleCode


class Ternary(Enum):
    """Whether a rule applies: it does, it does not, or the answers so far do not settle it."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition under which the record is not carried over, or calls for care."""

    code: RuleCode
    applies: Callable[[Facts], Ternary]
    citations: tuple[Citation, ...]


def ternary(*, yes: bool, no: bool) -> Ternary:
    """Say yes or no where one is known, else unknown (not asked, or the resident does not know)."""
    if yes:
        return Ternary.YES
    return Ternary.NO if no else Ternary.UNKNOWN
