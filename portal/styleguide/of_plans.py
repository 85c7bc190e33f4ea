"""The planner in its states: the form, also asked back, and a plan for each verdict."""

from collections.abc import Iterator
from datetime import date, timedelta

from guidance.edition import Wording, current
from guidance.pages import DatedRequest
from guidance.rules import PlanDates
from guidance.rules.dates import MonthDay, add_months
from guidance.rules.vocabulary import Stage
from portal.planner.form_page import form_page
from portal.planner.forms import DatesForm
from portal.planner.picture import picture
from portal.planner.plan_page import plan_page
from portal.planner.planned import Planned
from portal.styleguide.specimens import Specimen, specimen

MISTYPED = {"card_expiry_year": "8", "card_expiry_month": "13", "license_expiry": "?"}


def of_the_planner(request: DatedRequest, wording: Wording) -> Iterator[Specimen]:
    """Show the form and its plans."""
    refused = DatesForm.sent(MISTYPED)
    refused.understood()
    for state, form in (("", DatesForm.empty(no_space=True)), ("refused", refused)):
        yield specimen(request, "planner/form.html", state, form_page(form, wording))
    for dates in _dates(request.today):
        found = Planned.of(dates, request.today)
        context = plan_page(found, current(), wording)
        context["picture"] = picture(found, wording)
        yield specimen(request, "planner/plan.html", str(found.verdict), context)


def _dates(today: date) -> Iterator[PlanDates]:
    """Yield dates for each verdict."""
    yield from _not_applied(today)
    ended, late, card = _after(today, -10), _after(today, 20), _after(today, 60)
    yield PlanDates(card, _before(late), late, applied_on=add_months(today, -1))
    yield PlanDates(ended, _before(late), late, applied_on=_after(today, -20))
    yield PlanDates(card, applied_on=_after(today, -3))
    in_a_month = _after(today, 30)
    last_day = add_months(in_a_month, 1)
    yield PlanDates(in_a_month, license_expiry=last_day, applied_on=_after(today, -3))
    yield PlanDates(card, applied_on=add_months(today, -6))
    yield PlanDates(card, _before(_after(today, 10)), _after(today, 10), applied_on=today)
    for stage in (Stage.WAITING, Stage.NOTIFIED, Stage.RECEIVED):
        yield PlanDates(card, license_expiry=add_months(card, 1), stage=stage)
    yield PlanDates(card, stage=Stage.NOTIFIED, is_renewed=True)


def _not_applied(today: date) -> Iterator[PlanDates]:
    soon, card, ended = _after(today, 15), _after(today, 60), _after(today, -20)
    in_time, late = _after(today, 45), _after(today, 20)
    yield PlanDates(add_months(today, 6), license_expiry=add_months(today, 7))
    yield PlanDates(_after(today, 80), _before(in_time), in_time)
    yield PlanDates(soon, license_expiry=add_months(soon, 1))
    yield PlanDates(card, _before(late), late)
    yield PlanDates(add_months(today, 12), license_expiry=card)
    yield PlanDates(add_months(today, 12), certificate_expiry=soon)
    yield PlanDates(card, certificate_expiry=soon, no_space=True)
    yield PlanDates(today)
    yield PlanDates(card, _before(ended), ended)
    yield PlanDates(_after(today, -3))


def _after(day: date, days: int) -> date:
    return day + timedelta(days=days)


def _before(license_expiry: date) -> MonthDay:
    """Return the birthday a month before a license's last day, as a license has it."""
    return MonthDay.of(add_months(license_expiry, -1))
