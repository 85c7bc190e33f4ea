"""What was typed into a form that cannot be saved where it was sent: shown, so as not to be lost.

The page shows what the request itself brought, and nothing else of the newsroom's.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from guidance.newsroom.desk import meeting, opened
from guidance.newsroom.desk.kinds import RowInline
from guidance.newsroom.desk.words_of import Fields

# Of a stored row alone: a new one has none of them.
_OF_STORED = ("id", "seen_version", opened.OPENED)


@dataclass(frozen=True, slots=True)
class Said:
    """A field as it was sent: its label, its words, in which language, and whether typed anew."""

    label: str
    words: str
    lang: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Part:
    """What was sent of a row, or of a row inside it; ``label`` is empty for the row itself."""

    label: str
    said: tuple[Said, ...]


def parts(form: Any, row: str, inside: Iterable[Any]) -> list[Part]:
    """Return what was sent of a form and of the forms ``inside`` it.

    ``row`` names the stored row that the page was of, as ``opened`` does: what was typed anew can
    be told then; empty where it is of none.
    """
    first = Part("", tuple(_said(form, row)))
    return [first, *parts_inside(inside)] if _says_anything(first) else parts_inside(inside)


def parts_inside(inside: Iterable[Any]) -> list[Part]:
    """Return what was sent of the forms inside a form; empty rows are left out."""
    found = (
        Part(_label(one), tuple(_said(one, _row_inside(one))))
        for one in inside
        if one.has_changed()
    )
    return list(filter(_says_anything, found))


def forms_inside(sent: QueryDict, formsets: Iterable[tuple[type[Any], RowInline]]) -> Iterator[Any]:
    """Yield a form for each row inside that was sent, as for new rows; none that was to go."""
    for formset, inline in formsets:
        prefix = formset.get_default_prefix()
        for number in range(inline.max_num or 0):
            start = f"{prefix}-{number}"
            if f"{start}-DELETE" in sent or not any(name.startswith(f"{start}-") for name in sent):
                continue
            yield formset.form(sent, prefix=start)


def as_new(words: Fields, formsets: Iterable[tuple[type[Any], RowInline]]) -> Iterator[Any]:
    """Yield the fields of a form as a form for a new row sends them: names and single values."""
    prefixes = {formset.get_default_prefix(): formset.fk.name for formset, _inline in formsets}
    for name, values in words:
        prefix, last = name.partition("-")[0], name.rpartition("-")[2]
        if last not in (*_OF_STORED, prefixes.get(prefix)):
            yield from ((name, value) for value in values)
    # None of the rows inside is stored; what comes last counts.
    yield from ((f"{prefix}-INITIAL_FORMS", "0") for prefix in prefixes)


def _said(form: Any, row: str) -> Iterator[Said]:
    changed = opened.typed_anew(form, row) if row else ()
    for name in form.instance.content_fields:
        if name not in form.fields:
            continue
        bound = form[name]
        is_box = isinstance(bound.field.widget, forms.CheckboxInput)
        if bound.html_name in form.data or is_box:
            words = meeting.shown(bound.field, bound.value())
            lang = "en" if name.endswith("_en") else "ja"
            label = str(form.instance._meta.get_field(name).verbose_name)
            yield Said(label, words, lang, name in changed)


def _row_inside(form: Any) -> str:
    """Name the stored row that the form was of, as ``opened`` does; empty for a new one."""
    number = form.data.get(form.add_prefix("id"), "")
    return f"{form.instance._meta.model_name} {number}" if number else ""


def _says_anything(part: Part) -> bool:
    return any(one.words for one in part.said)


def _label(form: Any) -> str:
    number = form.prefix.rpartition("-")[2]
    return f"{form.instance._meta.verbose_name} ({int(number) + 1}行目)"
