"""Where a text comes from, as it is printed under it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Link:
    """A page elsewhere; ``read_on`` is the day a person last read it.

    ``confirmed`` is true for the Metropolitan Police Department's own pages only.
    """

    key: str
    url: str
    title: str
    publisher: str
    read_on: date | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Cited:
    """A clause of a source as it is printed under a text; ``clause`` is in Japanese, or empty."""

    link: Link
    clause: str

    @property
    def url(self) -> str:
        """The address of the source."""
        return self.link.url

    @property
    def label(self) -> str:
        """Publisher and clause in one line."""
        return f"{self.link.publisher} {self.clause}".strip()


@dataclass(frozen=True, slots=True)
class Sourced:
    """One source with all the clauses of it that a text rests on, in the order they are cited."""

    link: Link
    clauses: tuple[str, ...]


def by_source(citations: Iterable[Cited]) -> tuple[Sourced, ...]:
    """Return the citations with each source named once."""
    clauses: dict[str, dict[str, None]] = {}
    links = {}
    for cited in citations:
        links[cited.link.key] = cited.link
        clauses.setdefault(cited.link.key, {})[cited.clause] = None
    return tuple(
        Sourced(links[key], tuple(clause for clause in named if clause))
        for key, named in clauses.items()
    )
