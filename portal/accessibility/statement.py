"""What the statement says: the criteria, and what the last run of the checks found."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
# Readers that people have to try; nobody has yet.
SCREEN_READERS = (
    ("VoiceOver", "iPhone, Safari"),
    ("TalkBack", "Android, Chrome"),
    ("NVDA", "Windows, Firefox"),
    ("PC-Talker", "Windows, Edge"),
)


@dataclass(frozen=True, slots=True)
class Criterion:
    """A success criterion; ``by``: "axe", "script", "person" or "none"."""

    number: str
    level: str
    name: Mapping[str, str]
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """The last run that found nothing, as the checks wrote it down (`make a11y-record`)."""

    day: date
    axe: str
    states: int
    looks: tuple[str, ...]


@cache
def criteria() -> tuple[Criterion, ...]:
    """Return the criteria of WCAG 2.2 AA in their order."""
    rows: list[dict[str, Any]] = tomllib.loads(_read("criteria.toml"))["criteria"]
    return tuple(Criterion(**{**row, "by": tuple(row["by"])}) for row in rows)


@cache
def results() -> Results:
    """Return what was tried last."""
    told = json.loads(_read("results.json"))
    day = date.fromisoformat(told["day"])
    return Results(day, told["axe"], told["states"], tuple(told["looks"]))


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")
