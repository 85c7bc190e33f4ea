"""The calendar file, whole or one day at a time. No date is part of an address."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from guidance.edition import current
from guidance.pages import DatedRequest
from portal import language
from portal.planner import kept_dates
from portal.planner.calendar_file import calendar_file
from portal.planner.plan_page import rows
from portal.planner.views import EXPIRED, planned
from portal.wizard.privacy import private

TYPE = "text/calendar; charset=utf-8"


@require_safe
@private
def calendar(request: DatedRequest, milestone: str = "") -> HttpResponse:
    """Hand out the days to come as a calendar file; ``milestone`` picks one of them."""
    kept = kept_dates.read(request)
    if kept is None:
        return HttpResponseRedirect(f"{reverse('plan')}?note={EXPIRED}")
    wording = current().wording(language.of(request))
    days = [row for row in rows(planned(kept, request), wording) if not row.is_past]
    chosen = [row for row in days if milestone in ("", row.text.code)]
    if milestone and not chosen:
        raise Http404
    content = calendar_file(
        chosen,
        host=request.get_host(),
        address=request.build_absolute_uri(reverse("plan")),
        now=request.now,
    )
    name = milestone or "plan"
    response = HttpResponse(content, content_type=TYPE)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    return response
