"""What texts rest on, in the admin: sources, and the mark that the police have yet to confirm."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from guidance.newsroom.desk.contents import ByShownTitle, ContentList, KindFilter, content_of
from guidance.newsroom.desk.kinds import ChangeList
from guidance.newsroom.desk.tables import FixedRows
from guidance.newsroom.desk.versioned import VersionedForm
from guidance.newsroom.desk.working import WorkingAdmin
from guidance.newsroom.differences import label_ja, source_clauses
from guidance.newsroom.models import Entry

MARKS = (
    ("unknown", "根拠のリンクで決める"),
    ("true", "印を付ける"),
    ("false", "印を付けない"),
)
# As forms write what is stored.
CHOSEN: dict[bool | None, str] = {None: "unknown", True: "true", False: "false"}


class KindOfEntry(KindFilter):
    """Which kind of text the entry is."""

    column = "kind"


class EntryForm(VersionedForm):
    """What an entry rests on; the mark is said in words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "to_confirm" in self.fields:
            widget = self.fields["to_confirm"].widget
            if isinstance(widget, forms.NullBooleanSelect):
                widget.choices = MARKS


class EntryAdmin(ByShownTitle, FixedRows, WorkingAdmin):
    """What an entry rests on, and whether the police still have to confirm it."""

    form = EntryForm
    list_display = ("where", "mark", "rests_on")
    about = "文がどの案内にもとづくかと、「警視庁に確認中」の印です。"
    in_facts = True
    list_filter = (KindOfEntry, "to_confirm")
    search_fields = ("code", "item")
    search_help_text = "画面の名前、コードから探せます。"
    fields = ("sources", "to_confirm", "seen_version")

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """Use the list that reads the content once."""
        return ContentList

    def get_queryset(self, request: HttpRequest) -> QuerySet[Entry]:
        """Leave out the options: they rest on what their question rests on."""
        rows: QuerySet[Entry] = super().get_queryset(request)
        return rows.exclude(part="options")

    def named(self, obj: Entry) -> str:
        """Name an entry by its place."""
        return self.where(obj)

    @admin.display(description="どの項目か")
    def where(self, entry: Entry) -> str:
        """Name the entry in the words of staff."""
        return label_ja(content_of(entry), entry.key)

    @admin.display(description="「警視庁に確認中」の印")
    def mark(self, entry: Entry) -> str:
        """Say whether the mark stands, or what decides it."""
        return dict(MARKS)[CHOSEN[entry.to_confirm]]

    @admin.display(description="根拠")
    def rests_on(self, entry: Entry) -> str:
        """List the clauses."""
        found = source_clauses(content_of(entry), entry.key)
        return "、".join(f"{one.publisher} {one.clause}".strip() for one in found)
