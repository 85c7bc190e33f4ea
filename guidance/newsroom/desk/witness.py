"""Every page that staff are shown is noted as seen: one place, so that no page is forgotten."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model
from django.http import HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse

from guidance.newsroom.audit import Subject
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.models import EmergencyBanner, PublishedEdition, WorkingRow
from guidance.newsroom.seeing import saw

View = Callable[..., HttpResponseBase]
# Pages that show nothing of the newsroom. What leaves as a file is "exported", not "seen".
EMPTY = ("help", "password_change", "password_change_done", "logout", "preview", "devices")
SHOWN = 200
LONGEST = 160


def witnessed(view: View) -> View:
    """Wrap a page of the staff's so that who was shown it stands in the record."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        match = request.resolver_match
        is_page = isinstance(response, TemplateResponse) and response.status_code == SHOWN
        if request.method == "GET" and is_page and match and match.url_name not in EMPTY:
            context = getattr(response, "context_data", None) or {}
            name, subject = actor_of(request).get_username(), _subject(context)
            saw(name, now_of(request), subject, _titled(context))
        return response

    return shown


def _titled(context: dict[str, Any]) -> dict[str, str]:
    row = context.get("original") or context.get("object")
    return row.known_as() if isinstance(row, WorkingRow) else {}


def _subject(context: dict[str, Any]) -> Subject:
    """Name what a page shows: a row by what the record calls it, a list by its title."""
    row = context.get("original") or context.get("object") or context.get("edition")
    if isinstance(row, WorkingRow):
        name = str(getattr(row, "key", "") or row)
        return Subject(row._meta.model_name or "", name[:LONGEST], "", row.digest())
    if isinstance(row, PublishedEdition):
        return Subject("edition", str(row.pk), "", row.checksum)
    if isinstance(row, EmergencyBanner):
        return Subject("banner", str(row.pk))
    if isinstance(row, User):
        return Subject("user", row.get_username())
    if isinstance(row, Model):
        return Subject(row._meta.model_name or "", str(row.pk))
    return Subject("page", str(context.get("title", ""))[:LONGEST], "", context.get("seen", ""))
