"""What a plan means for the resident: the days to note, and what if the card comes early or late.

Sources: the MPD notice (更新時期が近い, 更新可能期間, 早期更新) and docs/procedure.md, "Dates".
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from guidance.rules.dates import Closure, Holidays, closure
from guidance.rules.plan import Delivery, LicenseWindow, Plan, PlanDates
from guidance.rules.vocabulary import Advice

_ONE_DAY = timedelta(days=1)
_CARD_COMES_FIRST = frozenset(
    {Advice.CARD_FIRST, Advice.CARD_FIRST_IF_IN_TIME, Advice.LICENSE_THEN_REWRITE}
)


class Arrival(StrEnum):
    """Where the day on which the new card is ready falls, seen from the license's renewal."""

    BEFORE_LICENSE_WINDOW = "before-license-window"
    IN_LICENSE_WINDOW = "in-license-window"
    AFTER_CARD_LAST_DAY = "after-card-last-day"
    AFTER_LICENSE_WINDOW = "after-license-window"
    AFTER_BOTH_LAST_DAYS = "after-both-last-days"
    AFTER_LICENSE_CARD_ENDED = "after-license-card-ended"


class Milestone(StrEnum):
    """A day to note."""

    CARD_WINDOW_OPENS = "card-window-opens"
    BEST_BY = "best-by"
    CARD_LAST_DAY = "card-last-day"
    DELIVERY_EARLIEST = "delivery-earliest"
    DELIVERY_LATEST = "delivery-latest"
    LICENSE_WINDOW_OPENS = "license-window-opens"
    LICENSE_LAST_DAY = "license-last-day"
    CERTIFICATE_LAST_DAY = "certificate-last-day"


class Lane(StrEnum):
    """A span of days in the picture of a plan."""

    CARD_WINDOW = "card-window"
    DELIVERY = "delivery"
    LICENSE_WINDOW = "license-window"
    CERTIFICATE = "certificate"


@dataclass(frozen=True, slots=True)
class Noted:
    """A milestone and its day."""

    milestone: Milestone
    day: date


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """A day on which a license cannot be renewed, and why."""

    day: date
    closure: Closure


def still_renewed(plan: Plan) -> bool:
    """Whether a new card is on its way or can be: a card that ran out is not renewed (対象者)."""
    return plan.advice is not Advice.CARD_EXPIRED


def delivery(dates: PlanDates, plan: Plan) -> Delivery | None:
    """Return when the new card comes, by the day of application, real or planned.

    None where no card comes, where it is ready, or where it was applied for on a day not told.
    """
    is_known = still_renewed(plan) and not dates.is_ready and not dates.is_untold
    return plan.delivery if is_known else None


def best_by(dates: PlanDates, plan: Plan) -> date | None:
    """Return the day after which a slow card may come too late to renew the license.

    None where the card was applied for already, where no such day is left, and where the card runs
    out first: its own last day is no day to wait for (早期更新).
    """
    if dates.has_applied or plan.advice is not Advice.CARD_FIRST:
        return None
    safe = plan.latest_safe_application
    return safe if safe and safe < dates.card_expiry else None


def ends_before_license(plan: Plan) -> bool:
    """Whether the card runs out before the last day to renew the license.

    On a card that ran out no Myna license is renewed (hyogo-police in links.toml).
    """
    window = plan.license_window
    return bool(window and plan.card_window.closes < window.last_day)


def arrival(
    ready: date,
    plan: Plan,
    today: date,
    *,
    opening_is_sure: bool = True,
    before_card_ends: bool = False,
) -> Arrival | None:
    """Tell where ``ready`` falls; None where no license is to be renewed after the card.

    On a card that has run out by ``today`` no Myna license is renewed any more. Where the first day
    of the license's renewal is not sure, nothing falls before it. ``before_card_ends``: the license
    is to be renewed while the old card is valid, and not put off until a card that comes later.
    """
    window: LicenseWindow | None = plan.license_window
    if window is None or plan.advice not in _CARD_COMES_FIRST:
        return None
    if opening_is_sure and ready < window.opens:
        return Arrival.BEFORE_LICENSE_WINDOW
    if ready <= window.last_day:
        is_too_late = before_card_ends and plan.card_window.closes < ready
        return Arrival.AFTER_CARD_LAST_DAY if is_too_late else Arrival.IN_LICENSE_WINDOW
    if plan.card_window.closes < today:
        return Arrival.AFTER_LICENSE_CARD_ENDED
    if ends_before_license(plan):
        return Arrival.AFTER_BOTH_LAST_DAYS
    return Arrival.AFTER_LICENSE_WINDOW


def milestones(dates: PlanDates, plan: Plan, *, opening_is_sure: bool = True) -> tuple[Noted, ...]:
    """Return the days to note, in the order of the calendar, past ones included.

    When the new card is ready is foretold only to who has applied and told the day; who can collect
    it or has it minds the old one's last day no more. The first day of the license's renewal is not
    noted where it is not sure.
    """
    coming = delivery(dates, plan) if dates.has_applied else None
    window = plan.license_window
    days = {
        Milestone.CARD_WINDOW_OPENS: None if dates.has_applied else plan.card_window.opens,
        Milestone.BEST_BY: best_by(dates, plan),
        Milestone.CARD_LAST_DAY: None if dates.is_ready else plan.card_window.closes,
        Milestone.DELIVERY_EARLIEST: coming.earliest if coming else None,
        Milestone.DELIVERY_LATEST: coming.latest if coming else None,
        Milestone.LICENSE_WINDOW_OPENS: window.opens if window and opening_is_sure else None,
        Milestone.LICENSE_LAST_DAY: window.last_day if window else None,
        Milestone.CERTIFICATE_LAST_DAY: dates.certificate_expiry,
    }
    noted = [Noted(milestone, day) for milestone, day in days.items() if day is not None]
    return tuple(sorted(noted, key=lambda one: one.day))


def closed_days(dates: PlanDates, plan: Plan, holidays: Holidays) -> tuple[ClosedDay, ...]:
    """Return the closed days over which the license's last day was moved on, in their order."""
    if dates.license_expiry is None or plan.license_window is None:
        return ()
    closed, day = [], dates.license_expiry
    while day < plan.license_window.last_day:
        reason = closure(day, holidays)
        closed += [ClosedDay(day, reason)] if reason else []
        day += _ONE_DAY
    return tuple(closed)
