"""The dates of the procedure reckoned naively, day by day, with another library of holidays."""

import calendar
from datetime import date, timedelta
from typing import Any

import jpholiday

DAY = timedelta(days=1)


def plus(day: date, months: int) -> date:
    """Add months at once: the day of the month is kept, or the month's last day stands for it."""
    month = day.year * 12 + day.month - 1 + months
    year, month = month // 12, month % 12 + 1
    for candidate in range(day.day, 27, -1):
        try:
            return date(year, month, candidate)
        except ValueError:
            continue
    return date(year, month, day.day)


def opens(card_expiry: date) -> date:
    day = card_expiry - 110 * DAY
    while not plus(day, 3) > card_expiry:
        day += DAY
    return day


def closed(day: date) -> bool:
    year_end = (day.month, day.day) in {(12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3)}
    return year_end or day.weekday() in {5, 6} or jpholiday.is_holiday(day)


def last_day(license_expiry: date) -> date:
    while closed(license_expiry):
        license_expiry += DAY
    return license_expiry


def birthday_before(month: int, day: int, license_expiry: date) -> date:
    """Go back from the expiry until the birthday comes by."""
    found = license_expiry
    while True:
        shown = (found.month, found.day)
        common_leap_day = (month, day) == (2, 29) and not calendar.isleap(found.year)
        if shown == ((2, 28) if common_leap_day else (month, day)):
            return found
        found -= DAY


def safe(last: date) -> date:
    day = last
    while plus(day, 2) > last:
        day -= DAY
    return day


def advice(told: dict[str, Any], today: date, applied: date, last: date | None) -> str:
    if not told.get("applied_on") and today > told["card_expiry"]:
        return "card-expired"
    if last is None:
        return "no-license-date"
    if last < applied:
        return "license-before-card"
    if plus(applied, 2) <= last:
        return "card-first"
    return "card-first-if-in-time" if plus(applied, 1) <= last else "license-then-rewrite"


def plan(told: dict[str, Any], today: date) -> dict[str, Any]:
    """Return the JSON that the specification asks for; `birthday` is a pair (month, day)."""
    card_expiry, license_expiry = told["card_expiry"], told.get("license_expiry")
    opening = None if told.get("reason") == "no-space" else opens(card_expiry)
    applied = told.get("applied_on") or max(today, opening or today)
    last = license_expiry and last_day(license_expiry)
    window = None
    if license_expiry:
        month, day = told.get("birthday") or (card_expiry.month, card_expiry.day)
        birthday = birthday_before(month, day, license_expiry)
        window = {"opens": str(plus(birthday, -1)), "last_day": str(last)}
    return {
        "card_window": {"opens": opening and str(opening), "closes": str(card_expiry)},
        "applied": str(applied),
        "delivery": {"earliest": str(plus(applied, 1)), "latest": str(plus(applied, 2))},
        "license_window": window,
        "latest_safe_application": str(safe(last)) if last else None,
        "advice": advice(told, today, applied, last),
    }
