"""When to renew the license where that comes before the card."""

from guidance.pages import Told
from guidance.rules.verdict import Verdict, may_precede
from portal.planner.planned import Planned
from portal.planner.spoken import Day


def license_first(planned: Planned, advice: Told) -> dict[str, object]:
    """Return from when and until when to renew, and what is said of renewing before applying.

    ``renew_from`` is a day still to come that is sure. ``before_applying`` is said where an
    ``advice`` has words for it and the license can be renewed first.
    """
    plan, today = planned.plan, planned.today
    can_precede = may_precede(planned.dates, plan, planned.doubts)
    context: dict[str, object] = {
        "before_applying": advice.text.text("before_applying") if can_precede else ""
    }
    window = plan.license_window
    if window is None or planned.verdict is not Verdict.LICENSE_BEFORE_CARD:
        return context
    is_to_come = planned.opening_is_sure and window.opens > today
    return context | {
        "renew_from": Day(window.opens, today) if is_to_come else None,
        "renew_until": Day(window.last_day, today),
        "renew_today": window.last_day == today,
    }
