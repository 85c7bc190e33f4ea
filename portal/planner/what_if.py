"""What if the card is ready after one month, or after two: seen from the license's renewal."""

from dataclasses import dataclass
from datetime import date

from guidance.edition import Wording
from guidance.pages import Told
from guidance.rules.outlook import Arrival, arrival
from guidance.rules.verdict import Verdict
from portal.planner import spoken
from portal.planner.planned import Planned
from portal.planner.spoken import Day

# The license's renewal does not hang on the card where the dates are wrong, or it is done.
_NOT_TOLD = frozenset({Verdict.CHECK_DATES, Verdict.LICENSE_RENEWED})


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The card is ready after so many months: on which day, and what that means.

    ``days_left`` counts from then to the last day to renew the license; None where that is not
    the next thing to do.
    """

    months: int
    ready: Day
    told: Told | None
    days_left: int | None


def what_if(planned: Planned, wording: Wording) -> list[WhatIf]:
    """Return what one month and two months would mean; a day that is past supposes nothing."""
    coming = planned.coming
    if coming is None:
        return []
    both = enumerate((coming.earliest, coming.latest), start=1)
    return [
        _one(planned, wording, months, ready) for months, ready in both if ready >= planned.today
    ]


def _one(planned: Planned, wording: Wording, months: int, ready: date) -> WhatIf:
    plan = planned.plan
    is_told = planned.verdict not in _NOT_TOLD
    where = _arrival(planned, ready) if is_told else None
    window = plan.license_window if where is Arrival.IN_LICENSE_WINDOW else None
    return WhatIf(
        months=months,
        ready=spoken.Day(ready, planned.today),
        told=Told(wording.entry("arrivals", where)) if where else None,
        days_left=(window.last_day - ready).days if window else None,
    )


def _arrival(planned: Planned, ready: date) -> Arrival | None:
    return arrival(
        ready,
        planned.plan,
        planned.today,
        opening_is_sure=planned.opening_is_sure,
        before_card_ends=planned.verdict is Verdict.RENEW_BEFORE_CARD_ENDS,
    )
