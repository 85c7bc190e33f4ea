"""Dates that can be read and still are doubtful: each doubt is a code, without its sentence.

Sources: the MPD notice (対象者, 除外事由 4, 更新可能期間, 早期更新, 電子証明書); from when and from
whom the other limits come stands beside each, by its key in links.toml. Thresholds without a
source only say "please check the year".
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from guidance.rules import dates as reckon
from guidance.rules.dates import MonthDay
from guidance.rules.plan import Plan, PlanDates


class Doubt(StrEnum):
    """What is strange about the dates, in the order of the form."""

    CARD_TOO_FAR = "card-too-far"
    CARD_LONG_PAST = "card-long-past"
    LEAP_BIRTHDAY = "leap-birthday"
    BIRTHDAY_UNLIKELY = "birthday-unlikely"
    LICENSE_FAR_FROM_BIRTHDAY = "license-far-from-birthday"
    LICENSE_TOO_FAR = "license-too-far"
    LICENSE_ENDED = "license-ended"
    LICENSE_LONG_PAST = "license-long-past"
    LICENSE_BEFORE_RENEWAL = "license-before-renewal"
    CERTIFICATE_TOO_FAR = "certificate-too-far"
    CERTIFICATE_AFTER_CARD = "certificate-after-card"
    CERTIFICATE_ENDED = "certificate-ended"
    APPLIED_IN_FUTURE = "applied-in-future"
    APPLIED_BEFORE_CARRY_OVER = "applied-before-carry-over"
    APPLIED_BEFORE_WINDOW = "applied-before-window"
    APPLIED_AFTER_CARD = "applied-after-card"
    DELIVERY_OVERDUE = "delivery-overdue"


IMPOSSIBLE = frozenset({Doubt.APPLIED_IN_FUTURE})
"""What cannot be true: nothing is planned on it."""

NOT_CARRIED_OVER = frozenset(
    {
        Doubt.LICENSE_ENDED,
        Doubt.LICENSE_LONG_PAST,
        Doubt.APPLIED_BEFORE_CARRY_OVER,
        Doubt.APPLIED_AFTER_CARD,
    }
)
"""What, if it is true, means that the record is not carried over: a plan alone would mislead."""

OPENING_UNSURE = frozenset({Doubt.BIRTHDAY_UNLIKELY, Doubt.LICENSE_FAR_FROM_BIRTHDAY})
"""What makes the first day of the license's renewal unsure: it hangs on a doubtful birthday."""

ABOUT: Mapping[Doubt, str] = {
    **dict.fromkeys(Doubt, "applied_on"),
    **dict.fromkeys((Doubt.CARD_TOO_FAR, Doubt.CARD_LONG_PAST), "card_expiry"),
    **dict.fromkeys((Doubt.LEAP_BIRTHDAY, Doubt.BIRTHDAY_UNLIKELY), "birthday"),
    **{doubt: "license_expiry" for doubt in Doubt if doubt.startswith("license-")},
    **{doubt: "certificate_expiry" for doubt in Doubt if doubt.startswith("certificate-")},
}
"""The date that is to be looked at again."""

CARRIED_OVER_SINCE = date(2025, 9, 1)
"""The first day of applications that carry the record over (冒頭; setagaya-city)."""

_CARD_YEARS = 10
"""A card is valid to the tenth birthday after its issue (setagaya-city-renewal)."""
_CERTIFICATE_YEARS = 5
"""A certificate is valid to the fifth birthday, never beyond the card (azumino-city)."""
_LICENSE_YEARS = 6
_FAR = timedelta(days=7)
"""Ends of months and New Year's break move a license's last day by less than that."""
_LEAP_DAY, _DAY_BEFORE = MonthDay(2, 29), MonthDay(2, 28)


def doubts(dates: PlanDates, plan: Plan, today: date) -> tuple[Doubt, ...]:
    """Return what is strange about ``dates``, of which ``plan`` was made on ``today``."""
    tests: tuple[Callable[[PlanDates, Plan, date], set[Doubt]], ...] = (
        _card,
        _license,
        _certificate,
        _application,
    )
    found = set().union(*(test(dates, plan, today) for test in tests))
    return tuple(doubt for doubt in Doubt if doubt in found)


def _card(dates: PlanDates, _plan: Plan, today: date) -> set[Doubt]:
    if _is_years_after(dates.card_expiry, today, _CARD_YEARS):
        return {Doubt.CARD_TOO_FAR}
    if _is_years_after(today, dates.card_expiry, 1):
        return {Doubt.CARD_LONG_PAST}
    return set()


def _license(dates: PlanDates, plan: Plan, today: date) -> set[Doubt]:
    if dates.license_expiry is None:
        return set()
    if plan.license_window is None:
        return {Doubt.LICENSE_BEFORE_RENEWAL}
    found = _birthday(dates, dates.license_expiry)
    if _is_years_after(dates.license_expiry, today, _LICENSE_YEARS):
        return found | {Doubt.LICENSE_TOO_FAR}
    if _is_years_after(today, dates.license_expiry, 1):
        return found | {Doubt.LICENSE_LONG_PAST}
    return found | ({Doubt.LICENSE_ENDED} if plan.license_window.last_day < today else set())


def _birthday(dates: PlanDates, license_expiry: date) -> set[Doubt]:
    """Hold the license's last day against a month after the birthday (更新可能期間)."""
    told = dates.birthday
    birthday = told or MonthDay.of(dates.card_expiry)
    expected = reckon.add_months(reckon.deciding_birthday(birthday, license_expiry), 1)
    if abs(license_expiry - expected) > _FAR:
        return {Doubt.LICENSE_FAR_FROM_BIRTHDAY if told else Doubt.BIRTHDAY_UNLIKELY}
    opens = reckon.license_window_opens
    matters = opens(_LEAP_DAY, license_expiry) != opens(_DAY_BEFORE, license_expiry)
    # Who was born on 29 February holds a card that ends on the 28th in common years.
    return {Doubt.LEAP_BIRTHDAY} if matters and not told and birthday == _DAY_BEFORE else set()


def _certificate(dates: PlanDates, _plan: Plan, today: date) -> set[Doubt]:
    last_day = dates.certificate_expiry
    if last_day is None:
        return set()
    if last_day > dates.card_expiry:
        return {Doubt.CERTIFICATE_AFTER_CARD}
    if _is_years_after(last_day, today, _CERTIFICATE_YEARS):
        return {Doubt.CERTIFICATE_TOO_FAR}
    return {Doubt.CERTIFICATE_ENDED} if last_day < today else set()


def _application(dates: PlanDates, plan: Plan, today: date) -> set[Doubt]:
    applied = dates.applied_on
    if applied is None:
        return set()
    if applied > today:
        return {Doubt.APPLIED_IN_FUTURE}
    if dates.is_ready:
        # The notice of issuance tells what became of the application.
        return set()
    if applied > dates.card_expiry:
        return {Doubt.APPLIED_AFTER_CARD}
    if applied < CARRIED_OVER_SINCE:
        return {Doubt.APPLIED_BEFORE_CARRY_OVER}
    opens = plan.card_window.opens
    early = {Doubt.APPLIED_BEFORE_WINDOW} if opens and applied < opens else set()
    return early | ({Doubt.DELIVERY_OVERDUE} if plan.delivery.latest < today else set())


def _is_years_after(later: date, earlier: date, years: int) -> bool:
    return later > reckon.add_months(earlier, 12 * years)
