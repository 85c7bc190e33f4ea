"""The calendar file, whole or one day at a time. No date is part of an address."""

from collections.abc import Mapping

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from guidance.edition import current
from guidance.pages import DatedRequest
from guidance.rules import walk
from portal import language
from portal.planner import kept_dates
from portal.planner.calendar_file import Edge, calendar_file
from portal.planner.plan_page import rows
from portal.planner.result_first import before_plan
from portal.planner.views import EXPIRED, planned
from portal.wizard import answers
from portal.wizard.privacy import private

TYPE = "text/calendar; charset=utf-8"
ME = "me"
# One calendar may hold the days of several people; each has names of its own for them.
LABELS: Mapping[str, Promise | str] = {
    ME: "",
    "family-1": gettext_lazy("（家族1）"),
    "family-2": gettext_lazy("（家族2）"),
    "family-3": gettext_lazy("（家族3）"),
}


@require_safe
@private
def calendar(request: DatedRequest, milestone: str = "", whose: str = ME) -> HttpResponse:
    """Hand out the days to come as a calendar file; ``milestone`` picks one of them."""
    kept = kept_dates.read(request)
    if kept is None:
        return HttpResponseRedirect(f"{reverse('plan')}?note={EXPIRED}")
    edition, spoken = current(), language.of(request)
    if before_plan(walk(answers.read(request)), edition, spoken)["is_instead"]:
        # No plan was made, so there are no days to hand out: the page says why.
        return HttpResponseRedirect(reverse("plan-result"))
    wording = edition.wording(spoken)
    days = [row for row in rows(planned(kept, request), wording) if not row.is_past]
    chosen = [row for row in days if milestone in ("", row.code)]
    if not chosen or whose not in LABELS:
        raise Http404
    edge = Edge(
        address=request.build_absolute_uri(reverse("plan")),
        now=request.now,
        unsure=_("警視庁に確認中の内容を含みます。"),
        whose=whose,
        label=str(LABELS[whose]),
    )
    response = HttpResponse(calendar_file(chosen, edge), content_type=TYPE)
    # Not "attachment": phones then offer their calendar at once, and everything else saves a file.
    response.headers["Content-Disposition"] = f'inline; filename="{milestone or "plan"}.ics"'
    return response
