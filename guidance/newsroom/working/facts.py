"""Facilities, links, the contact, amounts and notices of the working copy."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from functools import partial
from typing import Any

from guidance.edition.loading import Content
from guidance.newsroom.models import (
    Amount,
    Closure,
    Contact,
    Facility,
    Link,
    Notice,
    OpeningHours,
)
from guidance.newsroom.models.facts import FIGURES
from guidance.newsroom.models.rows import text_digest
from guidance.newsroom.working import rows

Row = dict[str, Any]
_BILINGUAL = {
    "links": ("title", "publisher"),
    "contact": ("name", "phone_note", "hours_note"),
    "facilities": ("name", "municipality"),
    "notices": ("title", "body"),
}
# Content key → column, where they differ.
_RENAMED = {
    "links": {"read_on": "confirmed_on"},
    "notices": {"from": "starts_on", "to": "ends_on"},
    "contact": {},
    "facilities": {},
}
_PLAIN = {
    "links": ("url", "read_on", "updated", "confirmed", "official"),
    "contact": ("phone", "sources"),
    "facilities": (
        "kind",
        "kana",
        "address_ja",
        "phone",
        "url",
        "latitude",
        "longitude",
        "read_from",
    ),
    "notices": ("from", "to", "severity", "pages", "sources"),
}
# What an amount rests on; what is empty is left out.
_GROUND = ("source", "ground", "ground_en")
_KEYED: dict[str, type[Any]] = {"links": Link, "contact": Contact, "notices": Notice}
_EMPTY: dict[str, Any] = {"address_ja": "", "phone": "", "url": "", "official": False}


def content() -> Content:
    """Assemble the facts, in the order of the content."""
    return {kind: of(kind) for kind in (*_KEYED, "facilities", "figures")}


def of(kind: str) -> Row:
    """Assemble the facts of one kind."""
    if kind == "figures":
        return _figures()
    if kind in _KEYED:
        return {row.key: _said(kind, row) for row in _KEYED[kind]._default_manager.all()}
    places = Facility.objects.prefetch_related("opening", "closures")
    return {row.key: _said("facilities", row) | _open(row) for row in places}


def load(new: Content, by: str, *, gently: bool = False) -> None:
    """Make the facts say what ``new`` says."""
    bring = partial(rows.bring, by=by, gently=gently)
    bring(Link, _columns("links", new), ("key",))
    bring(Contact, _columns("contact", new), ("key",))
    bring(Notice, _columns("notices", new), ("key",))
    facilities = bring(Facility, _columns("facilities", new), ("key",))
    places = [(facilities[(key,)], row) for key, row in new["facilities"].items()]
    opening = ("facility_id", "weekday", "opens")
    bring(OpeningHours, _each(places, "opening", _opening_columns), opening)
    closures = ("facility_id", "starts_on")
    bring(Closure, _each(places, "closures", _closure_columns), closures)
    bring(Amount, list(_amount_columns(new)), ("figure", "starts_on"))


def _said(kind: str, row: Any) -> Row:
    said: Row = {}
    for name in _PLAIN[kind]:
        value = getattr(row, _RENAMED[kind].get(name, name))
        if value not in (None, "") and not (name == "official" and value is False):
            said[name] = value
    for name in _BILINGUAL[kind]:
        said[name] = {"ja": getattr(row, f"{name}_ja"), "en": getattr(row, f"{name}_en")}
    return said


def _columns(kind: str, new: Content) -> Iterable[Row]:
    for position, (key, row) in enumerate(new[kind].items()):
        columns: Row = {"key": key, "position": position}
        for name in _PLAIN[kind]:
            columns[_RENAMED[kind].get(name, name)] = row.get(name, _EMPTY.get(name))
        for name in _BILINGUAL[kind]:
            columns[f"{name}_ja"], columns[f"{name}_en"] = row[name]["ja"], row[name]["en"]
        columns["translated"] = {name: text_digest(row[name]["ja"]) for name in _BILINGUAL[kind]}
        yield columns


def _each(
    places: list[tuple[Facility, Mapping[str, Any]]],
    name: str,
    columns: Callable[[Facility, Mapping[str, Any]], Row],
) -> list[Row]:
    return [columns(place, item) for place, row in places for item in row.get(name, ())]


def _open(facility: Facility) -> Row:
    said: Row = {}
    hours = [_opening_said(row) for row in facility.opening.all()]
    closures = [
        {
            "from": row.starts_on,
            "to": row.ends_on,
            "reason": {"ja": row.reason_ja, "en": row.reason_en},
        }
        for row in facility.closures.all()
    ]
    if hours:
        said["opening"] = hours
    if closures:
        said["closures"] = closures
    return said


def _opening_said(row: OpeningHours) -> Row:
    if row.closed:
        return {"weekday": row.weekday, "closed": True}
    return {
        "weekday": row.weekday,
        "opens": f"{row.opens:%H:%M}",
        "closes": f"{row.closes:%H:%M}",
    }


def _opening_columns(facility: Facility, item: Mapping[str, Any]) -> Row:
    times = {
        name: time.fromisoformat(item[name]) if name in item else None
        for name in ("opens", "closes")
    }
    return {
        "facility_id": facility.pk,
        "weekday": item["weekday"],
        "closed": item.get("closed", False),
        **times,
    }


def _closure_columns(facility: Facility, item: Mapping[str, Any]) -> Row:
    return {
        "facility_id": facility.pk,
        "starts_on": item["from"],
        "ends_on": item["to"],
        "reason_ja": item["reason"]["ja"],
        "reason_en": item["reason"]["en"],
        "translated": {"reason": text_digest(item["reason"]["ja"])},
    }


def _figures() -> dict[str, Any]:
    figures: dict[str, Any] = {key: {"amounts": []} for key, _label in FIGURES}
    for row in Amount.objects.all():
        start: date = row.starts_on
        said: Row = {"from": start, "yen": row.yen}
        said |= {name: getattr(row, name) for name in _GROUND if getattr(row, name)}
        figures[row.figure]["amounts"].append(said)
    return figures


def _amount_columns(new: Content) -> Iterable[Row]:
    for figure, row in new["figures"].items():
        for amount in row["amounts"]:
            yield {
                "figure": figure,
                "starts_on": amount["from"],
                "yen": amount["yen"],
                "translated": {"ground": text_digest(amount.get("ground", ""))},
                **{name: amount.get(name, "") for name in _GROUND},
            }
