"""What people type into the planner: dates for each verdict, and dates that are doubtful."""

from collections.abc import Mapping
from datetime import date, timedelta

from guidance.rules.dates import add_months
from guidance.rules.vocabulary import Notice, Renewed, Stage
from portal import clock

Fields = Mapping[str, str]
# Far enough away to be a plan, and not too far to be believed, for years to come.
FAR_AWAY = {"card_expiry": date(2030, 10, 5), "license_expiry": date(2030, 11, 5)}
# Verdicts on who has applied, and the answers that lead to them.
ANSWERED: Mapping[str, Mapping[str, str]] = {
    "tell-application": {"stage": Stage.WAITING},
    "collect-card": {"stage": Stage.NOTIFIED},
    "card-received": {"stage": Stage.RECEIVED},
    "license-renewed": {
        "stage": Stage.NOTIFIED,
        "notice": Notice.RECORDED,
        "renewed": Renewed.YES,
    },
}
# The month that there is not, and the year that has no era.
MISTYPED = {"card_expiry_year": "8", "card_expiry_month": "13", "card_expiry_day": "31"}

# Something is wrong with each date, in five ways.
ALL_MISTYPED = {
    **MISTYPED,
    "card_expiry": "2030-10-05",
    "license_expiry_year": "2030",
    "birthday_month": "2",
    "birthday_day": "30",
    "certificate_expiry": "05/10/2030",
    "applied_on_month": "4",
    "applied_on_day": "1",
}


def typed(**days: date) -> dict[str, str]:
    """Return the fields of these dates, by name of the date."""
    return {
        f"{name}_{part}": str(getattr(day, part))
        for name, day in days.items()
        for part in ("year", "month", "day")
    }


def typed_plans() -> dict[str, Fields]:
    """Return the fields by the verdict that they lead to, or by what is special about them."""
    today = clock.today()
    return {**_of_verdicts(today), **_special(today), **_doubted(today)}


def kept_plan() -> dict[str, str]:
    """Return the longest that the planner can have been told, as it is kept: ISO days by name."""
    today = clock.today()
    card, birthday = _in(today, 60), add_months(_in(today, 45), -1)
    return {
        "card_expiry": card.isoformat(),
        "license_expiry": _in(today, 45).isoformat(),
        "birthday": f"{birthday:%m-%d}",
        "certificate_expiry": card.isoformat(),
        "applied_on": today.isoformat(),
    }


def kept_early() -> dict[str, str]:
    """Return dates of which the license's renewal has not begun, as they are kept."""
    return {name: day.isoformat() for name, day in FAR_AWAY.items()}


def not_yet_applied() -> Fields:
    """Return the fields of somebody who applied tomorrow: they are asked back."""
    today = clock.today()
    return typed(card_expiry=_in(today, 60), applied_on=_in(today, 1))


def _of_verdicts(today: date) -> dict[str, Fields]:
    """Each verdict once, by its word."""
    card, applied = _in(today, 60), _in(today, -3)
    ended, late = _in(today, -10), _in(today, 15)
    return {
        "card-first": typed(**FAR_AWAY),
        "card-first-if-in-time": _with_birthday(_in(today, 45), card_expiry=_in(today, 80)),
        "renew-before-card-ends": typed(card_expiry=late, license_expiry=add_months(late, 1)),
        "license-then-apply": _with_birthday(_in(today, 20), card_expiry=card),
        "license-then-rewrite": _with_birthday(
            _in(today, 10), card_expiry=card, applied_on=applied
        ),
        "license-before-card": typed(
            card_expiry=date(2031, 10, 5), license_expiry=FAR_AWAY["license_expiry"]
        ),
        "card-may-be-late": typed(
            card_expiry=_in(today, 30),
            license_expiry=add_months(_in(today, 30), 1),
            applied_on=_in(today, -3),
        ),
        "ask-first": _with_birthday(_in(today, 20), card_expiry=ended, applied_on=_in(today, -20)),
        "no-license-date": typed(card_expiry=FAR_AWAY["card_expiry"], certificate_expiry=card),
        "apply-soon": typed(card_expiry=card),
        "apply-today": typed(card_expiry=today),
        "await-card": typed(card_expiry=card, applied_on=applied),
        "check-application": typed(card_expiry=card, applied_on=add_months(today, -6)),
        "check-dates": _with_birthday(_in(today, -20), card_expiry=card),
        "card-expired": typed(card_expiry=applied),
        **dict.fromkeys(ANSWERED, typed(card_expiry=card, license_expiry=add_months(card, 1))),
    }


def _special(today: date) -> dict[str, Fields]:
    card = _in(today, 60)
    near = typed(card_expiry=card, license_expiry=add_months(card, 1))
    return {
        "applied": {**near, **typed(applied_on=_in(today, -3))},
        "late": typed(card_expiry=_in(today, -60), applied_on=_in(today, -100)),
        "license-today": _with_birthday(today, card_expiry=date(2031, 10, 5)),
        "card-on-last-day": _with_birthday(add_months(today, 1), card_expiry=_in(today, 80)),
        "no-space": {**typed(**FAR_AWAY), "reason": "no-space"},
    }


def _doubted(today: date) -> dict[str, Fields]:
    """Together they show every doubt that a plan can be made on."""
    leap = next(year for year in range(today.year + 1, today.year + 9) if not year % 4)
    return {
        # A card that is valid for too long, and a license that does not fit the birthday.
        "doubted-card": typed(
            card_expiry=date(today.year + 19, 10, 5),
            license_expiry=date(2030, 6, 5),
            certificate_expiry=date(today.year + 14, 10, 5),
        ),
        "doubted-license": {
            **typed(
                card_expiry=_in(today, 60),
                license_expiry=date(today.year + 8, 6, 5),
                certificate_expiry=_in(today, 90),
            ),
            "birthday_month": "1",
            "birthday_day": "10",
        },
        "doubted-past": typed(
            card_expiry=_in(today, -900),
            license_expiry=_in(today, -800),
            certificate_expiry=_in(today, -950),
        ),
        "doubted-leap-day": typed(
            card_expiry=date(leap + 2, 2, 28), license_expiry=date(leap, 3, 28)
        ),
        "doubted-application": typed(card_expiry=_in(today, -30), applied_on=_in(today, -10)),
        "doubted-early-application": typed(
            card_expiry=_in(today, 60), applied_on=date(2025, 8, 20)
        ),
    }


def _with_birthday(license_expiry: date, **days: date) -> dict[str, str]:
    """Renewed around another day than the card: the birthday must be told."""
    birthday = add_months(license_expiry, -1)
    told = {"birthday_month": str(birthday.month), "birthday_day": str(birthday.day)}
    return typed(license_expiry=license_expiry, **days) | told


def _in(today: date, days: int) -> date:
    return today + timedelta(days=days)
