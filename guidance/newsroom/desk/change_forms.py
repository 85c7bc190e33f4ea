"""What is typed on the change set's page, and a refusal told at the field that it is about."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from guidance.newsroom.desk.days import MomentField
from guidance.newsroom.desk.expected import PlainForm
from guidance.newsroom.fit_words import LONGEST_NOTES, unfit_notes, unfit_reason
from guidance.newsroom.publication import Notes
from guidance.newsroom.refusals import (
    IncompleteError,
    NotesDifferError,
    RefusedError,
    UnfitWordsError,
)

# The fields of the notes, by the names that the notes have elsewhere.
_NOTES = {
    "public_ja": "public_note_ja",
    "public_en": "public_note_en",
    "internal": "internal_note",
}


class InternalNoteForm(PlainForm):
    """What a way back to a former edition says among staff."""

    internal_note = forms.CharField(
        label="内部のメモ",
        help_text=f"{LONGEST_NOTES['internal']}文字以内で書きます。",
        widget=forms.Textarea({"rows": 3}),
    )

    def clean(self) -> dict[str, Any] | None:
        """Say what is wrong with each note at its own field."""
        cleaned = super().clean()
        typed = (self.cleaned_data.get(name, "") for name in _NOTES.values())
        for name, why in unfit_notes(Notes(*typed)).items():
            self.add_error(_NOTES[name], why)
        return cleaned


class NotesForm(InternalNoteForm):
    """What a change set says of itself, in public and among staff."""

    field_order = tuple(_NOTES.values())

    public_note_ja = forms.CharField(
        label="公開する変更点",
        help_text=f"{LONGEST_NOTES['public_ja']}文字以内で書きます。公開した後は直せません。",
        widget=forms.Textarea({"rows": 3}),
    )
    public_note_en = forms.CharField(
        label="公開する変更点 (英語)",
        help_text=f"{LONGEST_NOTES['public_en']}文字以内で書きます。",
        widget=forms.Textarea({"rows": 3, "lang": "en"}),
    )


class ReasonForm(PlainForm):
    """Why a change set is sent back."""

    reason = forms.CharField(label="差し戻しの理由", widget=forms.Textarea({"rows": 2}))

    def clean_reason(self) -> str:
        """Refuse what the act would refuse."""
        reason: str = self.cleaned_data["reason"]
        why = unfit_reason(reason)
        if why:
            raise ValidationError(why)
        return reason


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
    """Put a refusal to the fields that it is about; tell whether there are any."""
    if isinstance(error, UnfitWordsError):
        said = {_NOTES.get(name, name): why for name, why in error.said.items()}
        return _all_told(form, said)
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


def _all_told(form: forms.Form, said: dict[str, str]) -> bool:
    """Put each sentence to its field, or none where one of them has no field here."""
    if not said.keys() <= form.fields.keys():
        return False
    for name, why in said.items():
        form.add_error(name, why)
    return True
