"""The working copy as content for rows that name themselves by it, read once a page."""

from typing import Any

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from guidance.edition.loading import Content
from guidance.newsroom import working
from guidance.newsroom.desk.kinds import ChangeList
from guidance.newsroom.models.texts import KIND_LABELS

_KEPT = "_working_content"


class ContentList(ChangeList):
    """A page of rows: the whole content is read once for all of them."""

    def get_results(self, request: HttpRequest) -> None:
        """Hand every row the content that names its place."""
        super().get_results(request)
        content = working.content()
        for row in self.result_list:
            row.__dict__[_KEPT] = content


def content_of(row: Model) -> Content:
    """Return the working copy; a list asks for it once a page, not once a row."""
    if _KEPT not in row.__dict__:
        row.__dict__[_KEPT] = working.content()
    kept: Content = row.__dict__[_KEPT]
    return kept


class KindFilter(admin.SimpleListFilter):
    """Where residents meet the text; ``column`` holds its kind."""

    title = "種類"
    parameter_name = "kind"
    column = "entry__kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer every kind in the order of the content."""
        return list(KIND_LABELS.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep the rows of the kind."""
        return queryset.filter(**{self.column: self.value()}) if self.value() else queryset
