"""What has been learned so far: one field a question, None while it has not been asked."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from guidance.rules.vocabulary import (
    Application,
    Characters,
    Expiry,
    Holding,
    License,
    Notice,
    Reason,
    Renewed,
    SameYear,
    Stage,
    Submitted,
    Window,
)

REASONS_NOT_COVERED = frozenset({Reason.LOST, Reason.DAMAGED, Reason.EXPIRED})
REASONS_WITHOUT_CARRY_OVER_QUESTION = frozenset({Reason.UNSURE, Reason.STAY_EXTENDED})


@dataclass(frozen=True, slots=True)
class Facts:
    """The answers on the route. "Not asked" (None) is never the same as "no" or "does not know"."""

    stage: Stage | None = None
    reason: Reason | None = None
    holding: Holding | None = None
    license: License | None = None
    characters: Characters | None = None
    submitted: Submitted | None = None
    sameyear: SameYear | None = None
    application: Application | None = None
    renewed: Renewed | None = None
    notice: Notice | None = None
    window: Window | None = None
    expiry: Expiry | None = None

    def learning(self, key: str, answer: StrEnum) -> "Facts":
        """Return the facts with one more answer; ``key`` is a question's key."""
        changes: dict[str, Any] = {key: answer}
        return replace(self, **changes)

    @property
    def holds_license(self) -> bool:
        """A Myna license is held, alone or beside the driver's license card."""
        return self.holding in (Holding.CARD_ONLY, Holding.BOTH)
