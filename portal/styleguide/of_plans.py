"""The planner in its states: the form, also asked back, and a plan for each advice."""

from collections.abc import Iterator
from datetime import date, timedelta

from guidance.edition import Wording, current
from guidance.pages import DatedRequest
from guidance.rules import PlanDates
from guidance.rules.dates import MonthDay, add_months
from portal.planner.form_page import form_page
from portal.planner.forms import DatesForm
from portal.planner.picture import picture
from portal.planner.plan_page import plan_page
from portal.planner.views import planned
from portal.styleguide.specimens import Specimen, specimen

MISTYPED = {"card_expiry_year": "8", "card_expiry_month": "13", "license_expiry": "?"}


def of_the_planner(request: DatedRequest, wording: Wording) -> Iterator[Specimen]:
    """Show the form and its plans."""
    refused = DatesForm.sent(MISTYPED)
    refused.understood()
    for state, form in (("", DatesForm.empty(no_space=True)), ("refused", refused)):
        yield specimen(request, "planner/form.html", state, form_page(form, wording))
    for dates in _dates(request.today):
        found = planned(dates, request)
        context = plan_page(found, current(), wording)
        context["picture"] = picture(found, wording)
        yield specimen(request, "planner/plan.html", str(found.plan.advice), context)


def _dates(today: date) -> Iterator[PlanDates]:
    """Yield dates for each advice, and for who has applied."""
    soon, later = today + timedelta(days=15), today + timedelta(days=60)
    yield PlanDates(add_months(today, 6), license_expiry=add_months(today, 7))
    yield PlanDates(soon, license_expiry=add_months(soon, 1))
    yield PlanDates(later, MonthDay.of(today), license_expiry=today + timedelta(days=20))
    yield PlanDates(add_months(today, 12), license_expiry=later)
    yield PlanDates(later, certificate_expiry=soon, no_space=True)
    yield PlanDates(today - timedelta(days=3))
    yield PlanDates(later, license_expiry=add_months(later, 1), applied_on=add_months(today, -4))
