"""A form whose token is stale: the same page again with what was filled in, not an error page."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve, reverse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from guidance.rules import QUESTION_BY_KEY, walk
from portal import errors, staff_door
from portal.planner import views as planner_views
from portal.planner.forms import DatesForm
from portal.wizard import answers, views
from portal.wizard.question_page import Turn

NEED_ANSWERS = frozenset({"check-tick", "check-sheet", "carry-link", "carry-code"})
"""Forms that stand only on pages that somebody with answers has seen."""


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that Django refused for its token (403), as helpfully as can be."""
    if staff_door.is_staffs(request.path_info):
        answered: HttpResponse = import_string(settings.STAFF_CSRF_FAILURE_VIEW)(request, reason)
        return answered
    if request.path_info == reverse("plan"):
        return _dates_again(request)
    if _name(request.path_info) in NEED_ANSWERS and not answers.read(request):
        # Erasing in another tab takes the token as well: no cookie was refused.
        return views.turned(request, otherwise="gone")
    key = _question_key(request.path_info)
    asked = QUESTION_BY_KEY.get(key)
    if asked is None or asked not in walk(answers.read(request)).route:
        return errors.csrf_failure(request, reason)
    message = _(
        "ページを開いてから時間がたったため、答えをまだ受け取っていません。"
        "もう一度「次へ」を押してください。"
        "何度も出るときは、ブラウザーのクッキーを有効にしてください。"
    )
    chosen = request.POST.get(key, "")
    return views.show_question(request, asked, Turn(chosen, message=message), status=403)


def _dates_again(request: HttpRequest) -> HttpResponse:
    message = _(
        "ページを開いてから時間がたったため、日付をまだ受け取っていません。"
        "もう一度「予定を見る」を押してください。"
        "何度も出るときは、ブラウザーのクッキーを有効にしてください。"
    )
    form = DatesForm.sent(request.POST.dict())
    return planner_views.show_form(request, form, message, status=403)


def _name(path: str) -> str | None:
    try:
        return resolve(path).url_name
    except Resolver404:
        return None


def _question_key(path: str) -> str:
    try:
        return str(resolve(path).kwargs.get("key", ""))
    except Resolver404:
        return ""
