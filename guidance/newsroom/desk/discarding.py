"""Before the draft is thrown away: what goes, and whose work it is."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from guidance.newsroom import acts, publication, workflow, working
from guidance.newsroom.desk.moment import actor_of
from guidance.newsroom.desk.naming import Naming
from guidance.newsroom.desk.whose import shares
from guidance.newsroom.differences import differences
from guidance.newsroom.models import State


def asked_once_more(request: HttpRequest) -> HttpResponse | None:
    """Return the page that asks once more; None where the answer is given or nothing can go."""
    if request.POST.get("act") != "discard" or request.POST.get("certain"):
        return None
    submission = workflow.open_submission()
    if submission is None or submission.state != State.DRAFT:
        return None
    if not actor_of(request).has_perm(acts.SUBMIT.permission):
        return None
    content = working.content()
    groups = differences(publication.live_content(), content)
    context = {
        **admin.site.each_context(request),
        "title": "下書きをすべて捨てる",
        "submission": submission,
        "seen": request.POST.get("seen", ""),
        "groups": groups,
        "shares": shares(submission, content, groups, Naming()),
    }
    return TemplateResponse(request, "desk/discard.html", context)
