"""What a plan's page says first: the advice, or what goes before it.

The advice reckons with the dates as they were told and with two months of delivery. Where a date
means that nothing is carried over, the two months have passed, or the old card runs out before the
license is renewed, the advice alone would mislead; so it would where the card was applied for on a
day that was not told, or has come, or where the license is renewed already.

Sources: the MPD notice (対象者, 更新時期が近い, 早期更新, 確認手順), hyogo-police in links.toml for
the card that ran out, and docs/procedure.md, "Dates".
"""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from guidance.rules.dates import add_months, delivery_latest
from guidance.rules.outlook import Milestone, Noted, ends_before_license, still_renewed
from guidance.rules.plan import Plan, PlanDates
from guidance.rules.plausible import NOT_CARRIED_OVER, OPENING_UNSURE, Doubt
from guidance.rules.vocabulary import Advice, Stage


class Verdict(StrEnum):
    """What is said first: every advice, and what goes before one."""

    CARD_EXPIRED = Advice.CARD_EXPIRED
    NO_LICENSE_DATE = Advice.NO_LICENSE_DATE
    LICENSE_BEFORE_CARD = Advice.LICENSE_BEFORE_CARD
    CARD_FIRST = Advice.CARD_FIRST
    CARD_FIRST_IF_IN_TIME = Advice.CARD_FIRST_IF_IN_TIME
    LICENSE_THEN_REWRITE = Advice.LICENSE_THEN_REWRITE
    CHECK_DATES = "check-dates"
    CHECK_APPLICATION = "check-application"
    AWAIT_CARD = "await-card"
    TELL_APPLICATION = "tell-application"
    COLLECT_CARD = "collect-card"
    CARD_RECEIVED = "card-received"
    LICENSE_RENEWED = "license-renewed"
    APPLY_TODAY = "apply-today"
    APPLY_SOON = "apply-soon"
    LICENSE_THEN_APPLY = "license-then-apply"
    RENEW_BEFORE_CARD_ENDS = "renew-before-card-ends"
    ASK_FIRST = "ask-first"
    CARD_MAY_BE_LATE = "card-may-be-late"


NEAR_MONTHS = 3
"""A last day further off than a card's window is long presses nobody yet."""
SPARE_MONTHS = 1
"""A card may take longer than the two months that the notice calls usual (早期更新)."""

_AT_STAGE = {
    Stage.WAITING: Verdict.TELL_APPLICATION,
    Stage.NOTIFIED: Verdict.COLLECT_CARD,
    Stage.RECEIVED: Verdict.CARD_RECEIVED,
}
_LICENSE_PRESSES = frozenset({Verdict.CARD_FIRST_IF_IN_TIME, Verdict.LICENSE_THEN_REWRITE})
_TRUSTS_THE_APPLICATION = frozenset(
    {
        Verdict.CARD_FIRST,
        Verdict.CARD_FIRST_IF_IN_TIME,
        Verdict.CARD_MAY_BE_LATE,
        Verdict.AWAIT_CARD,
    }
)


def verdict(dates: PlanDates, plan: Plan, found: Collection[Doubt], today: date) -> Verdict:
    """Return what to say first of a ``plan`` made on ``today``, about whose dates ``found`` is odd.

    A card that is late may come any day now or in two months: who waits for it must watch the
    license's last day, also where the plan had once left time enough.
    """
    if plan.advice is Advice.CARD_EXPIRED:
        return Verdict.CARD_EXPIRED
    if NOT_CARRIED_OVER.intersection(found):
        return Verdict.CHECK_DATES
    answered = _answered(dates)
    if answered:
        return answered
    if dates.applied_on is None and dates.card_expiry == today:
        return Verdict.APPLY_TODAY
    if plan.advice is Advice.NO_LICENSE_DATE:
        said = _about_the_card(dates, plan, today)
    else:
        said = _about_the_license(dates, plan, found, today)
    if Doubt.APPLIED_BEFORE_WINDOW in found and said in _TRUSTS_THE_APPLICATION:
        return Verdict.CHECK_APPLICATION
    return said


