"""The staff's own pages and buttons, beside those of the models."""

import json
from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    JsonResponse,
    StreamingHttpResponse,
)
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import escape, format_html
from django.views.decorators.http import require_POST, require_safe

from guidance.edition import markdown
from guidance.edition.building import page_path
from guidance.edition.schema import Form
from guidance.newsroom import audit, banners, emergency, exports, hands, publication, rollback
from guidance.newsroom.acts import REOPENED
from guidance.newsroom.audit import Subject
from guidance.newsroom.desk.change_forms import InternalNoteForm
from guidance.newsroom.desk.change_set import change_set
from guidance.newsroom.desk.devices_page import devices_page, reset_page
from guidance.newsroom.desk.editions import edition_page
from guidance.newsroom.desk.facts_page import facts_page
from guidance.newsroom.desk.help_page import help_page
from guidance.newsroom.desk.just_done import has_just, has_just_confirmed, just_back_at
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.once import tell_what_is_up
from guidance.newsroom.desk.posted import posted
from guidance.newsroom.desk.preview_page import preview_page, withdraw_previews
from guidance.newsroom.desk.published_links import published_links
from guidance.newsroom.desk.taking import take_one_out
from guidance.newsroom.desk.typed import is_shown_again
from guidance.newsroom.models import AuditEntry, BreakGlass, EmergencyBanner, PublishedEdition
from guidance.newsroom.refusals import RefusedError

CSV = "text/csv; charset=utf-8"
View = Callable[..., HttpResponseBase]


@require_POST
def text_preview(request: HttpRequest) -> HttpResponse:
    """Render a text as it would be printed, cleaned in the same way; for who may change texts."""
    if not actor_of(request).has_perm("newsroom.change_text"):
        raise PermissionDenied
    words = request.POST.get("text", "")[: markdown.LONGEST]
    language = "en" if request.POST.get("language") == "en" else "ja"
    if request.POST.get("form") == Form.LINE:
        return JsonResponse({"html": escape(words), "leftovers": []})
    html = markdown.render_block(words, lambda _scheme, key: page_path(key, language))
    return JsonResponse({"html": html, "leftovers": markdown.leftovers(words)})


def _edition(number: int) -> str:
    return reverse("admin:newsroom_publishededition_change", args=[number])


@posted(_edition)
def roll_back(request: HttpRequest, number: int) -> HttpResponse:
    """Make a former edition's content live again, with the internal note that was typed."""
    old = get_object_or_404(PublishedEdition.objects.defer("content"), number=number)
    # Who may not do it is refused below, and shown no page for the form's sake.
    may = actor_of(request).has_perm(rollback.PERMISSION)
    form = InternalNoteForm(request.POST)
    if may and (is_shown_again(request) or not form.is_valid()):
        return edition_page(request, old, form)
    try:
        live = int(request.POST.get("seen_live", ""))
    except ValueError:
        live = -1  # no edition's number: refused as one that is not live
    try:
        note = form.cleaned_data["internal_note"] if may else None
        who, now = actor_of(request), now_of(request)
        edition = rollback.roll_back(number, who, now, seen_live=live, internal=note)
    except RefusedError as refused:
        back = just_back_at(number, live, actor_of(request), now_of(request))
        if back is None:
            messages.error(request, str(refused))
            if may:
                return edition_page(request, old, form)
            return HttpResponseRedirect(_edition(number))
        edition = back
    said = "第{}版の内容を、{}として公開しました。10秒以内に、{}がすべて替わります。{}"
    links = published_links(edition.number)
    messages.success(request, format_html(said, number, *links, REOPENED))
    return HttpResponseRedirect(reverse("admin:index"))


def _first_page(**_of_the_act: object) -> str:
    return reverse("admin:index")


