"""The form of a row that somebody else removed: told by whom and when, with what was typed."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from guidance.newsroom.desk import unsaved
from guidance.newsroom.desk.kinds import RowAdmin
from guidance.newsroom.desk.moment import actor_of
from guidance.newsroom.desk.removals import (
    is_whole,
    key_of_row,
    removal_of_row,
    row_told,
    who_removed,
)
from guidance.newsroom.desk.sent_number import sent_number
from guidance.newsroom.desk.words_of import words_of
from guidance.newsroom.models import AuditEntry

TITLE = "この{}は、もうありません"
NOT_KNOWN = "開こうとした{}は、もうありません。だれがいつ消したかは、記録から分かりません。"
Inside = Iterable[tuple[type[Any], Any]]


def gone(request: HttpRequest, table: RowAdmin, sent: str, inside: Inside) -> HttpResponse:
    """Answer whoever comes for row ``sent`` of a table, which is gone.

    A form that was sent is shown with what was typed; who wants to remove the row, or to look at
    it, is led to the list. ``inside``: the tables of the rows inside it.
    """
    number = sent_number(sent)
    entry = removal_of_row(table.model, number)
    told = _told(entry, table, actor_of(request).get_username())
    name = request.resolver_match.url_name if request.resolver_match else ""
    listed = reverse(f"admin:newsroom_{table.opts.model_name}_changelist")
    if request.method != "POST" or not str(name).endswith("_change"):
        messages.warning(request, told)
        return HttpResponseRedirect(listed)
    said = _typed(request, table, number, tuple(inside))
    context = {
        **table.admin_site.each_context(request),
        "title": TITLE.format(table.opts.verbose_name),
        "opts": table.opts,
        "told": told,
        "onward": listed,
        "onward_label": "一覧に戻る",
        **said,
    }
    return TemplateResponse(request, "desk/unsaved.html", context, status=HTTPStatus.GONE)


def _typed(
    request: HttpRequest,
    table: RowAdmin,
    number: int,
    inside: tuple[tuple[type[Any], Any], ...],
) -> dict[str, Any]:
    """Return what was typed, to be read, and to be sent as a new row by whoever may add one."""
    form: Any = table.get_form(request, None)(request.POST)
    rows = unsaved.forms_inside(request.POST, inside)
    parts = unsaved.parts(form, f"{table.opts.model_name} {number}", rows)
    if not parts or not table.has_add_permission(request):
        return {"parts": parts}
    again = list(unsaved.as_new(words_of(request), inside))
    key = key_of_row(table.model, number) if "key" in form.fields else None
    if key is not None:
        # The name by which old editions know it.
        again.append(("key", key))
    return {"parts": parts, "again": again}


def _told(entry: AuditEntry | None, table: RowAdmin, actor: str) -> str:
    what = str(table.opts.verbose_name)
    if entry is None:
        return NOT_KNOWN.format(what)
    if is_whole(entry):
        return f"{who_removed(entry, actor, what)}この{what}は、下書きからなくなりました。"
    named = row_told(table.model, entry)
    return f"{who_removed(entry, actor, what)}{what}「{named}」を消しました。"
