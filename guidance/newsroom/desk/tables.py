"""The facts of the working copy in the admin: fees, links, contact, notices, sources."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Field, Model
from django.http import HttpRequest

from guidance.newsroom.desk.facilities import FacilityAdmin
from guidance.newsroom.desk.fields import link_choices
from guidance.newsroom.desk.moment import now_of
from guidance.newsroom.desk.working import HOLDS, VersionedForm, WorkingAdmin
from guidance.newsroom.models import Amount, Contact, Entry, Facility, Link, Notice
from guidance.newsroom.models.texts import KIND_LABELS

CONFIRM_TODAY = "_confirm_today"


class FixedRows:
    """Rows that come with the program: staff change what they say, never how many there are."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody adds one."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody removes one."""
        return False


class AmountForm(VersionedForm):
    """An amount is never without its ground."""

    def clean(self) -> dict[str, Any] | None:
        """Ask for the link or the name of what sets the amount."""
        cleaned = super().clean()
        if not self.cleaned_data.get("source") and not self.cleaned_data.get("ground"):
            self.add_error("ground", "根拠(リンクか、条例などの名前)を入れてください。")
        return cleaned


class AmountAdmin(WorkingAdmin):
    """What recording again costs, from which day on."""

    form = AmountForm
    list_display = ("figure", "starts_on", "yen", "ground")
    fields = ("figure", "starts_on", "yen", "source", "ground", "seen_version")

    def formfield_for_dbfield(
        self, db_field: "Field[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> Any:
        """Choose the link among those that there are."""
        if db_field.name == "source":
            label = str(db_field.verbose_name)
            return forms.ChoiceField(label=label, choices=link_choices, required=False)
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class LinkAdmin(WorkingAdmin):
    """The pages that the wording rests on, and when a person last read them."""

    list_display = ("title_ja", "publisher_ja", "confirmed_on", "confirmed")
    list_filter = ("confirmed", "official")
    search_fields = ("key", "title_ja", "publisher_ja", "url")
    change_form_template = "desk/link.html"
    fixed_once_stored = ("key",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "key",
                    "url",
                    ("title_ja", "title_en"),
                    ("publisher_ja", "publisher_en"),
                    ("confirmed_on", "updated"),
                    ("confirmed", "official"),
                    "seen_version",
                ),
                "classes": ("side-by-side",),
            },
        ),
    )

    def save_model(self, request: HttpRequest, obj: Model, form: Any, change: bool) -> None:
        """Note today where the person says to have read the page today."""
        if CONFIRM_TODAY in request.POST and isinstance(obj, Link):
            obj.confirmed_on = now_of(request).date()
        super().save_model(request, obj, form, change)


class ContactAdmin(FixedRows, WorkingAdmin):
    """The desk that answers questions."""

    list_display = ("name_ja", "phone")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("name_ja", "name_en"),
                    "phone",
                    ("phone_note_ja", "phone_note_en"),
                    ("hours_note_ja", "hours_note_en"),
                    "sources",
                    "seen_version",
                ),
                "classes": ("side-by-side",),
            },
        ),
    )


class NoticeForm(VersionedForm):
    """A notice in both languages."""

    translation_holds = HOLDS


class NoticeAdmin(WorkingAdmin):
    """Notices on the portal."""

    form = NoticeForm
    list_display = ("title_ja", "starts_on", "ends_on", "severity")
    list_filter = ("severity",)
    fixed_once_stored = ("key",)
    fieldsets = (
        (None, {"fields": ("key", ("starts_on", "ends_on"), "severity", "pages")}),
        (
            "文",
            {
                "fields": (
                    ("title_ja", "title_en"),
                    ("body_ja", "body_en"),
                    "translation_holds",
                    "sources",
                    "seen_version",
                ),
                "classes": ("side-by-side",),
            },
        ),
    )


class KindOfEntry(admin.SimpleListFilter):
    """Which kind of text the entry is."""

    title = "種類"
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer every kind in the order of the content."""
        return list(KIND_LABELS.items())

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        """Keep the entries of the kind."""
        return queryset.filter(kind=self.value()) if self.value() else queryset


class EntryAdmin(FixedRows, WorkingAdmin):
    """What an entry rests on, and whether the police still have to confirm it."""

    list_display = ("__str__", "to_confirm", "sources")
    list_filter = (KindOfEntry, "to_confirm")
    search_fields = ("code", "item")
    readonly_fields = ("kind_label", "path")
    fields = ("kind_label", "path", "sources", "to_confirm", "seen_version")

    @admin.display(description="種類")
    def kind_label(self, entry: Entry) -> str:
        """Name the kind in the words of staff."""
        return entry.kind_label

    @admin.display(description="場所")
    def path(self, entry: Entry) -> str:
        """Say where in the content the entry stands."""
        return entry.path


TABLES: tuple[tuple[Any, type[WorkingAdmin]], ...] = (
    (Entry, EntryAdmin),
    (Facility, FacilityAdmin),
    (Amount, AmountAdmin),
    (Link, LinkAdmin),
    (Contact, ContactAdmin),
    (Notice, NoticeAdmin),
)