@posted(_first_page)
def banner_act(request: HttpRequest, pk: int, act: str) -> HttpResponse:
    """Review or withdraw an emergency banner."""
    acts = {"review": banners.review_banner, "withdraw": banners.withdraw_banner}
    said = {"review": "確認済みにしました。", "withdraw": "取り下げました。60秒以内に消えます。"}
    if act not in acts:
        raise Http404
    columns, row = {"review": "reviewed", "withdraw": "withdrawn"}, EmergencyBanner.objects
    done = _done(
        request,
        lambda: acts[act](pk, actor_of(request), now_of(request)),
        said[act],
        lambda: has_just(columns[act], row.filter(pk=pk), request),
    )
    if act == "withdraw":
        tell_what_is_up(request)
    return done


@posted(_first_page)
def acknowledge(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that one has looked at what somebody published alone."""
    return _done(
        request,
        lambda: emergency.acknowledge(pk, actor_of(request), now_of(request)),
        "緊急公開を確認しました。",
        lambda: has_just("acknowledged", BreakGlass.objects.filter(pk=pk), request),
    )


@posted(_first_page)
def confirm_account(request: HttpRequest, number: int) -> HttpResponse:
    """Say that one has asked the owner of an account that somebody else made or changed."""
    return _done(
        request,
        lambda: hands.confirm(number, actor_of(request), now_of(request)),
        "本人に確かめたことを記録しました。",
        lambda: has_just_confirmed(number, request),
    )


def _done(
    request: HttpRequest, act: Callable[[], object], said: str, is_told_again: Callable[[], bool]
) -> HttpResponse:
    """Do it and say so; who has just done the same is told so again, as by any button."""
    try:
        act()
    except ObjectDoesNotExist as error:
        raise Http404 from error
    except RefusedError as refused:
        if is_told_again():
            messages.success(request, said)
        else:
            messages.error(request, str(refused))
    else:
        messages.success(request, said)
    return HttpResponseRedirect(reverse("admin:index"))


@require_safe
def export_record(request: HttpRequest, form: str) -> HttpResponse | StreamingHttpResponse:
    """Hand out the whole record as CSV or signed JSON; that it was handed out is recorded too."""
    actor, now = actor_of(request), now_of(request)
    if not actor.has_perm("newsroom.export_audit"):
        raise PermissionDenied
    if form not in ("csv", "json"):
        raise Http404
    audit.record(actor.get_username(), "exported", now, Subject("auditentry", form))
    entries = AuditEntry.objects.order_by("number").iterator(chunk_size=1000)
    name = f'attachment; filename="record-{now:%Y%m%d}.{form}"'
    response: HttpResponse | StreamingHttpResponse
    if form == "csv":
        response = StreamingHttpResponse(exports.as_csv(entries), content_type=CSV)
    else:
        body = exports.as_signed_json(entries, now)
        response = HttpResponse(body, content_type="application/json")
    response.headers["Content-Disposition"] = name
    return response


@require_safe
def live_facts(request: HttpRequest) -> HttpResponse:
    """Return what is live as JSON, for a person who wants to check it elsewhere."""
    if not actor_of(request).has_perm("newsroom.view_publishededition"):
        raise PermissionDenied
    text = json.dumps(publication.live_content(), ensure_ascii=False, default=str, indent=1)
    return HttpResponse(text, content_type="application/json")


ROUTES: tuple[tuple[str, View, str], ...] = (
    ("change-set/", change_set, "change-set"),
    ("change-set/take-out/", take_one_out, "take-out"),
    ("facts/", facts_page, "facts"),
    ("help/", help_page, "help"),
    ("preview/", preview_page, "preview"),
    ("preview/withdraw/", withdraw_previews, "withdraw-previews"),
    ("text-preview/", text_preview, "text-preview"),
    ("editions/<int:number>/roll-back/", roll_back, "roll-back"),
    ("banners/<int:pk>/<slug:act>/", banner_act, "banner-act"),
    ("break-glass/<int:pk>/acknowledge/", acknowledge, "acknowledge"),
    ("record/export.<slug:form>", export_record, "export-record"),
    ("accounts/<int:number>/confirm/", confirm_account, "confirm-account"),
    ("devices/", devices_page, "devices"),
    ("people/<int:pk>/second-factor/", reset_page, "reset-second-factor"),
    ("live.json", live_facts, "live-facts"),
)
