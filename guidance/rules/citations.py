"""Where a rule comes from: a source and the clause of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that rules rest on.

    ``code`` names it everywhere; ``confirmed`` says whether it is the Metropolitan Police
    Department's own word. Anything else is shown as "to be confirmed".
    """

    code: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Citation:
    """A clause of a source, by the heading under which it stands there."""

    source: Source
    clause: str


MPD_NOTICE = Source("MPD", confirmed=True)


def mpd(clause: str) -> Citation:
    """Cite a clause of the Metropolitan Police Department's notice of 2025-09-22."""
    return Citation(MPD_NOTICE, clause)
