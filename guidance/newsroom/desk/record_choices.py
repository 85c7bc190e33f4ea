"""Finding rows of the record by a choice in its words: the rows keep the code of what was chosen.

「指定警察署」 finds the facilities that became one, or no longer are; 「確認待ち」 the change sets
that were taken back from there.
"""

import json
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from django.apps import apps
from django.db.models import Q

from guidance.newsroom import groups
from guidance.newsroom.models import State, WorkingRow


class Choice(NamedTuple):
    """A choice as the record keeps it: in rows of which type, as which piece of their details."""

    type: str
    kept: str
    label: str


def chosen(plain_word: str) -> Q:
    """Return the rows that keep a choice whose words hold ``plain_word``."""
    found = Q(pk__in=())
    for one in _choices():
        if plain_word in one.label:
            found |= Q(object_type=one.type, details__contains=one.kept)
    return found


def plain(text: str) -> str:
    """Return a text as it is sought: wide letters and narrow, large and small are the same."""
    return normalize("NFKC", text).casefold()


@cache
def _choices() -> tuple[Choice, ...]:
    """Return every choice there is: they come with the program."""
    return (*_of_columns(), *_states(), *_roles())


def _of_columns() -> Iterator[Choice]:
    for model in apps.get_app_config("newsroom").get_models():
        if issubclass(model, WorkingRow):
            for column in model._meta.concrete_fields:
                for code, label in column.flatchoices or ():
                    kept = f"{json.dumps(column.name)}:{json.dumps(code)}"
                    yield Choice(model._meta.model_name or "", kept, plain(str(label)))


def _states() -> Iterator[Choice]:
    for code, label in State.choices:
        yield Choice("submission", f'"was":{json.dumps(code)}', plain(str(label)))


def _roles() -> Iterator[Choice]:
    for code, label in groups.LABELS.items():
        yield Choice("user", json.dumps(code), plain(label))
