"""Editing the working copy in the admin: every save goes through `editing`, with its version."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Field, Model, URLField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from guidance.newsroom import editing
from guidance.newsroom.desk.kinds import RowAdmin, RowForm
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.models import WorkingRow
from guidance.newsroom.refusals import RefusedError, StaleSaveError

FASTER = (
    "編集している間に、{who}さんがこの項目を変えました。"
    "あなたの文はこの画面に残っています。今の内容と比べてから、もう一度保存してください。"
)


class VersionedForm(RowForm):
    """A row's form: it carries the version that it was filled from."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen_version"] = self.instance.version
        self.fields["seen_version"].initial = self.instance.version

    def clean(self) -> dict[str, Any] | None:
        """Refuse to write over somebody else's words; what was typed stays in the form."""
        cleaned = super().clean()
        if self.instance.pk and self.cleaned_data.get("seen_version") != self.instance.version:
            who = self.instance.changed_by or "ほかの人"
            # The next attempt is made against what stands there now.
            self.data = {**self.data, "seen_version": str(self.instance.version)}
            raise ValidationError(FASTER.format(who=who), code="stale")
        return cleaned


class WorkingAdmin(RowAdmin):
    """A table of the working copy. Nothing here is public before two people have agreed."""

    form = VersionedForm
    actions = None
    save_on_top = True
    change_form_template = "desk/change_row.html"

    def formfield_for_dbfield(
        self, db_field: "Field[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> Any:
        """Take an address typed without its beginning for a secure one."""
        if isinstance(db_field, URLField):
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Model, form: Any, change: bool) -> None:
        """Store the row through the newsroom, which checks, records and voids approvals."""
        row = _row(obj)
        actor, now = actor_of(request), now_of(request)
        if not change:
            editing.add(row, actor=actor, now=now)
            return
        editing.save(
            row,
            version=form.cleaned_data["seen_version"] or 0,
            actor=actor,
            now=now,
            translation_holds=bool(form.cleaned_data.get("translation_holds")),
        )

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        """Remove the row through the newsroom."""
        row = _row(obj)
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
        except StaleSaveError as refused:
            self.message_user(request, str(refused), messages.ERROR)
        except RefusedError as refused:
            self.message_user(request, str(refused), messages.ERROR)
        return HttpResponseRedirect(request.path)


def _row(obj: Model) -> WorkingRow:
    if not isinstance(obj, WorkingRow):
        raise TypeError(f"{obj!r} is no row of the working copy")
    return obj
