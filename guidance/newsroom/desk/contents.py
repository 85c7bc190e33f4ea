"""The working copy as content for rows that name themselves by it, read once a page."""

from typing import Any

from django.contrib import admin
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest

from guidance.edition.loading import Content
from guidance.newsroom import publication, working
from guidance.newsroom.desk.kinds import RowAdmin
from guidance.newsroom.desk.naming import NamedRows
from guidance.newsroom.differences import differences, label_ja
from guidance.newsroom.models.texts import KIND_LABELS

_KEPT = "_working_content"
# What has a key of its own, apart from the wording.
FACTS = ("facilities", "links", "notices")


class ContentList(NamedRows):
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


class ByShownTitle(RowAdmin):
    """A list whose rows are also found by the title that it shows for them."""

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Add the rows whose title has all the words."""
        found, doubled = super().get_search_results(request, queryset, search_term)
        sought = search_term.casefold().split()
        if not sought:
            return found, doubled
        content = working.content()
        titles = ((row, label_ja(content, row.key).casefold()) for row in queryset)
        named = [row.pk for row, title in titles if all(word in title for word in sought)]
        return queryset.filter(Q(pk__in=found.values("pk")) | Q(pk__in=named)), doubled


class InDraft(admin.SimpleListFilter):
    """The rows that the draft says otherwise than what is live."""

    title = "下書き"
    parameter_name = "draft"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer what was changed."""
        return [("changed", "下書きで変わったもの")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep the rows that a difference names."""
        if self.value() != "changed":
            return queryset
        return queryset.filter(key__in=changed_keys())


def changed_keys() -> list[str]:
    """Return the ids of the texts that differ from what is live, of the facts the keys."""
    live, content = publication.live_content(), working.content()
    texts = [one.text_id for group in differences(live, content) for one in group.changes]
    facts = (
        key
        for kind in FACTS
        for key in {**live[kind], **content[kind]}
        if live[kind].get(key) != content[kind].get(key)
    )
    return [*texts, *facts]


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
