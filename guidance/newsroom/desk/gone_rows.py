"""Rows inside a facility that somebody else removed while the form was open.

Nothing that was typed is lost: such a row stays on the page as a new one, to be saved again or
left out. Who removed it, and when, is in the record.
"""

import json
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from django.http import QueryDict

from guidance.newsroom.canonical import canonical
from guidance.newsroom.desk import meeting
from guidance.newsroom.desk.kinds import RowsInside
from guidance.newsroom.desk.named_rows import named_row
from guidance.newsroom.desk.removals import newest_whole, noted, who_removed
from guidance.newsroom.desk.sent_number import sent_number
from guidance.newsroom.models import AuditEntry

CHANGED = (
    "消そうとした行を、編集している間に、{who}「{named}」に変えました。"
    "それでも消すときは、もう一度「削除」に印を付けて保存します。"
)
Sent = dict[str, list[str]]
PLACE = "施設"
DROPPED = "この行は変えていなかったので、画面からも外しました。"
KEPT = (
    "あなたが入れたものは、新しい行として残しました。"
    "残すときは、そのまま保存します。要らないときは、その行の「削除」に印を付けて保存します。"
)


class KeepsGoneRows(RowsInside):
    """Rows of a form; those that are gone by now are said, and what was typed in them stays."""

    model: type[Model]
    data: QueryDict

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gone: list[str] = []
        if self.is_bound and self.instance.pk:
            self._sort_out()

    def clean(self) -> None:
        """Refuse to save before the person has read what is gone."""
        super().clean()
        if self.gone:
            raise ValidationError(self.gone, code="gone")

    def _sort_out(self) -> None:
        total, first = self.total_form_count(), self.initial_form_count()
        sent = [self._row(number) for number in range(total)]
        for row in sent[:first]:
            self._ask_once_more(row)
        gone = [row for row in sent[:first] if self._is_gone(row)]
        if not gone and not self.gone:
            return
        staying = [row for row in sent[:first] if row not in gone]
        typed = [row for row in gone if "DELETE" not in row and not self._is_told(row)]
        again = [{**row, "id": [""]} for row in typed]
        self._renumber([*staying, *again, *sent[first:]], len(staying))

    def _row(self, number: int) -> Sent:
        start = f"{self.add_prefix(number)}-"
        return {
            name.removeprefix(start): self.data.getlist(name)
            for name in self.data
            if name.startswith(start)
        }

    def _is_gone(self, row: Sent) -> bool:
        number = sent_number((row.get("id") or [""])[0])
        # A row that stands elsewhere was never in this form: Django refuses it.
        return number > 0 and not self.model._default_manager.filter(pk=number).exists()

    def _is_told(self, row: Sent) -> bool:
        """Note what is to be said of a row that is gone; tell whether nothing was typed in it."""
        form = self.form(_query(row))
        form.full_clean()
        entry = _removed(self.model, int(row["id"][0]), self.instance)
        old = json.loads(entry.details).get("old") if entry else None
        is_same = (
            old is not None
            and not form.errors
            and _says(form) == {name: old[name] for name in _says(form)}
        )
        told = DROPPED if is_same else KEPT
        self.gone.append(
            f"{who_removed(entry, self.form.actor, PLACE)}"
            f"「{named_row(form)}」の行を消しました。{told}"
        )
        return is_same

    def _ask_once_more(self, row: Sent) -> None:
        """Let nobody take out a row that says something else than what they looked at."""
        if "DELETE" not in row or self._is_gone(row):
            return
        number = (row.get("id") or [""])[0]
        standing = next((one for one in self.get_queryset() if str(one.pk) == number), None)
        if standing is None or row.get("seen_version") == [str(standing.version)]:
            return
        row["seen_version"] = [str(standing.version)]
        del row["DELETE"]
        who = meeting.by_whom(standing.changed_by, self.form.actor)
        named = named_row(self.form(instance=standing))
        self.gone.append(CHANGED.format(who=who, named=named))

    def _renumber(self, rows: list[Sent], first: int) -> None:
        sent = self.data.copy()
        for name in [name for name in sent if name.startswith(f"{self.prefix}-")]:
            del sent[name]
        counts = {"TOTAL_FORMS": len(rows), "INITIAL_FORMS": first}
        for name, count in counts.items():
            sent[f"{self.prefix}-{name}"] = str(count)
        for number, row in enumerate(rows):
            for name, values in row.items():
                sent.setlist(f"{self.add_prefix(number)}-{name}", values)
        self.data = sent
        self.__dict__.pop("management_form", None)


def _query(row: Sent) -> QueryDict:
    sent = QueryDict(mutable=True)
    for name, values in row.items():
        sent.setlist(name, values)
    return sent


def _says(form: Any) -> Mapping[str, Any]:
    """Return what a form says of a row's columns, in the shape of the record."""
    columns = set(form.instance.content_fields) & set(form.cleaned_data)
    said = {name: form.cleaned_data[name] for name in columns}
    read: dict[str, Any] = json.loads(canonical(said, encoder=DjangoJSONEncoder))
    return read


def _removed(model: type[Model], number: int, place: Model) -> AuditEntry | None:
    """Return what the record tells of a row's removal; None where it tells nothing."""
    rows = AuditEntry.objects.order_by("-number")
    return noted(rows.filter(action="removed"), model, number) or newest_whole(
        rows, object_type="facility", object_id=getattr(place, "key", "")
    )
