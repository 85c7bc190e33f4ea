"""The rows inside a facility's form: opening hours and closures."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from guidance.newsroom.desk.expected import say_what_is_expected
from guidance.newsroom.desk.gone_rows import KeepsGoneRows
from guidance.newsroom.desk.versioned import VersionedForm
from guidance.newsroom.models import Facility, OpeningHours, WorkingRow
from guidance.newsroom.models.places import WEEKDAYS

CLOSED_AND_OPEN = "{}に「休み」とほかの行があります。どちらか一方にしてください。"
TWICE = "{}に、同じ時刻から始まる行が二つあります。どちらか一方にしてください。"
TOO_MANY = "%(num)d行より多くは入れられません。まだ保存していません。行を減らしてください。"
CUT_SHORT = (
    "画面の内容が、全部は届きませんでした。まだ保存していません。"
    "画面を開き直して、もう一度入力してください。"
)


class NamedCells(KeepsGoneRows):
    """Cells that say which column they stand in: a reader who sees no table head hears it."""

    default_error_messages: ClassVar = {
        "too_many_forms": TOO_MANY,
        "missing_management_form": CUT_SHORT,
    }

    def add_fields(self, form: Any, index: int | None) -> None:
        """Name each field; explanations belong to the table, not to each of its cells."""
        super().add_fields(form, index)
        for field in form.fields.values():
            # Boxes to tick have labels of their own.
            if field.label and not isinstance(field.widget, forms.CheckboxSelectMultiple):
                field.widget.attrs["aria-label"] = str(field.label)
            field.help_text = ""

    def get_unique_error_message(self, unique_check: Any) -> str:
        """Say it without the names of columns."""
        return f"同じ{self.model._meta.verbose_name}が二つあります。どちらか一方にしてください。"

    def get_form_error(self) -> str:
        """Say at the second of two rows what is wrong with it."""
        return "上の行と同じです。"


class HoursForm(VersionedForm):
    """Opening hours; a new row may be for several weekdays in one go."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.weekdays: tuple[int, ...] = ()
        if self.instance.pk is None and "weekday" in self.fields:
            self.fields["weekday"] = forms.TypedMultipleChoiceField(
                label="曜日 (いくつでも)",
                coerce=int,
                choices=WEEKDAYS,
                widget=forms.CheckboxSelectMultiple,
            )
            say_what_is_expected(self)

    def clean_weekday(self) -> int:
        """Return the first of the weekdays; the others become rows of their own."""
        said = self.cleaned_data["weekday"]
        self.weekdays = tuple(sorted(set(said))) if isinstance(said, list) else (said,)
        return self.weekdays[0]

    def rows(self) -> Iterator[OpeningHours]:
        """Yield a row for each of the weekdays."""
        first = self.instance
        for day in self.weekdays:
            yield OpeningHours(
                facility=first.facility,
                weekday=day,
                closed=first.closed,
                opens=first.opens,
                closes=first.closes,
            )


class OneWeek(NamedCells):
    """A week that does not contradict itself."""

    def clean(self) -> None:
        """Refuse a day that is closed and open, or opens twice at the same time.

        The database can only tell a row by itself, and a new row may stand for several days.
        """
        super().clean()
        week = list(self._week())
        for weekday, label in WEEKDAYS:
            of_day = [row for row in week if row[0] == weekday]
            if len(of_day) > 1 and any(closed for _day, closed, _opens in of_day):
                raise ValidationError(CLOSED_AND_OPEN.format(label))
            if len(of_day) > len(set(of_day)):
                raise ValidationError(TWICE.format(label))

    def _week(self) -> Iterator[tuple[int, bool, Any]]:
        """Yield day, closed and opening time of each row: as sent, and as stored besides."""
        forms_of_days: list[Any] = self.forms
        for form in forms_of_days:
            row = form.cleaned_data if form.is_valid() else {}
            for weekday in form.weekdays if row.get("weekday") and not row.get("DELETE") else ():
                yield weekday, bool(row.get("closed")), row.get("opens")
        sent = {form.instance.pk for form in self.forms}
        for stored in self.get_queryset():
            if stored.pk not in sent:
                yield stored.weekday, stored.closed, stored.opens


def are_there(form: Any, place: Facility, known: set[str]) -> bool:
    """Tell whether all that a form for a row inside ``place`` says is among its rows ``known``."""
    if not form.has_changed():
        return True
    if not form.is_valid():
        return False
    form.instance.facility = place
    rows = form.rows() if isinstance(form, HoursForm) else (form.instance,)
    return {_digest(row) for row in rows} <= known


def digests(place: Facility) -> set[str]:
    """Return what the rows inside a facility say, each as its digest."""
    return {_digest(row) for row in (*place.opening.all(), *place.closures.all())}


def _digest(row: WorkingRow) -> str:
    row.tidy()
    return row.digest()
