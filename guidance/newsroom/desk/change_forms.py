"""What is typed on the change set's page, and a refusal told at the field that it is about."""

from django import forms

from guidance.newsroom.desk.days import MomentField
from guidance.newsroom.desk.expected import PlainForm
from guidance.newsroom.refusals import IncompleteError, NotesDifferError, RefusedError


class NotesForm(PlainForm):
    """What a change set says of itself, in public and among staff."""

    public_note_ja = forms.CharField(label="公開する変更点", widget=forms.Textarea({"rows": 3}))
    public_note_en = forms.CharField(
        label="公開する変更点 (英語)", widget=forms.Textarea({"rows": 3, "lang": "en"})
    )
    internal_note = forms.CharField(label="内部のメモ", widget=forms.Textarea({"rows": 3}))


class ReasonForm(PlainForm):
    """Why a change set is sent back."""

    reason = forms.CharField(label="差し戻しの理由", widget=forms.Textarea({"rows": 2}))


class MomentForm(PlainForm):
    """When a change set becomes public, in Tokyo."""

    effective_at = MomentField(
        label="公開する日時 (日本時間)",
        help_text="例: 2026-12-01 09:00、令和8年12月1日 9時",
        widget=forms.DateTimeInput({"placeholder": "2026-12-01 09:00"}),
    )


FORMS: dict[str, type[forms.Form]] = {
    "submit": NotesForm,
    "send-back": ReasonForm,
    "schedule": MomentForm,
}
"""The forms of the acts that ask for something, by name of the act."""


def told_at_its_field(form: forms.Form, error: RefusedError) -> bool:
    """Put a refusal to the field that it is about; tell whether there is one."""
    names = list(error.missing) if isinstance(error, IncompleteError) else []
    if isinstance(error, NotesDifferError):
        names = ["public_note_ja"]
        # Nobody knows which of the two is the slip: both are marked, and it is said once.
        other = {"aria-invalid": "true", "aria-describedby": "id_public_note_ja_error"}
        form.fields["public_note_en"].widget.attrs |= other
    name = next((name for name in names if name in form.fields), None)
    if name is None:
        return False
    form.add_error(name, str(error))
    return True
