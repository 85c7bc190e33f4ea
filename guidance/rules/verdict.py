"""What a plan's page says first: the advice, or what goes before it.

The advice reckons with the dates as they were told and with two months of delivery. Where a date
means that nothing is carried over, or the two months have passed, the advice alone would mislead.

Sources: the MPD notice (更新時期が近い, 早期更新, 確認手順) and docs/procedure.md, "Dates".
"""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from guidance.rules.dates import delivery_latest
from guidance.rules.plan import Plan, PlanDates
from guidance.rules.plausible import NOT_CARRIED_OVER, Doubt
from guidance.rules.vocabulary import Advice


class Verdict(StrEnum):
    """What is said first: every advice, and two things that go before one."""

    CARD_EXPIRED = Advice.CARD_EXPIRED
    NO_LICENSE_DATE = Advice.NO_LICENSE_DATE
    LICENSE_BEFORE_CARD = Advice.LICENSE_BEFORE_CARD
    CARD_FIRST = Advice.CARD_FIRST
    CARD_FIRST_IF_IN_TIME = Advice.CARD_FIRST_IF_IN_TIME
    LICENSE_THEN_REWRITE = Advice.LICENSE_THEN_REWRITE
    CHECK_DATES = "check-dates"
    AWAIT_CARD = "await-card"


def verdict(dates: PlanDates, plan: Plan, found: Collection[Doubt], today: date) -> Verdict:
    """Return what to say first of a ``plan`` made on ``today``, about whose dates ``found`` is odd.

    A card that is late may come any day now or in two months: who waits for it must watch the
    license's last day, also where the plan had once left time enough.
    """
    if NOT_CARRIED_OVER.intersection(found) and plan.advice is not Advice.CARD_EXPIRED:
        return Verdict.CHECK_DATES
    if plan.advice is Advice.NO_LICENSE_DATE and dates.applied_on:
        return Verdict.AWAIT_CARD
    if plan.advice is Advice.CARD_FIRST and _is_late_for_the_license(plan, today):
        return Verdict.CARD_FIRST_IF_IN_TIME
    return Verdict(plan.advice)


def is_late(plan: Plan, today: date) -> bool:
    """Whether even the slowest delivery should have come by now."""
    return plan.delivery.latest < today


def _is_late_for_the_license(plan: Plan, today: date) -> bool:
    window = plan.license_window
    return bool(window and is_late(plan, today) and delivery_latest(today) > window.last_day)
