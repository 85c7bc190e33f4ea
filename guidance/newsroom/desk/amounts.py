"""The amounts of fees in the admin, each with its ground in both languages."""

from typing import Any

from django import forms
from django.db.models import Field
from django.http import HttpRequest

from guidance.newsroom.desk.fields import link_choices
from guidance.newsroom.desk.versioned import BilingualForm
from guidance.newsroom.desk.working import WorkingAdmin


class AmountForm(BilingualForm):
    """An amount is never without its ground."""

    def clean(self) -> dict[str, Any] | None:
        """Ask for the link or the name of what sets the amount, and never for English alone."""
        cleaned = super().clean()
        source, ja, en = (self.cleaned_data.get(one) for one in ("source", "ground", "ground_en"))
        if en and not ja:
            self.add_error("ground", "英語の根拠だけがあります。日本語も入れてください。")
        elif not source and not ja:
            self.add_error("ground", "根拠(リンクか、条例などの名前)を入れてください。")
        return cleaned


class AmountAdmin(WorkingAdmin):
    """What recording again costs, from which day on."""

    form = AmountForm
    list_display = ("figure", "starts_on", "yen", "ground")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("figure", "starts_on"),
                    "yen",
                    "source",
                    ("ground", "ground_en"),
                    "translation_holds",
                    "seen_version",
                ),
                "classes": ("side-by-side",),
            },
        ),
    )
    about = (
        "公開ページには、その日の額と、次に始まる額が出ます。次の額は、始まりの日にその日の額に"
        "なり、その日から「額が分からない間だけ出す文」は出なくなります。前の額は消しません。"
    )
    in_facts = True

    def formfield_for_dbfield(
        self, db_field: "Field[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> Any:
        """Choose the link among those that there are."""
        if db_field.name == "source":
            label = str(db_field.verbose_name)
            return forms.ChoiceField(label=label, choices=link_choices, required=False)
        return super().formfield_for_dbfield(db_field, request, **kwargs)
