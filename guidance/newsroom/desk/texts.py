"""Wording in the admin: Japanese and English side by side, and all that helps to judge them."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from guidance.edition.schema import Form
from guidance.newsroom.desk.appearing import Page, page_of
from guidance.newsroom.desk.contents import (
    ByShownTitle,
    ContentList,
    InDraft,
    KindFilter,
    content_of,
)
from guidance.newsroom.desk.kinds import ChangeList
from guidance.newsroom.desk.naming import naming_of
from guidance.newsroom.desk.versioned import BilingualForm
from guidance.newsroom.desk.working import WorkingAdmin
from guidance.newsroom.differences import label_ja, places, source_clauses
from guidance.newsroom.models import Text

ROWS = {Form.LINE: 2, Form.INLINE: 6, Form.BLOCK: 12}
WRITTEN = {
    Form.LINE: "改行やリンクのない1行で書きます。",
    Form.INLINE: "**強調** と [文字](page:who) の形のリンクが使えます。",
    Form.BLOCK: "空の行で段落を分けます。「- 」で始まる行は箇条書きになります。"
    "**強調** と [文字](page:who) の形のリンクが使えます。",
}


class TextForm(BilingualForm):
    """One text in both languages."""

    class Meta:
        """Only the words; where they stand is the program's matter."""

        model = Text
        fields = ("ja", "en")
        widgets: ClassVar = {
            "ja": forms.Textarea(attrs={"lang": "ja", "data-preview": "ja"}),
            "en": forms.Textarea(attrs={"lang": "en", "data-preview": "en"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        form = self.instance.form
        for name in ("ja", "en"):
            # Whoever may only look gets a form without fields.
            if name in self.fields:
                kept = {"rows": ROWS[form], "data-form": str(form)}
                self.fields[name].widget.attrs.update(kept)
        if "en" in self.fields:
            self.fields["en"].help_text = WRITTEN[form]


class InUse(admin.SimpleListFilter):
    """Fields that say nothing are out of the way until somebody wants to fill one."""

    title = "欄"
    parameter_name = "fields"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer the empty ones too."""
        return [("all", "空いている欄も"), ("stale", "英語が古いもの")]

    def choices(self, changelist: Any) -> Any:
        """Name the choice that hides them."""
        for number, choice in enumerate(super().choices(changelist)):
            yield {**choice, "display": "文のある欄"} if number == 0 else choice

    def queryset(self, request: HttpRequest, queryset: QuerySet[Text]) -> QuerySet[Text]:
        """Leave out what is empty in both languages."""
        if self.value() == "all":
            return queryset
        filled = queryset.exclude(ja="", en="")
        if self.value() != "stale":
            return filled
        stale = [
            text.pk
            for text in filled.select_related(None).only("ja", "translated_from")
            if text.is_stale
        ]
        return queryset.filter(pk__in=stale)


class TextAdmin(ByShownTitle, WorkingAdmin):
    """All wording."""

    form = TextForm
    list_display = ("where", "ja_begins", "en_begins", "changed_at", "by_whom")
    list_filter = (KindFilter, InDraft, InUse)
    list_title = "文を直す"
    about = "公開ページのすべての文です。日本語と英語を並べて直します。"
    list_select_related = ("entry",)
    list_per_page = 50
    search_fields = ("key", "ja", "en")
    search_help_text = "画面の名前、日本語、英語、コードから探せます。"
    readonly_fields = ("clauses", "met_at")
    fieldsets = (
        (
            None,
            {
                "fields": (("ja", "en"), "translation_holds", "seen_version"),
                "classes": ("side-by-side",),
            },
        ),
        ("どこに出て、何にもとづくか", {"fields": ("met_at", "clauses")}),
    )

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """Use the list that reads the content once."""
        return ContentList

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Texts come with the program's codes."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Texts go with the program's codes."""
        return False

    def named(self, obj: Text) -> str:
        """Name a text by its place."""
        return self.where(obj)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Text]:
        """Order as residents meet them."""
        ordered: QuerySet[Text] = super().get_queryset(request)
        return ordered.order_by("entry__position", "position")

    @admin.display(description="どの文か")
    def where(self, text: Text) -> str:
        """Name the text in the words of staff."""
        return label_ja(content_of(text), text.key)

    @admin.display(description="日本語", ordering="ja")
    def ja_begins(self, text: Text) -> str:
        """Show how the Japanese begins."""
        return _beginning(text.ja)

    @admin.display(description="英語", ordering="en")
    def en_begins(self, text: Text) -> SafeString:
        """Show how the English begins."""
        return format_html('<span lang="en">{}</span>', _beginning(text.en))

    @admin.display(description="最終更新者", ordering="changed_by")
    def by_whom(self, text: Text) -> str:
        """Name who changed it last."""
        return naming_of(text).who(text.changed_by) or "-"

    @admin.display(description="根拠")
    def clauses(self, text: Text) -> SafeString | str:
        """List the clauses that the text rests on."""
        found = source_clauses(content_of(text), text.key)
        named = ((f"{clause.publisher} {clause.clause or clause.title}",) for clause in found)
        listed = format_html_join("", "<li>{}</li>", named) or "(なし)"
        entry = reverse("admin:newsroom_entry_change", args=[text.entry_id])
        return format_html('<ul>{}</ul><p><a href="{}">根拠を直す</a></p>', listed, entry)

    @admin.display(description="表示される所")
    def met_at(self, text: Text) -> SafeString | str:
        """List where residents read the text."""
        content = content_of(text)
        found = (page_of(place, content) for place in places(content, text.key))
        items = format_html_join("", "<li>{}</li>", ((_met(page),) for page in found))
        return format_html("<ul>{}</ul>", items) if items else "(なし)"


def _met(page: Page) -> SafeString:
    """Link to a page that everybody reads, or to the first question of the way there."""
    link = format_html('<a href="{}">{}</a>', page.address, page.label)
    if not page.condition and not page.way:
        return link
    way = (
        format_html("<br>質問の始めから、たとえば次のように答えます: {}", page.way)
        if page.way
        else ""
    )
    return format_html('{} <span class="quiet">{}{}</span>', link, page.condition, way)


def _beginning(text: str, length: int = 40) -> str:
    return text[:length] + ("…" if len(text) > length else "")
