"""All that is found out about a resident's dates, before anything is said about it."""

from dataclasses import dataclass
from datetime import date

from guidance.rules import Plan, PlanDates
from guidance.rules.outlook import ClosedDay
from guidance.rules.plausible import OPENING_UNSURE, Doubt
from guidance.rules.verdict import Verdict, verdict


@dataclass(frozen=True, slots=True)
class Planned:
    """All that was found out about a resident's dates on a day."""

    dates: PlanDates
    plan: Plan
    doubts: tuple[Doubt, ...]
    closed: tuple[ClosedDay, ...]
    today: date

    @property
    def verdict(self) -> Verdict:
        """What the page says first."""
        return verdict(self.dates, self.plan, self.doubts, self.today)

    @property
    def opening_is_sure(self) -> bool:
        """Whether the first day of the license's renewal may be shown."""
        return not OPENING_UNSURE.intersection(self.doubts)
