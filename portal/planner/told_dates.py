"""The dates as they were understood: on the plan, and in a link that holds them."""

from datetime import date

from django.utils.translation import gettext as _

from guidance.edition import Entry, Wording
from guidance.rules import PlanDates
from guidance.rules.dates import MonthDay
from portal.planner import spoken
from portal.planner.kept_dates import DAYS


def told_dates(dates: PlanDates, wording: Wording) -> list[tuple[Entry, str]]:
    """Return the name of each date with the date; the birthday also where the card's counts."""
    days: dict[str, date | None] = {name: getattr(dates, name) for name in DAYS}
    told: list[tuple[Entry, str]] = [
        (wording.entry("dates", name), spoken.unbroken(spoken.full(day)))
        for name, day in days.items()
        if day
    ]
    birthday = _birthday(dates)
    return [*told, (wording.entry("dates", "birthday"), birthday)] if birthday else told


def _birthday(dates: PlanDates) -> str:
    """Say the birthday that the license's renewal is reckoned from; empty where none is."""
    if dates.birthday is not None:
        return spoken.of_birthday(dates.birthday)
    if dates.license_expiry is None:
        return ""
    of_the_card = spoken.of_birthday(MonthDay.of(dates.card_expiry))
    return _("%(day)s（カードの有効期限から）") % {"day": of_the_card}
