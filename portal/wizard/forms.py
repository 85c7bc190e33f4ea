"""One form, built from a question."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from guidance.rules import Facts, Question

CHOOSE = _("答えを一つ選んでください")


class AnswerForm(forms.Form):
    """A question's options as a choice; the field carries the question's key."""

    def __init__(self, question: Question, facts: Facts, data: Any) -> None:
        """Offer what ``question`` offers to somebody of whom ``facts`` are known."""
        super().__init__(data)
        self.fields[question.key] = forms.ChoiceField(
            choices=[(str(option), str(option)) for option in question.options(facts)],
            error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
        )
        self.key = question.key

    @property
    def answer(self) -> str:
        """The chosen code, once the form is valid."""
        return str(self.cleaned_data[self.key])

    @property
    def error(self) -> str:
        """What is wrong, in one sentence; empty when nothing is."""
        return " ".join(str(message) for message in self.errors.get(self.key, ()))
