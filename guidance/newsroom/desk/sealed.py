"""What travels in a page, signed: whose the page is, and what was typed into its form."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.core import signing

from guidance.newsroom.desk.words_of import Fields

_OF_PERSON, _OF_WORDS = "newsroom.desk.whose", "newsroom.desk.typed"
_OF_OPENED = "newsroom.desk.opened"
LASTS = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed: the person's number, the address of the form, and its fields."""

    whose: int
    path: str
    fields: Fields


def of_person(user: User) -> str:
    """Return the number of a person, signed."""
    return signing.dumps(user.pk, salt=_OF_PERSON)


def person(sent: str, lasts: timedelta | None = LASTS) -> int | None:
    """Return the number of the person whose a page is; None where we have not signed it."""
    read: int | None = _read(sent, _OF_PERSON, lasts)
    return read


def of_form(form: Typed) -> str:
    """Return what was typed, signed: who gets hold of it may read it, and not change it."""
    return signing.dumps([form.whose, form.path, form.fields], salt=_OF_WORDS, compress=True)


def typed(sent: str) -> Typed | None:
    """Return what was typed; None where we have not signed it, or too long ago."""
    read = _read(sent, _OF_WORDS, LASTS)
    return None if read is None else Typed(read[0], read[1], [(one[0], one[1]) for one in read[2]])


def of_opened(row: str, filled: dict[str, list[str]]) -> str:
    """Return what the form of ``row`` was filled from, signed."""
    return signing.dumps([row, filled], salt=_OF_OPENED, compress=True)


def opened(sent: str, row: str) -> dict[str, list[str]] | None:
    """Return what the form of ``row`` was filled from, however long ago; None where unsigned."""
    read = _read(sent, _OF_OPENED, None)
    return read[1] if read is not None and read[0] == row else None


def _read(sent: str, salt: str, lasts: timedelta | None) -> Any:
    try:
        return signing.loads(sent, salt=salt, max_age=lasts) if sent else None
    except signing.BadSignature:
        return None
