"""The plan: a resident's own dates, and which comes first, the card or the license.

Sources: the MPD notice (更新時期が近い, 更新可能期間, 早期更新) and docs/procedure.md, "Dates".
"""

from dataclasses import dataclass
from datetime import date

from guidance.rules import dates as reckon
from guidance.rules.dates import Holidays, MonthDay
from guidance.rules.vocabulary import Advice, Stage

_APPLIED = frozenset({Stage.WAITING, Stage.NOTIFIED, Stage.RECEIVED})
_READY = frozenset({Stage.NOTIFIED, Stage.RECEIVED})
_RENEWED_MONTHS = 12


@dataclass(frozen=True, slots=True)
class PlanDates:
    """What the resident tells. Only the card's last day is needed; None means "not told".

    ``birthday`` not told means the card's own month and day, on which a card ends as a rule.
    ``applied_on`` is the day of the application, if it was made. ``no_space`` says that the card
    is replaced because nothing more can be written on it: no source gives such a renewal an
    opening day, so none is reckoned. ``stage`` is where the resident stands, and ``is_renewed``
    whether the license was renewed after the card was applied for (更新時期が近い), if either was
    answered; they are never typed among the dates, nor kept with them.
    """

    card_expiry: date
    birthday: MonthDay | None = None
    license_expiry: date | None = None
    certificate_expiry: date | None = None
    applied_on: date | None = None
    no_space: bool = False
    stage: Stage | None = None
    is_renewed: bool = False

    @property
    def has_applied(self) -> bool:
        """Whether the new card was applied for, whether or not the day was told."""
        return self.applied_on is not None or self.stage in _APPLIED

    @property
    def is_untold(self) -> bool:
        """Whether a card is waited for, and nobody knows since when."""
        return self.stage is Stage.WAITING and self.applied_on is None

    @property
    def is_ready(self) -> bool:
        """Whether the new card lies ready or is here: nothing of it is foretold any more."""
        return self.stage in _READY


@dataclass(frozen=True, slots=True)
class CardWindow:
    """When the card can be renewed, both days included; ``opens`` is None where nothing opens."""

    opens: date | None
    closes: date


@dataclass(frozen=True, slots=True)
class Delivery:
    """Between which days the new card is ready."""

    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class LicenseWindow:
    """When the license can be renewed, both days included; the last day is moved to an open one."""

    opens: date
    last_day: date


@dataclass(frozen=True, slots=True)
class Plan:
    """What follows from the dates. ``applied`` is the real day of application or the planned one.

    ``license_window`` and ``latest_safe_application`` are None where no license date was told, or
    one from before the renewal.
    """

    card_window: CardWindow
    applied: date
    delivery: Delivery
    license_window: LicenseWindow | None
    latest_safe_application: date | None
    advice: Advice


def plan(dates: PlanDates, today: date, holidays: Holidays) -> Plan:
    """Reckon the plan as it stands on ``today`` (in Tokyo).

    ``holidays`` says of a day whether it is a national holiday. Raises ``ValueError`` when today
    or one of the dates lies outside ``EARLIEST`` to ``LATEST``; ask ``is_supported`` first.
    """
    _refuse_unsupported(dates, today)
    card_window = _card_window(dates)
    applied = dates.applied_on or max(today, card_window.opens or today)
    delivery = Delivery(reckon.delivery_earliest(applied), reckon.delivery_latest(applied))
    license_window = _license_window(dates, today, holidays)
    return Plan(
        card_window=card_window,
        applied=applied,
        delivery=delivery,
        license_window=license_window,
        latest_safe_application=_latest_safe_application(license_window),
        advice=_card_ran_out(dates, today) or _order(applied, delivery, license_window),
    )


def _refuse_unsupported(dates: PlanDates, today: date) -> None:
    told = (
        today,
        dates.card_expiry,
        dates.license_expiry,
        dates.certificate_expiry,
        dates.applied_on,
    )
    for day in told:
        if day is not None and not reckon.is_supported(day):
            raise ValueError(f"{day} is not between {reckon.EARLIEST} and {reckon.LATEST}")


def _card_window(dates: PlanDates) -> CardWindow:
    opens = None if dates.no_space else reckon.card_window_opens(dates.card_expiry)
    return CardWindow(opens, dates.card_expiry)


def _license_window(dates: PlanDates, today: date, holidays: Holidays) -> LicenseWindow | None:
    if dates.license_expiry is None:
        return None
    birthday = dates.birthday or MonthDay.of(dates.card_expiry)
    window = LicenseWindow(
        reckon.license_window_opens(birthday, dates.license_expiry),
        reckon.license_last_day(dates.license_expiry, holidays),
    )
    # A license that was just renewed is in force for years: so near a day is that of the old one.
    is_old = dates.is_renewed and window.last_day <= reckon.add_months(today, _RENEWED_MONTHS)
    return None if is_old else window


def _latest_safe_application(license_window: LicenseWindow | None) -> date | None:
    if license_window is None:
        return None
    return reckon.latest_safe_application(license_window.last_day)


def _card_ran_out(dates: PlanDates, today: date) -> Advice | None:
    """Say that a card which ran out before an application is replaced, not renewed (対象者)."""
    if not dates.has_applied and today > dates.card_expiry:
        return Advice.CARD_EXPIRED
    return None


def _order(applied: date, delivery: Delivery, license_window: LicenseWindow | None) -> Advice:
    """Card first, because its window is the longer one (更新可能期間), where there is the time."""
    if license_window is None:
        return Advice.NO_LICENSE_DATE
    if license_window.last_day < applied:
        return Advice.LICENSE_BEFORE_CARD
    if delivery.latest <= license_window.last_day:
        return Advice.CARD_FIRST
    if delivery.earliest <= license_window.last_day:
        return Advice.CARD_FIRST_IF_IN_TIME
    return Advice.LICENSE_THEN_REWRITE
