"""Dates as residents type them: three fields or one for each, in either calendar.

What was typed is kept for the page that asks back, and for nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from django.utils.translation import gettext as _

from guidance.rules import PlanDates
from guidance.rules.dates import MonthDay
from guidance.rules.typed_dates import (
    DateProblem,
    parse_date,
    parse_fields,
    parse_month_day_fields,
    unreadable_part,
)
from guidance.rules.vocabulary import Reason
from portal import date_problems
from portal.planner.kept_dates import DAYS

PARTS = ("year", "month", "day")
BIRTHDAY = "birthday"
REASON = "reason"
IN_ORDER = ("card_expiry", "license_expiry", BIRTHDAY, "certificate_expiry", "applied_on")


@dataclass(frozen=True, slots=True)
class Typed:
    """One date as it was typed: three fields, and one that takes the whole date as text.

    ``culprit`` is the id of the field to be looked at when there is an ``error``.
    """

    name: str
    year: str = ""
    month: str = ""
    day: str = ""
    text: str = ""
    error: str = ""
    culprit: str = ""

    @classmethod
    def of(cls, name: str, data: Mapping[str, str]) -> Self:
        """Take what was typed for ``name`` out of a form."""
        parts = {part: data.get(f"{name}_{part}", "") for part in PARTS}
        return cls(name, text=data.get(name, ""), **parts)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not (self.fields_typed or self.text.strip())

    @property
    def fields_typed(self) -> bool:
        """Whether one of the three fields was typed into."""
        return any(typed.strip() for typed in (self.year, self.month, self.day))

    @property
    def unread(self) -> str:
        """The first of the three fields that cannot be read, if all were typed into."""
        typed = (self.year, self.month, self.day)
        return (unreadable_part(*typed) if all(map(str.strip, typed)) else None) or ""

    @property
    def left_out(self) -> tuple[str, ...]:
        """The fields that are empty, in the form's order, where others were typed into."""
        asked = PARTS[1:] if self.name == BIRTHDAY else PARTS
        return tuple(part for part in asked if not self._typed(part)) if self.fields_typed else ()

    def refused(self, error: str) -> Self:
        """Return the same with what is wrong, pointing at the field where to begin."""
        in_text = self.text.strip() and not self.fields_typed
        first = "month" if self.name == BIRTHDAY else "year"
        part = self.unread or next(iter(self.left_out), first)
        culprit = self.name if in_text else f"{self.name}_{part}"
        return replace(self, error=error, culprit=culprit)

    def _typed(self, part: str) -> bool:
        return bool(str(getattr(self, part)).strip())


class DatesForm:
    """The planner's form: what was typed, what was understood, and what is asked back."""

    def __init__(self, typed: Mapping[str, Typed], *, no_space: bool = False) -> None:
        self.typed = {name: typed.get(name, Typed(name)) for name in IN_ORDER}
        self.no_space = no_space

    @classmethod
    def empty(cls, *, no_space: bool) -> "DatesForm":
        """Return the form as it is first seen."""
        return cls({}, no_space=no_space)

    @classmethod
    def of(cls, dates: PlanDates) -> "DatesForm":
        """Return the form that says these dates."""
        days: dict[str, date | None] = {name: getattr(dates, name) for name in DAYS}
        typed = {
            name: Typed(name, str(day.year), str(day.month), str(day.day))
            for name, day in days.items()
            if day is not None
        }
        if dates.birthday is not None:
            month, day_of_month = str(dates.birthday.month), str(dates.birthday.day)
            typed[BIRTHDAY] = Typed(BIRTHDAY, month=month, day=day_of_month)
        return cls(typed, no_space=dates.no_space)

    @classmethod
    def sent(cls, data: Mapping[str, str]) -> "DatesForm":
        """Return the form as it was sent, not yet looked at."""
        typed = {name: Typed.of(name, data) for name in IN_ORDER}
        return cls(typed, no_space=data.get(REASON) == Reason.NO_SPACE)

    def understood(self) -> PlanDates | None:
        """Return the dates; None if one is asked back (see ``errors``)."""
        days = {name: self._day(name) for name in DAYS}
        birthday = self._birthday()
        card_expiry = days["card_expiry"]
        if self.errors or card_expiry is None:
            return None
        return PlanDates(
            card_expiry=card_expiry,
            birthday=birthday,
            license_expiry=days["license_expiry"],
            certificate_expiry=days["certificate_expiry"],
            applied_on=days["applied_on"],
            no_space=self.no_space,
        )

    @property
    def errors(self) -> list[Typed]:
        """What is asked back, in the order of the form."""
        return [typed for typed in self.typed.values() if typed.error]

    def refuse(self, name: str, error: str) -> None:
        """Ask a date back."""
        self.typed[name] = self.typed[name].refused(error)

    def _day(self, name: str) -> date | None:
        read = _readings(self.typed[name])
        if len(read) > 1:
            self.refuse(name, _("2か所の日付が違います。どちらか一つだけに入力してください。"))
            return None
        one = read.pop() if read else DateProblem.MISSING
        if not isinstance(one, DateProblem):
            return one
        if one is DateProblem.INCOMPLETE and self.typed[name].left_out:
            self.refuse(name, date_problems.of_empty_fields(self.typed[name].left_out))
        elif one is DateProblem.NOT_A_DATE and self.typed[name].unread:
            self.refuse(name, date_problems.of_a_field(self.typed[name].unread))
        elif one is not DateProblem.MISSING:
            self.refuse(name, date_problems.of_a_date(one))
        elif name == "card_expiry":
            self.refuse(name, _("カードの有効期限を入力してください。"))
        return None

    def _birthday(self) -> MonthDay | None:
        typed = self.typed[BIRTHDAY]
        read = parse_month_day_fields(typed.month, typed.day)
        if read is DateProblem.MISSING:
            return None
        if read is DateProblem.INCOMPLETE and typed.left_out:
            self.refuse(BIRTHDAY, date_problems.of_empty_fields(typed.left_out))
        elif isinstance(read, DateProblem):
            self.refuse(BIRTHDAY, date_problems.of_a_birthday(read))
        if isinstance(read, DateProblem):
            return None
        return read


def _readings(typed: Typed) -> set[date | DateProblem]:
    """Read a date from wherever it was typed; twice the same is one reading."""
    read = {parse_fields(typed.year, typed.month, typed.day), parse_date(typed.text)}
    return read - {DateProblem.MISSING}
