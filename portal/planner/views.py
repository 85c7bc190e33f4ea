"""The planner on the web: a form, and the plan that it leads to."""

from dataclasses import replace
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from guidance.edition import current
from guidance.pages import DatedRequest
from guidance.rules import Facts, PlanDates, walk
from guidance.rules.plausible import ABOUT, IMPOSSIBLE
from guidance.rules.vocabulary import Reason, Renewed, Stage
from portal import language
from portal.planner import kept_dates, kept_typed
from portal.planner.form_page import HAS_APPLIED, form_page
from portal.planner.forms import DatesForm
from portal.planner.no_plan import no_plan
from portal.planner.picture import picture
from portal.planner.plan_page import GO_AHEAD, MIND_FIRST, plan_page
from portal.planner.planned import Planned
from portal.planner.result_first import before_plan
from portal.wizard import answers
from portal.wizard.privacy import private

EXPIRED = "expired"
ASKED_BACK = "asked-back"
"""What the form's address notes for Reload and Back, once it was asked back."""


@require_http_methods(["GET", "HEAD", "POST"])
@private
def dates(request: DatedRequest) -> HttpResponse:
    """Ask for the dates, or take them."""
    if request.method == "POST":
        return _take(request)
    typed, kept = kept_typed.read(request), kept_dates.read(request)
    if typed and request.GET.get("note") == ASKED_BACK:
        _look_at(typed, request)
        return show_form(request, typed, is_asked_back=bool(typed.errors))
    form = typed or (
        DatesForm.of(kept)
        if kept
        else DatesForm.empty(no_space=_facts(request).reason is Reason.NO_SPACE)
    )
    # Also where the form that was asked back is over by now.
    is_over = request.GET.get("note") in (EXPIRED, ASKED_BACK) and not (typed or kept)
    message = (
        _("先に日付を入力してください。入力した日付は、2時間たつと消えます。") if is_over else ""
    )
    return show_form(request, form, message)


@require_safe
@private
def result(request: DatedRequest) -> HttpResponse:
    """Show the plan; without dates, go to the form."""
    kept = kept_dates.read(request)
    if kept is None:
        return HttpResponseRedirect(f"{reverse('plan')}?note={EXPIRED}")
    edition = current()
    wording = edition.wording(language.of(request))
    found = planned(kept, request)
    here = walk(answers.read(request))
    first = before_plan(here, edition, language.of(request))
    if first["is_instead"]:
        context = {**no_plan(found, here.facts, edition, wording), **first}
        return render(request, "planner/no_plan.html", context)
    context = {**plan_page(found, edition, wording), "picture": picture(found, wording), **first}
    # Only the questions know why the card is replaced: a card may end with a period of stay.
    context["tells_stay"] = here.facts.reason is None and not found.dates.is_ready
    if first["result"] and context["tone"] == GO_AHEAD:
        context["tone"] = MIND_FIRST
    return render(request, "planner/plan.html", context)


def show_form(
    request: HttpRequest,
    form: DatesForm,
    message: str = "",
    status: int = HTTPStatus.OK,
    *,
    is_asked_back: bool = False,
) -> HttpResponse:
    """Answer with the form as it was filled in."""
    wording = current().wording(language.of(request))
    waits = _facts(request).stage is Stage.WAITING
    more_open = request.GET.get("note") == HAS_APPLIED
    context = form_page(form, wording, message, waits=waits, more_open=more_open)
    # A link to the other language would lose what is typed: a button takes it along, and says
    # whether the form was asked back, or is only being filled in.
    context |= {"typed_form": "dates", "is_asked_back": is_asked_back or status != HTTPStatus.OK}
    if form.errors:
        context["again_at"] = f"{reverse('plan')}?note={ASKED_BACK}"
    return render(request, "planner/form.html", context, status=status)


def planned(told: PlanDates, request: DatedRequest) -> Planned:
    """Find out all about the dates on the day of the request, for where the walk's answers stand.

    Nobody who has answered that the card is applied for is asked to apply, nor to renew a license
    that is renewed.
    """
    facts = _facts(request)
    is_renewed = facts.renewed is Renewed.YES
    return Planned.of(replace(told, stage=facts.stage, is_renewed=is_renewed), request.today)


def _take(request: DatedRequest) -> HttpResponse:
    form = DatesForm.sent(request.POST.dict())
    if language.TURN in request.POST:
        note = f"?note={HAS_APPLIED}" if request.GET.get("note") == HAS_APPLIED else ""
        turned = HttpResponseRedirect(f"{reverse('plan')}{note}", status=HTTPStatus.SEE_OTHER)
        kept_typed.keep(turned, form)
        return turned
    told = _look_at(form, request)
    if told is None:
        refused = show_form(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
        kept_typed.keep(refused, form)
        return refused
    response = HttpResponseRedirect(reverse("plan-result"), status=HTTPStatus.SEE_OTHER)
    kept_dates.keep(response, told)
    kept_typed.erase(response)
    return response


def _look_at(form: DatesForm, request: DatedRequest) -> PlanDates | None:
    """Return the dates that were typed; None if one is asked back, as the form then says."""
    told = form.understood()
    if told is not None:
        wording = current().wording(language.of(request))
        for doubt in IMPOSSIBLE.intersection(planned(told, request).doubts):
            form.refuse(ABOUT[doubt], wording.entry("doubts", doubt).text("sentence").plain)
    return None if form.errors else told


def _facts(request: HttpRequest) -> Facts:
    """Return what the walk's answers say, as far as they go."""
    return walk(answers.read(request)).facts
