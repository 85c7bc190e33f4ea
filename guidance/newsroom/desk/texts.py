"""Wording in the admin: Japanese and English side by side, and all that helps to judge them."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from guidance.edition.loading import Content
from guidance.newsroom import working
from guidance.newsroom.desk.kinds import ChangeList
from guidance.newsroom.desk.working import HOLDS, VersionedForm, WorkingAdmin
from guidance.newsroom.differences import Place, label_ja, places, source_clauses
from guidance.newsroom.models import Text
from guidance.newsroom.models.texts import KIND_LABELS

_CONTENT = "_working_content"


class TextForm(VersionedForm):
    """One text in both languages."""

    translation_holds = HOLDS

    class Meta:
        """Only the words; where they stand is the program's matter."""

        model = Text
        fields = ("ja", "en")
        widgets = {  # noqa: RUF012 - Django reads it as a class attribute
            "ja": forms.Textarea(attrs={"rows": 8, "lang": "ja", "data-preview": "ja"}),
            "en": forms.Textarea(attrs={"rows": 8, "lang": "en", "data-preview": "en"}),
        }


class KindFilter(admin.SimpleListFilter):
    """Where residents meet the text."""

    title = "種類"
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer every kind in the order of the content."""
        return list(KIND_LABELS.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Text]) -> QuerySet[Text]:
        """Keep the texts of the kind."""
        return queryset.filter(entry__kind=self.value()) if self.value() else queryset


class TextList(ChangeList):
    """A page of texts: the whole content is read once for all of them."""

    def get_results(self, request: HttpRequest) -> None:
        """Hand every row the content that names its place."""
        super().get_results(request)
        content = working.content()
        for text in self.result_list:
            text.__dict__[_CONTENT] = content


class TextAdmin(WorkingAdmin):
    """All wording."""

    form = TextForm
    list_display = ("where", "ja_begins", "en_begins", "changed_at", "changed_by")
    list_filter = (KindFilter,)
    list_select_related = ("entry",)
    list_per_page = 50
    search_fields = ("key", "ja", "en")
    search_help_text = "日本語、英語、コードから探せます。"
    readonly_fields = ("where", "clauses", "met_at")
    fieldsets = (
        (None, {"fields": ("where", "clauses", "met_at")}),
        (
            "文",
            {
                "fields": (("ja", "en"), "translation_holds", "seen_version"),
                "description": "**強調** と [文字](page:who) の形のリンクが使えます。",
                "classes": ("side-by-side",),
            },
        ),
    )

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """Use the list that reads the content once."""
        return TextList

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Texts come with the program's codes."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Texts go with the program's codes."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Text]:
        """Order as residents meet them."""
        ordered: QuerySet[Text] = super().get_queryset(request)
        return ordered.order_by("entry__position", "position")

    @admin.display(description="場所")
    def where(self, text: Text) -> str:
        """Name the text in the words of staff."""
        return label_ja(_content(text), text.key)

    @admin.display(description="日本語", ordering="ja")
    def ja_begins(self, text: Text) -> str:
        """Show how the Japanese begins."""
        return _beginning(text.ja)

    @admin.display(description="英語", ordering="en")
    def en_begins(self, text: Text) -> str:
        """Show how the English begins."""
        return _beginning(text.en)

    @admin.display(description="根拠")
    def clauses(self, text: Text) -> SafeString | str:
        """List the clauses that the text rests on."""
        found = source_clauses(_content(text), text.key)
        named = ((f"{clause.publisher} {clause.clause or clause.title}",) for clause in found)
        listed = format_html_join(" / ", "{}", named) or "(なし)"
        entry = reverse("admin:newsroom_entry_change", args=[text.entry_id])
        return format_html('{} <a href="{}">根拠を直す</a>', listed, entry)

    @admin.display(description="表示される所")
    def met_at(self, text: Text) -> SafeString | str:
        """List where residents read the text."""
        found = places(_content(text), text.key)
        rows = ((place.address, place.label, _ways(place)) for place in found)
        items = format_html_join("", '<li><a href="{}">{}</a>{}</li>', rows)
        return format_html("<ul>{}</ul>", items) if items else "(なし)"


def _content(text: Text) -> Content:
    """Return the working copy; a list asks for it once a page, not once a row."""
    if _CONTENT not in text.__dict__:
        text.__dict__[_CONTENT] = working.content()
    kept: Content = text.__dict__[_CONTENT]
    return kept


def _ways(place: Place) -> str:
    return f" (答え方 {place.routes} 通りで表示)" if place.routes else ""


def _beginning(text: str, length: int = 40) -> str:
    return text[:length] + ("…" if len(text) > length else "")
