"""What staff may look at and nobody may change: editions, change sets, the record."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from guidance.newsroom import publication
from guidance.newsroom.acts import SOON
from guidance.newsroom.audit import ACTIONS
from guidance.newsroom.desk.doors import door
from guidance.newsroom.desk.moment import actor_of
from guidance.newsroom.desk.things import details, thing, what, who
from guidance.newsroom.desk.told import told
from guidance.newsroom.desk.worded import WordedAdmin
from guidance.newsroom.differences import differences
from guidance.newsroom.models import AuditEntry, PublishedEdition


class ReadOnlyAdmin(WordedAdmin):
    """A table to read."""

    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody adds a row here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody changes a row here."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody removes a row here."""
        return False


_PEOPLE = ("author", "approver", "published_by")


class PublishedEditionAdmin(ReadOnlyAdmin):
    """The editions, newest first; the first one is live."""

    list_display = ("number", "published_at", "whose", "approver", "public_note_ja", "again")
    list_display_links = ("number",)
    about = "新しい順です。番号を押すと、変わったところを見て、その版に戻せます。"
    list_per_page = 50
    search_fields = ("public_note_ja", "internal_note")
    exclude = ("content",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[PublishedEdition]:
        """Leave the long content where it is."""
        rows: QuerySet[PublishedEdition] = super().get_queryset(request)
        return rows.defer("content").select_related("restores").order_by("-number")

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show an edition: its notes, its people, what it changed, the button to go back to it."""
        edition = self.get_object(request, object_id)
        if not isinstance(edition, PublishedEdition):
            raise Http404
        if not self.has_view_permission(request, edition):
            raise PermissionDenied
        if request.method == "POST":
            raise PermissionDenied
        before = PublishedEdition.objects.filter(number=edition.number - 1).first()
        live = publication.live()
        context = {
            **self.admin_site.each_context(request),
            "title": str(edition),
            "edition": edition,
            "soon": SOON,
            "groups": differences(before.data, edition.data) if before else [],
            "has_before": before is not None,
            "live_number": live.number if live else -1,
            "back": differences(publication.live_content(), edition.data),
            "people": {name: who(getattr(edition, name)) for name in _PEOPLE},
        }
        return TemplateResponse(request, "desk/edition.html", context)

    @admin.display(description="提出者", ordering="author")
    def whose(self, edition: PublishedEdition) -> str:
        """Name who submitted it."""
        return who(edition.author)

    @admin.display(description="戻した版")
    def again(self, edition: PublishedEdition) -> str:
        """Name the edition whose content this one restores."""
        return str(edition.restores_id) if edition.restores_id is not None else ""


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


WORDED = ("changed", "added", "removed")
PRINTS = ("before", "after", "previous_hash", "hash")
_LOOKING = "_looking"


class AuditEntryAdmin(ReadOnlyAdmin):
    """Who did what, when: a timeline."""

    list_display = ("number", "at", "who", "what", "thing")
    list_filter = (ActionFilter, "at")
    list_per_page = 100
    search_fields = ("actor", "object_id")
    show_full_result_count = False
    change_list_template = "desk/record.html"
    about = "だれが、いつ、何をしたかの記録です。だれにも書き換えられません。"
    list_display_links = ("number", "what")
    fieldsets = (
        (None, {"fields": ("number", "at", "who", "what", "leading", "in_detail", "in_words")}),
        ("改ざんを見つけるための指紋", {"fields": PRINTS, "classes": ("collapse",)}),
    )
    readonly_fields = ("who", "what", "leading", "in_detail", "in_words")

    def get_object(self, request: HttpRequest, object_id: str, from_field: Any = None) -> Any:
        """Remember who looks: a way on is shown to those who may go it."""
        entry = super().get_object(request, object_id, from_field)
        if entry is not None:
            entry.__dict__[_LOOKING] = actor_of(request)
        return entry

    @admin.display(description="だれが", ordering="actor")
    def who(self, entry: AuditEntry) -> str:
        """Name who did it."""
        return who(entry.actor)

    @admin.display(description="何をした", ordering="action")
    def what(self, entry: AuditEntry) -> str:
        """Say the action in the words of staff."""
        return what(entry)

    @admin.display(description="対象")
    def thing(self, entry: AuditEntry) -> str:
        """Name what was acted on."""
        return thing(entry)

    def named(self, obj: AuditEntry) -> str:
        """Name a row of the record."""
        return f"{obj.number}: {who(obj.actor)} {what(obj)} {thing(obj)}"

    @admin.display(description="詳細")
    def in_detail(self, entry: AuditEntry) -> str:
        """Say the details one by one."""
        return details(entry)

    @admin.display(description="対象")
    def leading(self, entry: AuditEntry) -> SafeString | str:
        """Name what was acted on, as a link to it where it still stands."""
        address = door(entry, entry.__dict__[_LOOKING])
        return (
            format_html('<a href="{}">{}</a>', address, thing(entry)) if address else thing(entry)
        )

    @admin.display(description="変わったところ")
    def in_words(self, entry: AuditEntry) -> SafeString | str:
        """Show the words before and after."""
        found = told(entry)
        if found:
            return render_to_string("desk/_told.html", {"told": found})
        return "(この記録には、前と後の文がありません)" if entry.action in WORDED else "(なし)"
