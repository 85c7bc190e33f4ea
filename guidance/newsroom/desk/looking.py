"""Rows before the eyes of those who may only look: no boxes to tick, and lists as lists."""

from collections.abc import Callable, Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import InlineModelAdmin
from django.db.models import Field, JSONField, Model
from django.http import HttpRequest
from django.template.defaultfilters import linebreaksbr
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from guidance.newsroom.desk.fields import page_choices, source_choices
from guidance.newsroom.desk.kinds import AnyAdmin

# What only a form needs: no column of a row, so there is nothing to look at.
ASKED = ("translation_holds", "seen_version")
NAMES: dict[str, Callable[[], list[tuple[str, str]]]] = {
    "pages": page_choices,
    "sources": source_choices,
}
Fields = tuple[Any, ...]
Worded = Callable[["Field[Any, Any]"], Any]


class LookedAt(AnyAdmin):
    """An admin, or rows inside one, that some may only look at."""

    model: type[Model]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Leave out what a form asks, and show lists line by line, to those who may only look."""
        shown: Any = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return shown
        # Rows inside a row take names of columns only.
        worded = _as_they_are if isinstance(self, InlineModelAdmin) else _in_words
        return [
            (name, {**options, "fields": tuple(_looked_at(self.model, options["fields"], worded))})
            for name, options in shown
        ]


def _looked_at(model: type[Model], fields: Fields, worded: Worded) -> Iterator[Any]:
    columns = {column.name: column for column in model._meta.fields}
    for field in fields:
        if isinstance(field, (tuple, list)):
            yield tuple(_looked_at(model, tuple(field), worded))
        elif field in columns:
            yield worded(columns[field])
        elif field not in ASKED:
            yield field


def _as_they_are(column: "Field[Any, Any]") -> Any:
    return column.name


def _in_words(column: "Field[Any, Any]") -> Any:
    if isinstance(column, JSONField):
        return _listed(column.name, str(column.verbose_name))
    if column.name.rpartition("_")[2] == "en":
        return _in_english(column.name, str(column.verbose_name))
    return column.name


def _in_english(name: str, label: str) -> Callable[[Any], SafeString | str]:
    """Return what shows the English in column ``name``, and says that it is."""

    @admin.display(description=label)
    def said(row: Any) -> SafeString | str:
        words = getattr(row, name)
        return format_html('<span lang="en">{}</span>', linebreaksbr(words)) if words else "-"

    return said


def _listed(name: str, label: str) -> Callable[[Any], SafeString | str]:
    """Return what shows the list in column ``name``, each of it on a line of its own."""

    @admin.display(description=label)
    def listed(row: Any) -> SafeString | str:
        known = dict(NAMES[name]()) if name in NAMES else {}
        lines = ((known.get(one, one),) for one in getattr(row, name) or ())
        items = format_html_join("", "<li>{}</li>", lines)
        return format_html("<ul>{}</ul>", items) if items else "(なし)"

    return listed
