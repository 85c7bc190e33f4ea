"""The change set's page: what differs, what blocks, and the buttons that lead on."""

from collections.abc import Callable, Mapping

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from guidance.edition.building import checksum
from guidance.edition.loading import Content
from guidance.newsroom import acts, editing, publication, workflow, working
from guidance.newsroom.desk.change_forms import FORMS, told_at_its_field
from guidance.newsroom.desk.dashboard import of_the_draft, way
from guidance.newsroom.desk.discarding import asked_once_more
from guidance.newsroom.desk.judging import judged
from guidance.newsroom.desk.just_done import just_done
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.naming import Naming
from guidance.newsroom.desk.offered import offered
from guidance.newsroom.desk.published_links import published_links
from guidance.newsroom.desk.sent_number import sent_number
from guidance.newsroom.desk.taking import opened
from guidance.newsroom.desk.typed import is_shown_again
from guidance.newsroom.models import PublishedEdition, State, Submission
from guidance.newsroom.previews import DRAFT, SUBMISSION
from guidance.newsroom.publication import Notes
from guidance.newsroom.refusals import RefusedError

BOOKED = (
    "予約しました。{} (日本時間)から10秒以内に、ひとりでに公開されます。"
    "その時刻までは、公開中の内容は変わりません。"
)
PUBLISHED = f"{{}}を公開しました。10秒以内に、{{}}がすべて新しい版に替わります。{acts.REOPENED}"


def change_set(request: HttpRequest) -> HttpResponse:
    """Show the change set under way, or take one act on it."""
    if not actor_of(request).has_perm("newsroom.view_submission"):
        raise PermissionDenied
    asked = asked_once_more(request)
    if asked is not None:
        return asked
    refused = _take(request) if request.method == "POST" else None
    if isinstance(refused, HttpResponse):
        return refused
    submission = workflow.open_submission()
    content = working.content()
    live = publication.live_whole()
    said = judged(content, publication.text_of(live), now_of(request))
    context = {
        **admin.site.each_context(request),
        "title": "変更の確認と公開",
        "submission": submission,
        "steps": way(submission),
        "seen": _seen(submission, content),
        "agreed_to": _agreed_to(submission, content),
        **of_the_draft(submission, live, Naming()),
        **offered(submission, request, refused),
        **said,
        "groups": opened(said["groups"], content),
        "previewed": _previewed(submission),
        "today": now_of(request).date().isoformat(),
    }
    status = 422 if refused is not None else 200
    return TemplateResponse(request, "desk/change_set.html", context, status=status)


def _seen(submission: Submission | None, content: Content) -> str:
    """Return the digest of the content that the page shows, for the record of who saw it."""
    if submission is not None and _is_frozen(submission):
        return submission.content_digest
    return checksum(content)


def _agreed_to(submission: Submission | None, content: Content) -> str:
    """Return what a button's act must be about: what was submitted, with its notes, or a draft."""
    if submission is not None and _is_frozen(submission):
        return submission.fingerprint()
    return checksum(content)


def _is_frozen(submission: Submission) -> bool:
    return bool(submission.content_digest) and submission.state != State.DRAFT


def _previewed(submission: Submission | None) -> str:
    """Return what a preview from here shows: what was submitted, or else the draft."""
    frozen = submission is not None and submission.content
    return f"{SUBMISSION}-{submission.pk}" if submission is not None and frozen else DRAFT


def _take(request: HttpRequest) -> HttpResponse | forms.Form:
    """Do what was asked; return a form that was not filled in right."""
    name = request.POST.get("act", "")
    form = FORMS[name](request.POST) if name in FORMS else None
    if form is not None and (is_shown_again(request) or not form.is_valid()):
        return form
    try:
        done = _do(name, request, form)
    except RefusedError as error:
        before = just_done(name, request, form.cleaned_data if form is not None else {})
        if before is not None:
            # The same press twice: the second is told what the first one did.
            messages.success(request, _after(name, before))
            return HttpResponseRedirect(reverse("admin:change-set"))
        if form is None or not told_at_its_field(form, error):
            messages.error(request, str(error))
        # What was typed stays; a button alone has nothing to lose and starts from a fresh page.
        if form is not None:
            return form
    else:
        messages.success(request, _after(name, done))
    return HttpResponseRedirect(reverse("admin:change-set"))


def _after(name: str, done: object) -> SafeString | str:
    if isinstance(done, PublishedEdition):
        return format_html(PUBLISHED, *published_links(done.number))
    if isinstance(done, Submission) and done.effective_at is not None and name == "schedule":
        return BOOKED.format(date_format(localtime(done.effective_at), "Y-m-d H:i"))
    return acts.ACT_BY_NAME[name].after if name in acts.ACT_BY_NAME else "下書きを捨てました。"


def _do(name: str, request: HttpRequest, form: forms.Form | None) -> object:
    actor, now = actor_of(request), now_of(request)
    seen, pk = request.POST.get("seen", ""), sent_number(request.POST.get("submission", ""))
    said = form.cleaned_data if form is not None else {}
    steps: dict[str, Callable[[], object]] = {
        "discard": lambda: editing.discard(actor, now, seen=seen),
        "submit": lambda: workflow.submit(actor, now, seen=seen, notes=notes_of(said)),
        "send-back": lambda: workflow.send_back(pk, actor, now, reason=said["reason"], seen=seen),
        "schedule": lambda: workflow.schedule(
            pk, actor, now, effective_at=said["effective_at"], seen=seen
        ),
        "approve": lambda: workflow.approve(pk, actor, now, seen=seen),
        "withdraw": lambda: workflow.withdraw(pk, actor, now, seen=seen),
        "unschedule": lambda: workflow.unschedule(pk, actor, now, seen=seen),
        "publish": lambda: workflow.publish(pk, actor, now, seen=seen),
    }
    if name not in steps:
        raise RefusedError("この操作はありません。画面を読み直してください。")
    try:
        return steps[name]()
    except Submission.DoesNotExist as error:
        raise RefusedError("この変更はもうありません。画面を読み直してください。") from error


def notes_of(said: Mapping[str, str]) -> Notes:
    """Return the notes of a ``NotesForm`` that was filled in."""
    return Notes(said["public_note_ja"], said["public_note_en"], said["internal_note"])
