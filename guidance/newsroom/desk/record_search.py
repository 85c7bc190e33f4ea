"""Finding rows of the record by what it shows: people, acts, things, and the words of a change.

The rows store user names, codes and keys. The few hundred or thousand things that they are about
are named first; the database then looks for the rows of those whose names fit.
"""

import json
from collections.abc import Iterable
from typing import NamedTuple

from django.apps import apps
from django.db.models import Q, QuerySet

from guidance.newsroom.audit import ACTIONS
from guidance.newsroom.desk.naming import Naming
from guidance.newsroom.desk.record_choices import chosen, plain
from guidance.newsroom.desk.record_moments import row_number, when
from guidance.newsroom.desk.things import BY_DETAILS, ROLLED_BACK, thing, what
from guidance.newsroom.models import AuditEntry

LONGEST_NUMBER = 15
SHORTEST = 2
"""Letters that a word must have to be sought in what was changed."""
SAW = "saw"
KEEP_WORDS = ("changed", "added", "removed", "taken-out")
"""Acts whose rows keep the words before and after."""


class Named(NamedTuple):
    """A thing of the record: its kind, its id or the row's number, its name as it is sought."""

    type: str
    id: str
    name: str


def found_by(words: str, rows: QuerySet[AuditEntry]) -> QuerySet[AuditEntry]:
    """Keep the rows that show every one of the words somewhere, wide letters or narrow."""
    sought = words.split()
    if not sought:
        return rows
    numbers = [row_number(plain(word)) for word in sought]
    rows = rows.filter(*(Q(number=number) for number in numbers if number is not None))
    others = [word for word, number in zip(sought, numbers, strict=True) if number is None]
    naming = Naming()
    # Naming everything takes its time: not for the number of a row.
    things, rare = (list(_things(naming)), list(_by_details(naming))) if others else ([], [])
    for word in others:
        rows = rows.filter(_says(word, naming, things, rare))
    return rows


def _says(word: str, naming: Naming, things: list[Named], rare: list[Named]) -> Q:
    """Return what holds for the rows that show ``word`` somewhere."""
    sought = plain(word)
    people = [name for name, said in naming.everybody.items() if sought in plain(said)]
    acts = [code for code, said in ACTIONS.items() if sought in plain(said)]
    said = Q(actor__in=people) | Q(actor__icontains=word) | Q(action__in=acts)
    moment = _at(sought)
    said |= Q(object_id__icontains=word) | (_changed(word, sought) if moment is None else moment)
    said |= Q(number__in=[int(one.id) for one in rare if sought in one.name])
    if len(sought) >= SHORTEST:
        said |= chosen(sought)
    fitting: dict[str, list[str]] = {}
    for one in things:
        if sought in one.name:
            fitting.setdefault(one.type, []).append(one.id)
    for kind, ids in fitting.items():
        said |= Q(object_type=kind, object_id__in=ids)
    return said


def _at(word: str) -> Q | None:
    """Return the rows of the number, day or time that ``word`` may be; None where it is none."""
    is_number = word.isascii() and word.isdigit() and len(word) <= LONGEST_NUMBER
    return Q(number=int(word)) if is_number else when(word)


def _changed(word: str, sought: str) -> Q:
    """Return the rows whose words before or after hold ``word``, as typed or in narrow letters."""
    if len(sought) < SHORTEST or any(sought in name for name in _columns()):
        # The names of columns stand among the words, as nobody reads them.
        return Q(pk__in=())
    # Most words are the same either way: the database then reads the words of all rows once.
    as_kept = {json.dumps(one, ensure_ascii=False)[1:-1] for one in (word, sought)}
    holds = Q(pk__in=())
    for one in sorted(as_kept):
        holds |= Q(details__icontains=one)
    return Q(action__in=KEEP_WORDS) & holds


def _columns() -> set[str]:
    models = apps.get_app_config("newsroom").get_models()
    columns = {field.name for model in models for field in model._meta.get_fields()}
    return columns | {"fields", "old", "new", "row"}


def _things(naming: Naming) -> Iterable[Named]:
    """Name everything that rows are about and that is known by kind and id alone."""
    rows = AuditEntry.objects.order_by().exclude(object_type__in=BY_DETAILS)
    # One row in memory for all of them: making one takes longer than naming it.
    entry = AuditEntry()
    for kind, key in rows.values_list("object_type", "object_id").distinct():
        entry.object_type, entry.object_id = kind, key
        yield Named(kind, key, plain(thing(entry, naming)))


def _by_details(naming: Naming) -> Iterable[Named]:
    """Name, row by row, what has its name from the row's details, and say what was done."""
    told = Q(object_type__in=BY_DETAILS) | Q(action=ROLLED_BACK)
    rows = AuditEntry.objects.order_by().filter(told)
    for entry in rows.only("number", "action", "object_type", "object_id", "details"):
        said = f"{what(entry)} {thing(entry, naming)}"
        yield Named(entry.object_type, str(entry.number), plain(said))


def names_looks(words: str) -> bool:
    """Tell whether somebody looks for what was seen: those rows are left out otherwise."""
    return any(plain(word) in ACTIONS[SAW] for word in words.split())