def _answered(dates: PlanDates) -> Verdict | None:
    """Return what the answers alone decide, whatever the dates."""
    if dates.is_renewed:
        return Verdict.LICENSE_RENEWED
    if dates.stage and (dates.is_ready or dates.is_untold):
        return _AT_STAGE[dates.stage]
    return None


def is_late(plan: Plan, today: date) -> bool:
    """Whether even the slowest delivery should have come by now."""
    return plan.delivery.latest < today


def license_presses(dates: PlanDates, plan: Plan, today: date) -> bool:
    """Whether the new card may come only after the license's last day, for all that is known."""
    if dates.is_ready or dates.is_untold or dates.is_renewed:
        return dates.is_untold and not dates.is_renewed
    return _order(plan, today) in _LICENSE_PRESSES


def may_precede(dates: PlanDates, plan: Plan, found: Collection[Doubt]) -> bool:
    """Whether the license can be renewed before the card is applied for.

    The record is old only for who renews it while an application is on its way (更新時期が近い).
    """
    window = plan.license_window
    if window is None or dates.has_applied or OPENING_UNSURE.intersection(found):
        return False
    return window.opens <= plan.applied <= window.last_day


def is_near(last_day: date, today: date) -> bool:
    """Whether a last day presses already: it is not past, and not further off than NEAR_MONTHS."""
    return today <= last_day <= add_months(today, NEAR_MONTHS)


def may_end_first(dates: PlanDates, plan: Plan, today: date) -> bool:
    """Whether the old card may run out before the new one comes, shortly before the license does.

    Nobody renews a Myna license on a card that ran out (hyogo-police in links.toml): should the new
    one be late, neither would do.
    """
    window = plan.license_window
    if window is None or not ends_before_license(plan) or dates.is_ready or dates.is_renewed:
        return False
    if dates.is_untold:
        return is_near(window.last_day, today)
    is_short = window.last_day <= add_months(plan.delivery.latest, SPARE_MONTHS)
    return is_short and plan.card_window.closes < plan.delivery.latest


def next_last_days(dates: PlanDates, plan: Plan, said: Verdict, today: date) -> tuple[Noted, ...]:
    """Return the last day that comes next, if it is near; two where they fall on one day.

    The card's own is one for who has still to apply, or has to renew the license before it.
    """
    window, days = plan.license_window, []
    if window:
        days.append(Noted(Milestone.LICENSE_LAST_DAY, window.last_day))
    has_to_apply = not dates.has_applied and still_renewed(plan)
    if has_to_apply or said is Verdict.RENEW_BEFORE_CARD_ENDS:
        days.append(Noted(Milestone.CARD_LAST_DAY, dates.card_expiry))
    near = [one for one in days if is_near(one.day, today)]
    first = min((one.day for one in near), default=None)
    return tuple(one for one in near if one.day == first)


def _about_the_card(dates: PlanDates, plan: Plan, today: date) -> Verdict:
    if dates.applied_on:
        return Verdict.AWAIT_CARD
    return Verdict.APPLY_SOON if plan.applied == today else Verdict.NO_LICENSE_DATE


def _about_the_license(
    dates: PlanDates, plan: Plan, found: Collection[Doubt], today: date
) -> Verdict:
    order = _order(plan, today)
    window = plan.license_window
    if order is Verdict.CARD_FIRST and may_end_first(dates, plan, today):
        return Verdict.CARD_MAY_BE_LATE
    if window is None or order not in _LICENSE_PRESSES:
        return order
    if order is Verdict.LICENSE_THEN_REWRITE and may_precede(dates, plan, found):
        return Verdict.LICENSE_THEN_APPLY
    if not ends_before_license(plan):
        return order
    opens = None if OPENING_UNSURE.intersection(found) else window.opens
    if opens and max(today, opens) <= dates.card_expiry:
        return Verdict.RENEW_BEFORE_CARD_ENDS
    return Verdict.ASK_FIRST


def _order(plan: Plan, today: date) -> Verdict:
    if plan.advice is Advice.CARD_FIRST and _is_late_for_the_license(plan, today):
        return Verdict.CARD_FIRST_IF_IN_TIME
    return Verdict(plan.advice)


def _is_late_for_the_license(plan: Plan, today: date) -> bool:
    window = plan.license_window
    return bool(window and is_late(plan, today) and delivery_latest(today) > window.last_day)
