"""Forms of stored rows: late ones meet what others saved, and nothing is overwritten unseen."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Field, Model
from django.utils.html import format_html

from guidance.edition import markdown
from guidance.newsroom.desk import meeting
from guidance.newsroom.desk.expected import say_what_is_expected
from guidance.newsroom.desk.fields import SourcesField
from guidance.newsroom.desk.kinds import RowForm
from guidance.newsroom.desk.meeting import Standing
from guidance.newsroom.desk.opened import OPENED, OpenedField, brought_up, carry, meet
from guidance.newsroom.desk.typed import ComesBack
from guidance.newsroom.free_name import free_name
from guidance.newsroom.twins import refuse_same_row

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
MARKED = '<strong class="desk-met">{}。</strong>{}'
_CARRIED = {"seen_version", OPENED}


class VersionedForm(ComesBack, RowForm):
    """A row's form: it carries the version that it was filled from, and what that said.

    ``standing`` lists what stands there now when somebody else was faster, ``whose_standing`` says
    who that was; ``actor`` is the user name of whoever has the form.
    ``named_by``: the words that name the row for the administration; empty where a person does.
    """

    named_by = ""
    actor = ""

    seen_version = forms.IntegerField(label="", widget=forms.HiddenInput, required=False)
    opened = OpenedField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.standing: list[Standing] = []
        self.whose_standing = ""
        self._late = ""
        self._has_met = False
        if "key" in self.fields:
            self.fields["key"].required = False
            said = UNNAMED.format(_english_name(self.instance).verbose_name)
            self.fields["key"].help_text = f"{said}{self.fields['key'].help_text}"
        say_what_is_expected(self)
        self.initial["seen_version"] = self.instance.version
        self.fields["seen_version"].initial = self.instance.version
        carry(self)
        sources = self.fields.get("sources")
        if isinstance(sources, SourcesField):
            sources.keep(self.instance.sources or [])

    def has_changed(self) -> bool:
        """Leave the version out: a row that nobody typed into is not saved."""
        self._meet()
        return bool(set(self.changed_data) - _CARRIED)

    def full_clean(self) -> None:
        """Take over what others saved in fields that this person left alone, then read the rest.

        Raises AlreadyThereError where a new row is refused whose name or day its own twin has.
        """
        self._meet()
        super().full_clean()
        if self.is_bound and self.errors and self.instance.pk is None and not self.is_shown_again:
            self.instance.tidy()
            refuse_same_row(self.instance)

    def clean(self) -> dict[str, Any] | None:
        """Refuse to write over somebody else's words; what was typed stays in the form."""
        cleaned = super().clean()
        if "key" in self.fields and self.cleaned_data.get("key") == "":
            english = self.cleaned_data.get(_english_name(self.instance).name) or ""
            self.named_by = english or " "
            self.cleaned_data["key"] = free_name(type(self.instance), english)
        for name, typed in list(self.cleaned_data.items()):
            if isinstance(typed, str) and name != OPENED and markdown.is_too_much(typed):
                self.add_error(name, TOO_MUCH)
        if self._late:
            raise ValidationError(self._late, code="stale")
        if self.instance.pk and self.cleaned_data.get("seen_version") != self.instance.version:
            late = meeting.late(self)
            self.whose_standing = late.whose
            self._show_both()
            raise ValidationError(late.unknown(), code="stale")
        return cleaned

    def _meet(self) -> None:
        """Bring a late form up to what is stored; once, before anything of it is read."""
        if self._has_met or not self.is_bound or not self.instance.pk:
            return
        self._has_met = True
        met = meet(self)
        if met is None:
            return
        says_more = bool(met.mine or self.data.get(self.add_prefix("translation_holds")))
        if met.both or (met.taken and says_more):
            late = meeting.late(self)
            self.whose_standing, self._late = late.whose, late.told(met)
            self.standing = late.standing(met)
            for name, mark in late.marks(met).items():
                field = self.fields[name]
                field.help_text = format_html(MARKED, mark, field.help_text)
        # Before anything is read; from here on the next attempt is made against what is stored.
        self.data = brought_up(self, met.taken)

    def _show_both(self) -> None:
        """List what stands there now; the next attempt is made against that."""
        for name, typed in self.cleaned_data.items():
            if name in self.instance.content_fields:
                present = getattr(self.instance, name)
                if present != typed:
                    self.standing.append(meeting.standing(self, name))
        self.data = brought_up(self, ())


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
