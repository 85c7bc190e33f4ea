"""All that is found out about a resident's dates, before anything is said about it."""

from dataclasses import dataclass
from datetime import date

from guidance.rules import Plan, PlanDates, plan
from guidance.rules.outlook import ClosedDay, closed_days, delivery
from guidance.rules.plan import Delivery
from guidance.rules.plausible import OPENING_UNSURE, Doubt, doubts
from guidance.rules.verdict import Verdict, verdict
from portal.closed_days import is_national_holiday


@dataclass(frozen=True, slots=True)
class Planned:
    """All that was found out about a resident's dates on a day."""

    dates: PlanDates
    plan: Plan
    doubts: tuple[Doubt, ...]
    closed: tuple[ClosedDay, ...]
    today: date

    @classmethod
    def of(cls, dates: PlanDates, today: date) -> "Planned":
        """Find out all about the dates as they stand on a day."""
        found = plan(dates, today, is_national_holiday)
        return cls(
            dates=dates,
            plan=found,
            doubts=doubts(dates, found, today),
            closed=closed_days(dates, found, is_national_holiday),
            today=today,
        )

    @property
    def verdict(self) -> Verdict:
        """What the page says first."""
        return verdict(self.dates, self.plan, self.doubts, self.today)

    @property
    def coming(self) -> Delivery | None:
        """When the new card comes; None where the license is to be renewed before applying."""
        waits_for_license = self.verdict is Verdict.LICENSE_THEN_APPLY
        return None if waits_for_license else delivery(self.dates, self.plan)

    @property
    def opening_is_sure(self) -> bool:
        """Whether the first day of the license's renewal may be shown."""
        return not OPENING_UNSURE.intersection(self.doubts)
