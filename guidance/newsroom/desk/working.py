"""Editing the working copy in the admin: every save goes through `editing`, with its version."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Field, JSONField, Model, URLField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict

from guidance.edition import markdown
from guidance.newsroom import editing
from guidance.newsroom.desk.expected import say_what_is_expected
from guidance.newsroom.desk.fields import LinesField, PagesField, SourcesField
from guidance.newsroom.desk.kinds import RowForm
from guidance.newsroom.desk.looking import LookedAt
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.typed import ComesBack
from guidance.newsroom.desk.worded import DraftAdmin, note_saved, note_translation
from guidance.newsroom.free_name import free_name
from guidance.newsroom.models import WorkingRow
from guidance.newsroom.names import shown_by
from guidance.newsroom.refusals import RefusedError, StaleSaveError

FASTER = (
    "編集している間に、{who}がこの項目を変えました。あなたの文はこの画面に残っています。"
    "上の「今の内容」と比べてから、もう一度保存してください。"
)
TOO_MUCH = (
    f"長すぎるか、記号が多すぎます。{markdown.LONGEST:,}字まで、"
    f"「[」や「*」などの記号は{markdown.MOST_MARKS}個までで書いてください。"
)
LATER = "後から入れてもかまいません。空のままでは公開できません。"
UNNAMED = "空けておくと、「{}」から自動で付きます。"
HOLDS = forms.BooleanField(
    label="英語は今の日本語に合っています",
    required=False,
    help_text="日本語だけを直し、英語を直さなくてよいときに選びます。",
)


class VersionedForm(ComesBack, RowForm):
    """A row's form: it carries the version that it was filled from.

    ``standing`` lists (label, value) of what stands there now when somebody else was faster.
    ``named_by``: the words that name the row for the administration; empty where a person does.
    """

    named_by = ""

    seen_version = forms.IntegerField(label="", widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.standing: list[tuple[str, str]] = []
        if "key" in self.fields:
            self.fields["key"].required = False
            said = UNNAMED.format(_english_name(self.instance).verbose_name)
            self.fields["key"].help_text = f"{said}{self.fields['key'].help_text}"
        say_what_is_expected(self)
        self.initial["seen_version"] = self.instance.version
        self.fields["seen_version"].initial = self.instance.version
        sources = self.fields.get("sources")
        if isinstance(sources, SourcesField):
            sources.keep(self.instance.sources or [])

    def has_changed(self) -> bool:
        """Leave the version out: a row that nobody typed into is not saved."""
        return bool(set(self.changed_data) - {"seen_version"})

    def clean(self) -> dict[str, Any] | None:
        """Refuse to write over somebody else's words; what was typed stays in the form."""
        cleaned = super().clean()
        if "key" in self.fields and self.cleaned_data.get("key") == "":
            english = self.cleaned_data.get(_english_name(self.instance).name) or ""
            self.named_by = english or " "
            self.cleaned_data["key"] = free_name(type(self.instance), english)
        for name, typed in list(self.cleaned_data.items()):
            if isinstance(typed, str) and markdown.is_too_much(typed):
                self.add_error(name, TOO_MUCH)
        if self.instance.pk and self.cleaned_data.get("seen_version") != self.instance.version:
            by = self.instance.changed_by
            who = shown_by(by, "さん") if by else "ほかの人"
            self._show_both()
            raise ValidationError(FASTER.format(who=who), code="stale")
        return cleaned

    def _show_both(self) -> None:
        """List what stands there now; the next attempt is made against that."""
        for name, typed in self.cleaned_data.items():
            if name in self.instance.content_fields:
                present = getattr(self.instance, name)
                if present != typed:
                    label = str(self.fields[name].label)
                    self.standing.append((label, str("" if present is None else present)))
        data = cast("QueryDict", self.data).copy()
        data[self.add_prefix("seen_version")] = str(self.instance.version)
        self.data = data


class BilingualForm(VersionedForm):
    """A row in both languages: a person may say that the English needs no change.

    The English may come later, as with the texts: the list before publishing asks for it.
    """

    translation_holds = HOLDS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if name.endswith("_en"):
                field.help_text = field.help_text or LATER


def _english_name(row: Model) -> "Field[Any, Any]":
    """Return the column that a row's name for the administration is made of."""
    return next(one for one in row._meta.fields if one.name in ("name_en", "title_en"))


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
        editing.remove(row, version=row.version, actor=actor_of(request), now=now_of(request))

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
