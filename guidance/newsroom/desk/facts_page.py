"""Where staff choose which facts to change, and see what is still unknown."""

from dataclasses import dataclass

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.unconfirmed import COLUMNS, to_reread, unconfirmed
from guidance.newsroom.models import Amount, Contact, Entry, Facility, Link, Notice


@dataclass(frozen=True, slots=True)
class Table:
    """A table of facts: its name, what can be done in it, and how many rows it has."""

    address: str
    label: str
    about: str
    rows: int


_ABOUT = (
    (Facility, "名前、住所、電話、受付時間、休業を直します。"),
    (Amount, "いつから、いくらか、何で決まっているかを入れます。"),
    (Link, "もとにしたページを直します。読み直した日を残します。"),
    (Contact, "問い合わせ先の名前、電話番号、受付時間を直します。"),
    (Notice, "期間を決めて、選んだページに出します。版と一緒に公開されます。"),
    (Entry, "文の根拠と、「警視庁に確認中」の印を直します。"),
)


@require_safe
def facts_page(request: HttpRequest) -> HttpResponse:
    """List the tables of facts and what nobody has confirmed."""
    if not actor_of(request).has_perm("newsroom.view_facility"):
        raise PermissionDenied
    today = now_of(request).date()
    context = {
        **admin.site.each_context(request),
        "title": "事実を直す",
        "tables": [
            Table(
                reverse(f"admin:newsroom_{model._meta.model_name}_changelist"),
                str(model._meta.verbose_name),
                about,
                model._default_manager.count(),
            )
            for model, about in _ABOUT
        ],
        "unconfirmed": unconfirmed(today),
        "columns": COLUMNS,
        "links_to_reread": to_reread(today),
    }
    return TemplateResponse(request, "desk/facts.html", context)
