"""Errors of forms in the words of staff: each names its field, and shows the form expected."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from guidance.newsroom.desk.named_rows import named_row

_DAY, _TIME = "「2026-12-01」「2026年12月1日」「令和8年12月1日」", "「09:00」"
# What the typed value should look like, by kind of field; the first that fits counts.
_INVALID: tuple[tuple[type[forms.Field], str], ...] = (
    (
        forms.SplitDateTimeField,
        f"日付を{_DAY}のどれか、時刻を{_TIME}の形で、実際にある日時にしてください。",
    ),
    (
        forms.DateTimeField,
        "「2026-12-01 09:00」か「令和8年12月1日 9時」の形で、実際にある日時にしてください。",
    ),
    (forms.DateField, f"{_DAY}のどれかの形で、実際にある日付にしてください。"),
    (forms.TimeField, f"{_TIME}の形で、0時から24時までの時刻にしてください。"),
    (forms.FloatField, "数字で入力してください。例: 35.6895"),
    (forms.IntegerField, "半角の数字だけで入力してください。例: 1500"),
    (forms.URLField, "「https://」で始まるアドレスにしてください。例: https://www.example.jp/"),
    (forms.SlugField, "半角の英小文字、数字、「-」だけで付けてください。例: year-end-2026"),
)
# In the place of Django's row of dashes.
CHOOSE = "(選んでください)"
_CHOSEN = (forms.ChoiceField, forms.ModelChoiceField)
_LIMITS = {
    "max_length": "%(limit_value)d文字までにしてください。今は%(show_value)d文字あります。",
    "min_length": "%(limit_value)d文字より長くしてください。今は%(show_value)d文字です。",
    "min_value": "%(limit_value)s以上の数にしてください。",
    "max_value": "%(limit_value)s以下の数にしてください。",
    "invalid_choice": "一覧の中から選んでください。",
    "unique": "もう使われています。ほかのものにしてください。",
    "null_characters_not_allowed": "見えない文字が入っています。消して、打ち直してください。",
}


@dataclass(frozen=True, slots=True)
class Wrong:
    """One line of the list above a refused form; ``address``: the field, empty where none is."""

    address: str
    message: str


class PlainForm(forms.Form):
    """A form of the desk that belongs to no table."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_what_is_expected(self)


def say_what_is_expected(form: forms.BaseForm) -> None:
    """Let each error of each field name the field, and the form that is expected."""
    for field in form.fields.values():
        if type(field) is forms.TypedChoiceField:
            offered: Any = field.choices
            field.choices = [(value, label if value else CHOOSE) for value, label in offered]
        said = {code: f"「{field.label}」は、{rest}" for code, rest in _LIMITS.items()}
        said |= {"required": _required(field)}
        for kind, rest in _INVALID:
            if isinstance(field, kind):
                written = f"「{field.label}」は、{rest}"
                said |= dict.fromkeys(("invalid", "invalid_date", "invalid_time"), written)
                break
        for part in (field, *getattr(field, "fields", ())):
            part.error_messages |= said


def _required(field: forms.Field) -> str:
    if isinstance(field, _CHOSEN):
        return f"「{field.label}」を選んでください。"
    if isinstance(field, forms.SplitDateTimeField):
        return f"「{field.label}」の日付と時刻を、両方とも入力してください。"
    return f"「{field.label}」を入力してください。"


def all_wrong(context: Mapping[str, Any]) -> tuple[Wrong, ...]:
    """Return what is wrong with a page of Django's admin: its form, and the rows inside."""
    formsets = [inline.formset for inline in context.get("inline_admin_formsets", ())]
    return (*wrong(context["adminform"].form), *wrong_in_rows(formsets))


def wrong(form: forms.BaseForm, row: str = "") -> Iterator[Wrong]:
    """Yield what is wrong with a refused form, for the list above it; ``row`` names the form."""
    for name, errors in form.errors.items():
        address = f"#{_first_input(form[name])}" if name in form.fields else ""
        for error in errors:
            yield Wrong(address, f"{row}: {error}" if row else str(error))


def wrong_in_rows(formsets: Iterable[Any]) -> Iterator[Wrong]:
    """Yield what is wrong with rows inside a row, each with its table and its own name."""
    for formset in formsets:
        label, heading = str(formset.model._meta.verbose_name), f"#{formset.prefix}-heading"
        yield from (Wrong(heading, f"{label}: {error}") for error in formset.non_form_errors())
        for form in formset.forms:
            yield from wrong(form, f"{label}「{named_row(form)}」")


def _first_input(bound: forms.BoundField) -> str:
    """Return the id of the first thing to type into; several inputs are numbered from 0."""
    return bound.id_for_label or f"{bound.auto_id}_0"
