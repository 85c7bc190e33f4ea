"""Facilities in the admin, with their opening hours and closures inside."""

import json
from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import AdminTimeWidget
from django.db.models import Field, QuerySet, TimeField
from django.http import HttpRequest, HttpResponse

from guidance.edition.hours import weekdays
from guidance.newsroom import editing
from guidance.newsroom.desk import unsaved
from guidance.newsroom.desk.contents import InDraft
from guidance.newsroom.desk.days import FIELDS
from guidance.newsroom.desk.kinds import RowInline
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.once import shown_beside
from guidance.newsroom.desk.place_rows import HoursForm, NamedCells, OneWeek, are_there, digests
from guidance.newsroom.desk.versioned import BilingualForm
from guidance.newsroom.desk.worded import note_saved
from guidance.newsroom.desk.working import TypedRows, WorkingAdmin, keep, row_of
from guidance.newsroom.models import Closure, Facility, Link, OpeningHours
from guidance.newsroom.models.places import HOURS, WEEKDAYS
from guidance.newsroom.twins import AlreadyThereError

MOST_ROWS = 40


class FewRows(TypedRows, RowInline):
    """Rows inside a facility, as many as one has and not as many as a forged form claims."""

    template = "desk/rows.html"
    max_num = MOST_ROWS
    formfield_overrides = FIELDS

    def formfield_for_dbfield(
        self, db_field: "Field[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> Any:
        """Show times as staff type them: without seconds."""
        if isinstance(db_field, TimeField):
            kwargs["widget"] = AdminTimeWidget(format="%H:%M")
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Read no more rows than that, whatever the form says; tell each row whose form it is."""
        rows: Any = super().get_formset(request, obj, **{"absolute_max": MOST_ROWS, **kwargs})
        rows.form.actor = actor_of(request).get_username()
        return rows


class OpeningHoursInline(FewRows):
    """When the facility is open or closed; a day without a row is one that nobody knows."""

    model = OpeningHours
    form = HoursForm
    formset = OneWeek
    extra = 1
    fields = ("weekday", "opens", "closes", "closed", "seen_version")
    verbose_name_plural = (
        "受付時間 (休みと分かっている曜日は「休み」に印。行のない曜日は「未確認」と出ます)"
    )


class ClosureInline(FewRows):
    """When it is closed although its hours say otherwise."""

    model = Closure
    form = BilingualForm
    formset = NamedCells
    extra = 1
    fields = (
        "starts_on",
        "ends_on",
        "reason_ja",
        "reason_en",
        "translation_holds",
        "seen_version",
    )


class FacilityForm(BilingualForm):
    """A facility; the addresses that it was read on are offered among those of the links."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "read_from" in self.fields:
            known = [(link.url, str(link)) for link in Link.objects.order_by("position")]
            self.fields["read_from"].widget.attrs["data-addresses"] = json.dumps(known)


class FacilityAdmin(WorkingAdmin):
    """The facilities that record again."""

    form = FacilityForm
    list_display = ("name_ja", "kind", "municipality_ja", "phone", "not_known")
    list_filter = (InDraft, "kind")
    about = "再記録ができる施設です。分からないことは空けておきます。推測で埋めません。"
    in_facts = True
    search_fields = ("name_ja", "name_en", "kana", "municipality_ja")
    inlines = (OpeningHoursInline, ClosureInline)
    fixed_once_stored = ("key",)
    fieldsets = (
        (
            "名前",
            {
                "fields": (
                    ("key", "kind"),
                    ("name_ja", "name_en"),
                    ("municipality_ja", "municipality_en"),
                    "translation_holds",
                    "kana",
                ),
                "classes": ("side-by-side",),
            },
        ),
        (
            "場所と連絡先",
            {
                "fields": (
                    ("address_ja", "phone"),
                    "url",
                    ("latitude", "longitude"),
                    "read_from",
                    "seen_version",
                ),
                "description": "分からないことは空けます。公開ページには、分かっていないと出ます。",
                "classes": ("side-by-side",),
            },
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Facility]:
        """Fetch the opening hours along: the list says where they are missing."""
        rows: QuerySet[Facility] = super().get_queryset(request)
        return rows.prefetch_related("opening")

    def sent_again(self, request: HttpRequest, twin: AlreadyThereError) -> HttpResponse:
        """Lead to the facility that is there, unless that has not all the rows sent along."""
        place = Facility.objects.get(pk=twin.row.pk)
        sent = unsaved.forms_inside(request.POST, self.inside(request))
        known = digests(place)
        more = unsaved.parts_inside(one for one in sent if not are_there(one, place, known))
        if more:
            return shown_beside(request, self, twin, more)
        return super().sent_again(request, twin)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Store hours and closures through the newsroom, each with its own version.

        Django has checked that each row belongs to this facility, and what the person may do.
        """
        formset.save(commit=False)
        actor, now = actor_of(request), now_of(request)
        for gone in formset.deleted_objects:
            row = row_of(gone)
            editing.remove(row, version=row.version, actor=actor, now=now)
            note_saved(request, changed=True)
        stored = {row.pk for row, _fields in formset.changed_objects}
        for one in formset.forms:
            new = one.instance in formset.new_objects
            for row in one.rows() if new and isinstance(one, HoursForm) else (one.instance,):
                if new or row.pk in stored:
                    keep(request, row, one, change=not new)

    @admin.display(description="未確認")
    def not_known(self, place: Facility) -> str:
        """List what nobody has confirmed, and of which days where some are known."""
        days = place.unknown_days()
        partly = 0 < len(days) < len(WEEKDAYS)
        named = f"{HOURS} ({weekdays(days, 'ja')})" if partly else HOURS
        return "、".join(named if one == HOURS else one for one in place.unknown()) or "(なし)"
