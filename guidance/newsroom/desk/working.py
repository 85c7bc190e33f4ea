"""Editing the working copy in the admin: every save goes through `editing`, with its version."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Field, JSONField, Model, URLField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from guidance.newsroom import editing
from guidance.newsroom.desk import meeting
from guidance.newsroom.desk.fields import LinesField, PagesField, SourcesField
from guidance.newsroom.desk.gone import gone
from guidance.newsroom.desk.looking import LookedAt
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.sent_number import sent_number
from guidance.newsroom.desk.versioned import VersionedForm
from guidance.newsroom.desk.worded import DraftAdmin, note_saved, note_translation
from guidance.newsroom.models import WorkingRow
from guidance.newsroom.refusals import RefusedError, StaleSaveError

STILL_THERE = (
    "消す画面を開いた後に、{}この項目を変えました。まだ消していません。"
    "今の内容を見て、それでも消すときは、もう一度「下書きから消す」を押してください。"
)
_LISTS: dict[str, type[forms.Field]] = {"pages": PagesField, "sources": SourcesField}


class TypedRows(LookedAt):
    """Which form field belongs to which column, for tables and for rows inside rows."""

    def formfield_for_dbfield(
        self, db_field: "Field[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> Any:
        """Let lists be typed as lines, and addresses without their beginning be secure ones."""
        if isinstance(db_field, JSONField):
            kwargs["form_class"] = _LISTS.get(db_field.name, LinesField)
            return db_field.formfield(**kwargs)
        if isinstance(db_field, URLField):
            kwargs |= {"assume_scheme": "https", "widget": forms.URLInput({"class": "vURLField"})}
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class WorkingAdmin(TypedRows, DraftAdmin):
    """A table of the working copy. Nothing here is public before two people have agreed."""

    form = VersionedForm
    actions = None
    change_form_template = "desk/change_row.html"
    fixed_once_stored: tuple[str, ...] = ()

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Keep the key of a stored row: other rows and old editions name it."""
        return (*self.readonly_fields, *(self.fixed_once_stored if obj else ()))

    def save_model(self, request: HttpRequest, obj: Model, form: Any, change: bool) -> None:
        """Store the row through the newsroom, which checks, records and voids approvals."""
        keep(request, obj, form, change=change)

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        """Remove the row through the newsroom."""
        row = row_of(obj)
        seen = sent_number(request.POST.get("seen_version", "")) or row.version
        editing.remove(row, version=seen, actor=actor_of(request), now=now_of(request))

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show or save a row; a refusal is said on the page, and nothing is half saved."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except (StaleSaveError, ValidationError):
            # Somebody saved between our check and our save: the check now finds it, and the
            # form comes back with what was typed.
            return super().changeform_view(request, object_id, form_url, extra_context)
        except RefusedError as refused:
            self.message_user(request, str(refused), messages.ERROR)
        return HttpResponseRedirect(request.path)

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Ask once more, or remove; a row that was changed in the meantime is shown again first."""
        try:
            return super().delete_view(request, object_id, extra_context)
        except StaleSaveError as late:
            # A row that is gone is told about by the page that this leads to.
            if late.current is not None:
                who = meeting.by_whom(late.current.changed_by, actor_of(request).get_username())
                self.message_user(request, STILL_THERE.format(who), messages.WARNING)
        return HttpResponseRedirect(request.path)

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> HttpResponse:
        """Tell by whom and when the row was removed; what was typed into its form is shown."""
        return gone(request, self, object_id, self.inside(request))

    def inside(self, request: HttpRequest) -> list[tuple[type[Any], Any]]:
        """Return the tables of the rows inside, as for a new row."""
        inlines = self.get_inline_instances(request)
        return [(inline.get_formset(request), inline) for inline in inlines]


def keep(request: HttpRequest, obj: Model, form: Any, *, change: bool) -> None:
    """Store what a form says, new or changed, in the name of whoever sent it."""
    row = row_of(obj)
    actor, now = actor_of(request), now_of(request)
    if not change:
        editing.add(row, actor=actor, now=now, named_by=getattr(form, "named_by", ""))
        note_saved(request, changed=True)
        return
    changed = editing.save(
        row,
        version=form.cleaned_data["seen_version"] or 0,
        actor=actor,
        now=now,
        translation_holds=bool(form.cleaned_data.get("translation_holds")),
    )
    note_saved(request, changed=changed)
    note_translation(request, row)


def row_of(obj: Model) -> WorkingRow:
    """Return ``obj`` as what it is; TypeError for a row that is no part of the working copy."""
    if not isinstance(obj, WorkingRow):
        raise TypeError(f"{obj!r} is no row of the working copy")
    return obj
