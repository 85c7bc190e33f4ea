"""What the statement says: the criteria, what the last checks found, what is left to people."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Criterion:
    """A success criterion; names by language.

    ``people``: machines cannot settle it alone; ``absent``: why there is nothing of the kind here.
    """

    number: str
    level: str
    name: Words
    people: bool = False
    absent: Words | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """The last run that found nothing, as the checks wrote it down (tests/journeys/record.py).

    ``rules`` and ``checks``: by criterion, the rules of axe that had something to look at, and the
    checks of our own that passed.
    """

    day: date
    axe: str
    states: int
    looks: tuple[str, ...]
    rules: Mapping[str, Sequence[str]]
    checks: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Row:
    """A criterion as it is printed, in one language."""

    number: str
    level: str
    name: str
    rules: Sequence[str]
    checks: int
    people: bool
    absent: str


@dataclass(frozen=True, slots=True)
class Reader:
    """A screen reader that people have to try; ``how``: how one moves with it, by language."""

    name: str
    place: str
    how: Words


@dataclass(frozen=True, slots=True)
class Trial:
    """One thing to try with each screen reader, and what must be heard; words by language."""

    criteria: Sequence[str]
    what: Words
    heard: Words


@cache
def criteria() -> tuple[Criterion, ...]:
    """Return the criteria of WCAG 2.2 AA in their order."""
    rows: list[dict[str, Any]] = tomllib.loads(_read("criteria.toml"))["criteria"]
    return tuple(Criterion(**row) for row in rows)


@cache
def results() -> Results:
    """Return what was tried last."""
    told = json.loads(_read("results.json"))
    day, looks = date.fromisoformat(told.pop("day")), tuple(told.pop("looks"))
    return Results(day=day, looks=looks, **told)


@cache
def readers() -> tuple[Reader, ...]:
    """Return the screen readers of the script for people."""
    return tuple(Reader(**row) for row in _script()["readers"])


@cache
def trials() -> tuple[Trial, ...]:
    """Return what people try with each of them."""
    return tuple(Trial(**row) for row in _script()["trials"])


def rows(language: str) -> list[Row]:
    """Say of each criterion how it was tried."""
    found = results()
    return [
        Row(
            number=one.number,
            level=one.level,
            name=one.name[language],
            rules=found.rules.get(one.number, ()),
            checks=len(found.checks.get(one.number, ())),
            people=one.people,
            absent=one.absent[language] if one.absent else "",
        )
        for one in criteria()
    ]


def _script() -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(_read("people.toml"))


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")
