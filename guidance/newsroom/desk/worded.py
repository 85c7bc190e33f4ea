"""Django's admin pages in the words of staff: titles, the way back, what a save has done."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html

from guidance.edition.faults import Fault
from guidance.newsroom import acts, workflow
from guidance.newsroom.checklist.faults import SENTENCES
from guidance.newsroom.desk.days import FIELDS
from guidance.newsroom.desk.expected import all_wrong
from guidance.newsroom.desk.kinds import RowAdmin
from guidance.newsroom.desk.moment import actor_of
from guidance.newsroom.desk.once import led_to
from guidance.newsroom.desk.plain_words import NoHistory
from guidance.newsroom.desk.taking import item_in_draft
from guidance.newsroom.desk.typed import is_shown_again
from guidance.newsroom.models import State, Submission, WorkingRow
from guidance.newsroom.models.submission import FROZEN
from guidance.newsroom.twins import AlreadyThereError

KEPT = (
    "下書きに入れました。公開中の内容は変わっていません。"
    '公開へは、<a href="{}">変更の確認と公開</a>から進みます。'
)
LOST = " ただし、「{}」だった変更は下書きに戻りました。もう一度、提出と承認が要ります。"
OLD_ENGLISH = (
    f'{SENTENCES[Fault.STALE]}そのままでは公開できません。<a href="{{}}">この項目をもう一度開く</a>'
)
SAME = "違いがなかったので、何も変えていません。"
_CHANGED = "_desk_something_changed"
_OLD_ENGLISH = "_desk_old_english"
_UNDER_WAY = "_desk_under_way"
_OPEN = "_desk_open"


class WordedAdmin(NoHistory, RowAdmin):
    """A table of the desk. ``about`` is one sentence above its list."""

    change_list_template = "desk/list.html"
    change_form_template = "desk/form.html"
    delete_confirmation_template = "desk/delete.html"
    # Counts beside each filter would ask the whole content once for each.
    show_facets = admin.ShowFacets.NEVER
    formfield_overrides = FIELDS
    about = ""
    # Where the name of the table alone says too little.
    list_title = ""
    in_facts = False
    # What to do instead, for whoever sends twice what is there once.
    once = ""
    # Verbs for the titles of the form: to change, to add, to look at.
    verbs = ("を直す", "を足す", "を見る")

    def named(self, obj: Any) -> str:
        """Name a row for people."""
        return str(obj)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show the list under its own name."""
        said = {
            "title": self.list_title or str(self.opts.verbose_name_plural),
            "about": self.about,
            "in_facts": self.in_facts,
            "add_label": f"{self.opts.verbose_name}{self.verbs[1]}",
        }
        try:
            return super().changelist_view(request, {**said, **(extra_context or {})})
        except (ValueError, OverflowError) as error:
            # A filter typed into the address, of a year that no calendar has.
            raise BadRequest from error

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """Tell the form whose it is, and whether it only shows again what was typed before."""
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.is_shown_again = is_shown_again(request)
        form.actor = actor_of(request).get_username()
        return form

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Begin new rows empty: none of our links fills them from its address."""
        return {}

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show or save a row: whoever sends the same again is led to the one that is there."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except AlreadyThereError as twin:
            return self.sent_again(request, twin)

    def sent_again(self, request: HttpRequest, twin: AlreadyThereError) -> HttpResponse:
        """Lead to the row that is there already."""
        return led_to(request, twin, self.once)

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Ask once more, under a title that says from where the row goes."""
        title = {"title": f"{self.opts.verbose_name}を下書きから消す"}
        return super().delete_view(request, object_id, {**title, **(extra_context or {})})

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Say in the title what the form is for, and in the subtitle of what."""
        obj = context.get("original")
        change, add, look = self.verbs
        verb = add if obj is None else change if self.has_change_permission(request, obj) else look
        context["title"] = f"{self.opts.verbose_name}{verb}"
        context["subtitle"] = self.named(obj) if obj is not None else None
        context |= {"in_facts": self.in_facts, "list_title": self.list_title}
        # Our list of errors stands in the place of Django's sentence, which names no field.
        context |= {"wrong": all_wrong(context), "errors": None}
        return super().render_change_form(request, context, *args, **kwargs)


class DraftAdmin(WordedAdmin):
    """Before a save: what it takes back. After it: that it went into the draft, or nowhere."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Say what a save would take back."""
        said = {**(extra_context or {}), "under_way": _under_way(request)}
        return super().changeform_view(request, object_id, form_url, said)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Offer the way back to what is live where the draft says something else."""
        row = context.get("original")
        if isinstance(row, WorkingRow) and actor_of(request).has_perm(acts.SUBMIT.permission):
            context["take_out"] = item_in_draft(row, getattr(request, _OPEN, None))
        return super().render_change_form(request, context, *args, **kwargs)

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Say what taking the row out would take back."""
        said = {**(extra_context or {}), "under_way": _under_way(request)}
        return super().delete_view(request, object_id, said)

    def message_user(
        self,
        request: HttpRequest,
        message: Any,
        level: int | str = messages.INFO,
        *args: Any,
        **kwargs: Any,
    ) -> None:
        """Tell it in our words instead of Django's, which would sound as if it were public."""
        if level == messages.SUCCESS and not getattr(request, _CHANGED, True):
            message, level = SAME, messages.INFO
        elif level == messages.SUCCESS:
            message = format_html(KEPT, reverse("admin:change-set"))
            lost = _taken_back(request)
            if lost is not None:
                message += format_html(LOST, lost.get_state_display())
                level = messages.WARNING
        super().message_user(request, message, level, *args, **kwargs)
        if getattr(request, _OLD_ENGLISH, False):
            told = format_html(OLD_ENGLISH, request.path)
            super().message_user(request, told, messages.WARNING, *args, **kwargs)


def _under_way(request: HttpRequest) -> Submission | None:
    """Return the change set that an edit would take back to draft, and remember it."""
    submission = workflow.open_submission()
    setattr(request, _OPEN, submission)
    if submission is None or submission.state not in FROZEN:
        submission = None
    setattr(request, _UNDER_WAY, submission)
    may_edit = actor_of(request).has_perm(acts.SUBMIT.permission)
    return submission if may_edit else None


def _taken_back(request: HttpRequest) -> Submission | None:
    """Return the change set as it stood before, if this request took it back to draft."""
    before: Submission | None = getattr(request, _UNDER_WAY, None)
    if before is None or not Submission.objects.filter(pk=before.pk, state=State.DRAFT).exists():
        return None
    return before


def note_saved(request: HttpRequest, *, changed: bool) -> None:
    """Remember whether a save found a difference: of all rows of a form, one is enough."""
    setattr(request, _CHANGED, changed or getattr(request, _CHANGED, False))


def note_translation(request: HttpRequest, row: WorkingRow) -> None:
    """Remember that the English of a saved row is older than its Japanese."""
    if getattr(row, "is_stale", False):
        setattr(request, _OLD_ENGLISH, True)
