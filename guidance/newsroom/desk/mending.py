"""Where a finding of the list before publishing is put right: its form, or the table it is in."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from guidance.newsroom.checklist import Concern, Finding
from guidance.newsroom.differences.text_ids import TextId
from guidance.newsroom.models import FACTS, Amount, Entry, Link, Text
from guidance.newsroom.models.texts import KIND_LABELS

# The table of links, those first that nobody has read for the longest time.
_BY_DAY_READ = {"o": "2"}
OPTIONS = "options"


def addresses(found: Iterable[Finding]) -> dict[Finding, str]:
    """Return for each finding the address of the page on which it is put right."""
    findings = list(found)
    forms = _texts(findings) | _facts(findings)
    forms |= _entries([one for one in findings if one.text_id not in forms])
    return {one: forms.get(one.text_id) or _table(one) for one in findings} | {
        one: _list(Link, _BY_DAY_READ) for one in findings if one.code == Concern.SOURCES_NOT_REREAD
    }


def _texts(found: list[Finding]) -> dict[str, str]:
    rows = Text.objects.filter(key__in={one.text_id for one in found}).values_list("key", "pk")
    return {key: _form(Text, pk) for key, pk in rows}


def _entries(found: list[Finding]) -> dict[str, str]:
    """Return the forms of sources and marks; options rest on what their question rests on."""
    places = {
        one.text_id: _entry_of(TextId.of(one.text_id)) for one in found if one.kind in KIND_LABELS
    }
    codes = {code for _kind, code, _part, _item in places.values()}
    rows = Entry.objects.filter(code__in=codes) if codes else Entry.objects.none()
    names = ("kind", "code", "part", "item", "pk")
    forms = {tuple(row[:-1]): row[-1] for row in rows.values_list(*names)}
    known = {text_id: forms.get(place) for text_id, place in places.items()}
    return {
        text_id: _form(Entry, pk)
        for text_id, pk in known.items()
        if pk is not None and TextId.of(text_id).field in ("", *Entry.content_fields)
    }


def _entry_of(place: TextId) -> tuple[str, str, str, str]:
    part, item = ("", "") if place.part == OPTIONS else (place.part, place.item)
    return place.kind, place.code, part, item


def _facts(found: list[Finding]) -> dict[str, str]:
    forms: dict[str, str] = {}
    for kind, model in FACTS.items():
        wanted = {one.text_id for one in found if one.kind == kind and one.key}
        if wanted:
            rows = _amounts() if model is Amount else _keyed(model, wanted)
            known = {text_id: rows.get(_name(text_id)) for text_id in wanted}
            forms |= {text_id: _form(model, pk) for text_id, pk in known.items() if pk is not None}
    return forms


def _keyed(model: type[Any], wanted: set[str]) -> dict[str, int]:
    keys = {_name(text_id) for text_id in wanted}
    return dict(model._default_manager.filter(key__in=keys).values_list("key", "pk"))


def _amounts() -> dict[str, int]:
    rows = Amount.objects.values_list("figure", "starts_on", "pk")
    return {f"{figure} {starts_on}": pk for figure, starts_on, pk in rows}


def _name(text_id: str) -> str:
    """Return what a row is known by: its key; an amount its figure and the day it begins."""
    place = TextId.of(text_id)
    return f"{place.code} {''.join(place.rest[:1])}" if place.kind == "figures" else place.code


def _table(finding: Finding) -> str:
    """Return the table in which to look where no row is meant, or it is not there any more."""
    model = FACTS.get(finding.kind)
    if model is not None:
        return _list(model)
    if finding.kind not in KIND_LABELS:
        return reverse("admin:facts")
    code = TextId.of(finding.text_id).code
    sought = {"q": f"{finding.kind}/{code}", "fields": "all"} if code else {}
    return _list(Text, {"kind": finding.kind, **sought})


def _form(model: type[Any], pk: int) -> str:
    return reverse(f"admin:newsroom_{model._meta.model_name}_change", args=[pk])


def _list(model: type[Any], query: dict[str, str] | None = None) -> str:
    address = reverse(f"admin:newsroom_{model._meta.model_name}_changelist")
    return f"{address}?{urlencode(query)}" if query else address
