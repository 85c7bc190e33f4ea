"""What people type into the planner: dates for each advice, and dates that are doubtful."""

from collections.abc import Mapping
from datetime import date, timedelta

from guidance.rules.dates import add_months
from portal import clock

Fields = Mapping[str, str]
# Far enough away to be a plan, and not too far to be believed, for years to come.
FAR_AWAY = {"card_expiry": date(2030, 10, 5), "license_expiry": date(2030, 11, 5)}


def typed(**days: date) -> dict[str, str]:
    """Return the fields of these dates, by name of the date."""
    return {
        f"{name}_{part}": str(getattr(day, part))
        for name, day in days.items()
        for part in ("year", "month", "day")
    }


def typed_plans() -> dict[str, Fields]:
    """Return the fields by the advice that they lead to, or by what is special about them."""
    today = clock.today()
    soon, later = today + timedelta(days=15), today + timedelta(days=60)
    # Renewed around another day than the card: the birthday must be told.
    birthday = today - timedelta(days=10)
    told_birthday = {"birthday_month": str(birthday.month), "birthday_day": str(birthday.day)}
    past, half_a_year_ago = today - timedelta(days=3), add_months(today, -6)
    near = {"card_expiry": later, "license_expiry": add_months(later, 1)}
    return {
        "card-first": typed(**FAR_AWAY),
        "in-time": typed(card_expiry=soon, license_expiry=add_months(soon, 1)),
        "license-first": typed(card_expiry=later, license_expiry=add_months(birthday, 1))
        | told_birthday,
        "license-before": typed(
            card_expiry=date(2031, 10, 5), license_expiry=FAR_AWAY["license_expiry"]
        ),
        "no-license": typed(card_expiry=FAR_AWAY["card_expiry"], certificate_expiry=later),
        "card-expired": typed(card_expiry=past),
        "applied": typed(**near, applied_on=past),
        "overdue": typed(**near, applied_on=half_a_year_ago),
        "no-space": {**typed(**FAR_AWAY), "reason": "no-space"},
        # A card that is valid for too long, and a license that does not fit the birthday.
        "doubted": typed(card_expiry=date(2045, 10, 5), license_expiry=date(2030, 6, 5)),
    }


# The month that there is not, and the year that has no era.
MISTYPED = {"card_expiry_year": "8", "card_expiry_month": "13", "card_expiry_day": "31"}
