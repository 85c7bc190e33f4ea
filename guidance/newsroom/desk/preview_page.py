"""Where staff choose what to preview, look at it, and make a link for a reviewer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from guidance.newsroom import own_look, previews, workflow
from guidance.newsroom.desk.days import DayField
from guidance.newsroom.desk.expected import PlainForm, wrong
from guidance.newsroom.desk.judging import Line, in_the_way
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.naming import Naming
from guidance.newsroom.desk.things import thing
from guidance.newsroom.models import PublishedEdition
from guidance.newsroom.preview_door import address_of
from guidance.newsroom.previews import (
    DRAFT,
    EDITION,
    SUBMISSION,
    CannotBeShownError,
    NothingToPreviewError,
    Preview,
)

GONE = "この内容は表示できません。画面を読み直して、選び直してください。"
CANNOT = (
    "画面を作るのに要るものが足りないか、形が違います。「表示できないわけ」を見て直してください。"
)
UNASKED = (
    "まだ何も取り消していません。"
    "「すべて使えなくなることを確かめた」に印を付けてから、もう一度押してください。"
)
WITHDRAWN = (
    "これまでのプレビューのリンクを、すべて取り消しました。"
    "見ている人の画面も、次に開くページから「プレビューは終わっています」になります。"
)


@dataclass(frozen=True, slots=True)
class LinkMade:
    """A link that was handed out: when, until when it opens, by whom, to what."""

    at: datetime
    until: datetime
    whose: str
    thing: str


@dataclass(frozen=True, slots=True)
class Made:
    """What came of asking: the address of the preview, or what keeps it from being shown."""

    address: str = ""
    in_the_way: tuple[Line, ...] = ()


class PreviewForm(PlainForm):
    """What to look at, and on which day."""

    what = forms.ChoiceField(label="見る内容")
    day = DayField(
        label="日付",
        help_text="この日に開いたときの表示になります。例: 2026-12-01",
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["what"]
        if isinstance(field, forms.ChoiceField):
            field.choices = _choices()

    def preview(self) -> Preview:
        """Return what was chosen."""
        kind, _, number = self.cleaned_data["what"].partition("-")
        return Preview(kind, int(number or 0), self.cleaned_data["day"])


def preview_page(request: HttpRequest) -> HttpResponse:
    """Offer what can be previewed; open it here, or show the link that opens it for 24 hours."""
    if not actor_of(request).has_perm(previews.PERMISSION):
        raise PermissionDenied
    may_hand_out = previews.may_hand_out(actor_of(request))
    if request.method == "POST" and "open" not in request.POST and not may_hand_out:
        raise PermissionDenied
    today = now_of(request).date()
    asked = {"what": request.GET.get("what", DRAFT), "day": today}
    form = PreviewForm(request.POST) if request.method == "POST" else PreviewForm(initial=asked)
    made = _made(request, form) if form.is_bound and form.is_valid() else Made()
    if made.address and "open" in request.POST:
        return HttpResponseRedirect(f"{made.address}{_onward(request)}")
    context = {
        **admin.site.each_context(request),
        "title": "プレビュー",
        "form": form,
        "wrong": tuple(wrong(form)) if form.is_bound else (),
        "made": made,
        "draft_wrong": previews.still_wrong(Preview(DRAFT, 0, today), now_of(request)),
        "links": _links(now_of(request)),
        "may_hand_out": may_hand_out,
    }
    status = 422 if form.is_bound and not made.address else 200
    return TemplateResponse(request, "desk/preview.html", context, status=status)


def _onward(request: HttpRequest) -> str:
    """Return the part of the address that leads on to one page of the preview."""
    to = request.POST.get("to")
    return f"?{urlencode({'to': to})}" if to else ""


def _made(request: HttpRequest, form: PreviewForm) -> Made:
    """Make the link, or the way in for oneself; or tell why there is nothing to show."""
    preview = form.preview()
    try:
        previews.edition_of(preview)
    except CannotBeShownError as error:
        form.add_error("what", CANNOT)
        return Made(in_the_way=tuple(in_the_way(error.content, error.problems)))
    except NothingToPreviewError:
        form.add_error("what", GONE)
        return Made()
    actor, now = actor_of(request), now_of(request)
    if "open" not in request.POST:
        return Made(address_of(request, previews.link(preview, actor, now)))
    return Made(address_of(request, own_look.way_in(preview, actor, now)))


def _links(now: datetime) -> list[LinkMade]:
    naming = Naming()
    return [
        LinkMade(row.at, row.at + previews.LASTS, naming.who(row.actor), thing(row, naming))
        for row in previews.handed_out(now)
    ]


@require_POST
def withdraw_previews(request: HttpRequest) -> HttpResponse:
    """End all previews and the links to them, once somebody said to be certain."""
    if not previews.may_hand_out(actor_of(request)):
        raise PermissionDenied
    if not request.POST.get("certain"):
        messages.error(request, UNASKED)
        return HttpResponseRedirect(reverse("admin:preview"))
    previews.withdraw(actor_of(request), now_of(request))
    messages.success(request, WITHDRAWN)
    return HttpResponseRedirect(reverse("admin:preview"))


def _choices() -> list[tuple[str, str]]:
    choices = [(DRAFT, "今の下書き")]
    submission = workflow.open_submission()
    if submission is not None and submission.content:
        choices.append((f"{SUBMISSION}-{submission.pk}", "提出された変更"))
    rows = PublishedEdition.objects.order_by("-number").values_list("number", "public_note_ja")
    choices += [(f"{EDITION}-{number}", f"第{number}版 {note[:30]}") for number, note in rows]
    return choices if len(rows) else [*choices, (f"{EDITION}-0", "第0版")]
