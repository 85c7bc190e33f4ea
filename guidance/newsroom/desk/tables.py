"""The facts of the working copy in the admin: facilities, fees, links, contact, notices."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from guidance.newsroom.desk.working import WorkingAdmin
from guidance.newsroom.models import Amount, Contact, Facility, Link, Notice


class FixedRows:
    """Rows that come with the program: staff change what they say, never how many there are."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody adds one."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody removes one."""
        return False


class FacilityAdmin(WorkingAdmin):
    """The facilities that record again."""

    list_display = ("name_ja", "municipality_ja", "phone", "not_known")
    search_fields = ("name_ja", "name_en", "kana", "municipality_ja")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "key",
                    "kind",
                    ("name_ja", "name_en"),
                    "kana",
                    ("municipality_ja", "municipality_en"),
                    "address_ja",
                    "phone",
                    "url",
                    ("latitude", "longitude"),
                    "read_from",
                    "seen_version",
                ),
                "description": "分からないことは空けておきます。空けた所は「不明」と表示されます。",
            },
        ),
    )

    @admin.display(description="未確認")
    def not_known(self, place: Facility) -> str:
        """List what nobody has confirmed."""
        return "、".join(place.unknown()) or "(なし)"


class AmountAdmin(WorkingAdmin):
    """What recording again costs, from which day on."""

    list_display = ("figure", "starts_on", "yen", "ground")


class LinkAdmin(WorkingAdmin):
    """The pages that the wording rests on, and when a person last read them."""

    list_display = ("title_ja", "publisher_ja", "confirmed_on", "confirmed")
    list_filter = ("confirmed", "official")
    search_fields = ("key", "title_ja", "publisher_ja", "url")


class ContactAdmin(FixedRows, WorkingAdmin):
    """The desk that answers questions."""

    list_display = ("name_ja", "phone")


class NoticeAdmin(WorkingAdmin):
    """Notices on the portal."""

    list_display = ("title_ja", "starts_on", "ends_on", "severity")
    list_filter = ("severity",)


TABLES: tuple[tuple[Any, type[WorkingAdmin]], ...] = (
    (Facility, FacilityAdmin),
    (Amount, AmountAdmin),
    (Link, LinkAdmin),
    (Contact, ContactAdmin),
    (Notice, NoticeAdmin),
)
