"""`GET /api/v1/plan`: a resident's own dates, and which comes first, the card or the license."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from django.http import QueryDict
from django.utils.translation import gettext as _

from guidance.rules.dates import MonthDay
from guidance.rules.plan import Plan, PlanDates
from guidance.rules.plan import plan as reckon
from guidance.rules.typed_dates import DateProblem, parse_date, parse_month_day
from guidance.rules.vocabulary import Reason
from portal import date_problems
from portal.api.door import Answer, Refused
from portal.api.parameters import contradicting, understood
from portal.closed_days import is_national_holiday

Read = TypeVar("Read", date, MonthDay)


def plan(query: QueryDict, today: date) -> Answer:
    """Reckon the plan for the dates among the parameters.

    Raises Refused with a sentence for every parameter that is missing or cannot be read.
    """
    told = _Told(query)
    card_expiry = told.day("card_expiry", required=True)
    asked_day = told.day("today")
    birthday = told.birthday("birthday")
    license_expiry = told.day("license_expiry")
    certificate_expiry = told.day("certificate_expiry")
    applied_on = told.day("applied_on")
    if told.errors or card_expiry is None:
        raise Refused(told.errors)
    dates = PlanDates(
        card_expiry=card_expiry,
        birthday=birthday,
        license_expiry=license_expiry,
        certificate_expiry=certificate_expiry,
        applied_on=applied_on,
        no_space=told.values.get("reason") == Reason.NO_SPACE,
    )
    reckoned = reckon(dates, asked_day or today, is_national_holiday)
    return Answer(_as_json(reckoned), passing=asked_day is None)


class _Told:
    """Reads the parameters one by one and gathers what is wrong with them."""

    def __init__(self, query: QueryDict) -> None:
        self.values = understood(query)
        self.contradicting = contradicting(query)
        self.errors: dict[str, str] = {}

    def day(self, name: str, *, required: bool = False) -> date | None:
        return self._read(name, parse_date, date_problems.of_a_date, required=required)

    def birthday(self, name: str) -> MonthDay | None:
        return self._read(name, parse_month_day, date_problems.of_a_birthday, required=False)

    def _read(
        self,
        name: str,
        parse: Callable[[str], Read | DateProblem],
        explain: Callable[[DateProblem], str],
        *,
        required: bool,
    ) -> Read | None:
        if name in self.contradicting:
            self.errors[name] = _("違う値が重ねて送られています。一つだけにしてください。")
            return None
        if name not in self.values:
            if required:
                self.errors[name] = explain(DateProblem.MISSING)
            return None
        read = parse(self.values[name])
        if isinstance(read, DateProblem):
            self.errors[name] = explain(read)
            return None
        return read


def _as_json(plan: Plan) -> dict[str, object]:
    window = plan.license_window
    return {
        "card_window": {
            "opens": _iso(plan.card_window.opens),
            "closes": plan.card_window.closes.isoformat(),
        },
        "applied": plan.applied.isoformat(),
        "delivery": {
            "earliest": plan.delivery.earliest.isoformat(),
            "latest": plan.delivery.latest.isoformat(),
        },
        "license_window": window
        and {"opens": window.opens.isoformat(), "last_day": window.last_day.isoformat()},
        "latest_safe_application": _iso(plan.latest_safe_application),
        "advice": plan.advice,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
