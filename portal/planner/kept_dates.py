"""The door to the dates: they stay in the resident's own browser (docs/adr/0012).

Nothing of them is kept on the server. The browser holds them in one signed cookie that no script
can read, for two hours after they were typed, and erases them with the answers.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from guidance.rules import PlanDates
from guidance.rules.dates import MonthDay, is_supported

SALT = "portal.planner.dates"
SECONDS = settings.SESSION_COOKIE_AGE
DAYS = ("card_expiry", "license_expiry", "certificate_expiry", "applied_on")


def keep(response: HttpResponse, dates: PlanDates) -> None:
    """Give the dates to the browser that typed them."""
    response.set_cookie(
        settings.DATES_COOKIE,
        signing.dumps(as_codes(dates), salt=SALT),
        max_age=SECONDS,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def read(request: HttpRequest) -> PlanDates | None:
    """Return the dates that the browser still holds; None if there are none, or they are too old.

    What is not ours, or not whole, counts as none.
    """
    try:
        kept = request.COOKIES[settings.DATES_COOKIE]
        return as_dates(signing.loads(kept, salt=SALT, max_age=SECONDS))
    except (KeyError, ValueError, TypeError, AttributeError, signing.BadSignature):
        return None


def erase(response: HttpResponse) -> None:
    """Take the dates out of the browser."""
    response.delete_cookie(settings.DATES_COOKIE, samesite="Lax")


def as_codes(dates: PlanDates) -> dict[str, str]:
    """Return the dates by name in ISO form (the birthday as MM-DD); ``reason`` if no-space."""
    told = {name: getattr(dates, name) for name in (*DAYS, "birthday")}
    codes = {name: str(day) for name, day in told.items() if day is not None}
    return {**codes, "reason": "no-space"} if dates.no_space else codes


def as_dates(codes: Mapping[str, Any]) -> PlanDates:
    """Return what `as_codes` was given. Raises KeyError or ValueError for anything else."""
    days = {name: date.fromisoformat(codes[name]) for name in DAYS if name in codes}
    if not all(map(is_supported, days.values())):
        raise ValueError("a day that cannot be reckoned with")
    birthday = codes.get("birthday")
    return PlanDates(
        card_expiry=days["card_expiry"],
        birthday=MonthDay(*map(int, birthday.split("-"))) if birthday else None,
        license_expiry=days.get("license_expiry"),
        certificate_expiry=days.get("certificate_expiry"),
        applied_on=days.get("applied_on"),
        no_space=codes.get("reason") == "no-space",
    )
