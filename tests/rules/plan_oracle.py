"""A second reading of the section "Dates" of the procedure, by someone who only counts days.

It shares no code with guidance.rules: no date is computed, each is found by trying one day after
the other until the sentence of the procedure holds. Slow, and meant to be.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import count

Days = Iterator[date]


def days_after(start: date) -> Days:
    return (start + timedelta(days=n) for n in count(1))


def days_back_from(start: date) -> Days:
    return (start - timedelta(days=n) for n in count())


def months_later(start: date, months: int) -> date:
    """Turn over the calendar's leaves one by one, then look for the day, or the last one there."""
    year, month = start.year, start.month
    for _leaf in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return day_or_last(year, month, start.day)


def a_month_before(start: date) -> date:
    year, month = (start.year - 1, 12) if start.month == 1 else (start.year, start.month - 1)
    return day_or_last(year, month, start.day)


def day_or_last(year: int, month: int, day: int) -> date:
    for candidate in range(day, 0, -1):
        try:
            return date(year, month, candidate)
        except ValueError:
            continue
    raise AssertionError("every month has a first day")


def has_day(year: int, month: int, day: int) -> bool:
    return day_or_last(year, month, day).day == day


def card_opens(expiry: date) -> date:
    """The first day from which three months lead past the expiry."""
    start = expiry - timedelta(days=200)
    return next(day for day in days_after(start) if months_later(day, 3) > expiry)


def is_birthday(day: date, month: int, number: int) -> bool:
    if (month, number) == (2, 29) and not has_day(day.year, 2, 29):
        return (day.month, day.day) == (2, 28)
    return (day.month, day.day) == (month, number)


def license_opens(month: int, number: int, expiry: date) -> date:
    birthday = next(day for day in days_back_from(expiry) if is_birthday(day, month, number))
    return a_month_before(birthday)


def is_closed(day: date, is_holiday: Callable[[date], bool]) -> bool:
    year_end = f"{day:%m-%d}" in {"12-29", "12-30", "12-31", "01-01", "01-02", "01-03"}
    return year_end or f"{day:%a}" in {"Sat", "Sun"} or is_holiday(day)


def license_ends(expiry: date, is_holiday: Callable[[date], bool]) -> date:
    from_then_on = days_after(expiry - timedelta(days=1))
    return next(day for day in from_then_on if not is_closed(day, is_holiday))


def last_safe(license_last: date) -> date:
    return next(d for d in days_back_from(license_last) if months_later(d, 2) <= license_last)


def read_plan(
    told: dict[str, date | None],
    birthday: tuple[int, int] | None,
    no_space: bool,
    today: date,
    is_holiday: Callable[[date], bool],
) -> dict[str, date | str | None]:
    card, ends, sent = told["card_expiry"], told["license_expiry"], told["applied_on"]
    assert card is not None
    opens = None if no_space else card_opens(card)
    applied = sent
    if applied is None:
        applied = today if opens is None or opens < today else opens
    month, number = birthday or (card.month, card.day)
    read: dict[str, date | str | None] = {
        "card opens": opens,
        "card closes": card,
        "applied": applied,
        "earliest": months_later(applied, 1),
        "latest": months_later(applied, 2),
        "license opens": license_opens(month, number, ends) if ends else None,
        "license last day": license_ends(ends, is_holiday) if ends else None,
    }
    last = read["license last day"]
    read["latest safe"] = last_safe(last) if isinstance(last, date) else None
    read["advice"] = read_advice(read, expired=sent is None and today > card)
    return read


def read_advice(read: dict[str, date | str | None], *, expired: bool) -> str:
    applied, earliest, latest = read["applied"], read["earliest"], read["latest"]
    last = read["license last day"]
    if expired:
        return "card-expired"
    if last is None:
        return "no-license-date"
    assert isinstance(last, date)
    assert isinstance(applied, date)
    assert isinstance(earliest, date)
    assert isinstance(latest, date)
    in_order = {
        "license-before-card": last < applied,
        "card-first": latest <= last,
        "card-first-if-in-time": earliest <= last,
        "license-then-rewrite": True,
    }
    return next(advice for advice, holds in in_order.items() if holds)
