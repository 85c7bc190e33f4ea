"""The record as staff read it: a timeline in words, searched by what it shows."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from guidance.newsroom.audit import ACTIONS
from guidance.newsroom.desk.doors import door
from guidance.newsroom.desk.moment import actor_of
from guidance.newsroom.desk.naming import NamedRows, naming_of
from guidance.newsroom.desk.read_only import ReadOnlyAdmin
from guidance.newsroom.desk.record_search import SAW, found_by, names_looks
from guidance.newsroom.desk.things import details, thing, what
from guidance.newsroom.desk.told import told
from guidance.newsroom.models import AuditEntry


class ActionFilter(admin.SimpleListFilter):
    """What was done, in the words of staff."""

    title = "何をした"
    parameter_name = "action"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer every action there is."""
        return list(ACTIONS.items())

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        """Keep the rows of the action."""
        return queryset.filter(action=self.value()) if self.value() else queryset


class SeenFilter(admin.SimpleListFilter):
    """Whether the list also tells who looked at what: such rows bury the acts."""

    title = "閲覧"
    parameter_name = "seen"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer the rows that are left out, with the others and alone."""
        return [("all", "閲覧も出す"), ("only", "閲覧だけ")]

    def choices(self, changelist: Any) -> Any:
        """Name the choice that leaves them out."""
        for number, choice in enumerate(super().choices(changelist)):
            yield {**choice, "display": "閲覧を出さない"} if number == 0 else choice

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        """Keep what was seen alone, if that is asked; the timeline leaves it out."""
        return queryset.filter(action=SAW) if self.value() == "only" else queryset


class Timeline(NamedRows):
    """The record without the looks, unless they are asked for; how many those are can be told."""

    looks: QuerySet[AuditEntry] | None = None

    def get_queryset(
        self, request: HttpRequest, exclude_parameters: list[str | None] | None = None
    ) -> QuerySet[AuditEntry]:
        """Leave out what was only seen, and remember how to count it."""
        rows: QuerySet[AuditEntry] = super().get_queryset(request, exclude_parameters)
        asked = self.params.get("seen") or self.params.get("action")
        if asked or names_looks(self.query):
            return rows
        self.looks = rows.filter(action=SAW)
        return rows.exclude(action=SAW)

    def left_out(self) -> int:
        """Count the looks that fit and are not shown."""
        return self.looks.count() if self.looks is not None else 0

    def with_looks(self) -> str:
        """Return the address of the same list with the looks."""
        return self.get_query_string({"seen": "all"}, ["p"])


WORDED = ("changed", "added", "removed")
PRINTS = ("before", "after", "previous_hash", "hash")
_LOOKING = "_looking"


class AuditEntryAdmin(ReadOnlyAdmin):
    """Who did what, when: a timeline."""

    list_display = ("number", "at", "who", "what", "thing")
    list_filter = (SeenFilter, ActionFilter, "at")
    list_per_page = 100
    search_fields = ("actor", "object_id")
    search_help_text = (
        "この一覧に出ている言葉(人、操作、対象の名前)、変わったところの前と後の言葉、"
        "「12番」、「2026-12-01」、「令和8年11月24日」、「2026年11月」、「18:05」の形で探せます。"
    )
    show_full_result_count = False
    change_list_template = "desk/record.html"
    about = "だれが、いつ、何をしたかの記録です。だれにも書き換えられません。"
    list_display_links = ("number", "what")
    fieldsets = (
        (None, {"fields": ("number", "at", "who", "what", "leading", "in_detail", "in_words")}),
        ("改ざんを見つけるための指紋", {"fields": PRINTS, "classes": ("collapse",)}),
    )
    readonly_fields = ("who", "what", "leading", "in_detail", "in_words")

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[NamedRows]:
        """Use the list that asks for names once, and leaves out what was only seen."""
        return Timeline

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[AuditEntry], search_term: str
    ) -> tuple[QuerySet[AuditEntry], bool]:
        """Find rows by what the list shows of them, never twice."""
        return found_by(search_term, queryset), False

    def get_object(self, request: HttpRequest, object_id: str, from_field: Any = None) -> Any:
        """Remember who looks: a way on is shown to those who may go it."""
        entry = super().get_object(request, object_id, from_field)
        if entry is not None:
            entry.__dict__[_LOOKING] = actor_of(request)
        return entry

    @admin.display(description="だれが", ordering="actor")
    def who(self, entry: AuditEntry) -> str:
        """Name who did it."""
        return naming_of(entry).who(entry.actor)

    @admin.display(description="何をした", ordering="action")
    def what(self, entry: AuditEntry) -> str:
        """Say the action in the words of staff."""
        return what(entry)

    @admin.display(description="対象")
    def thing(self, entry: AuditEntry) -> str:
        """Name what was acted on."""
        return thing(entry, naming_of(entry))

    def named(self, obj: AuditEntry) -> str:
        """Name a row of the record."""
        naming = naming_of(obj)
        return f"{obj.number}: {naming.who(obj.actor)} {what(obj)} {thing(obj, naming)}"

    @admin.display(description="詳細")
    def in_detail(self, entry: AuditEntry) -> str:
        """Say the details one by one."""
        return details(entry)

    @admin.display(description="対象")
    def leading(self, entry: AuditEntry) -> SafeString | str:
        """Name what was acted on, as a link to it where it still stands."""
        address = door(entry, entry.__dict__[_LOOKING])
        name = thing(entry, naming_of(entry))
        return format_html('<a href="{}">{}</a>', address, name) if address else name

    @admin.display(description="変わったところ")
    def in_words(self, entry: AuditEntry) -> SafeString | str:
        """Show the words before and after."""
        found = told(entry)
        if found:
            return render_to_string("desk/_told.html", {"told": found})
        return "(この記録には、前と後の文がありません)" if entry.action in WORDED else "(なし)"
