"""An edition as a whole, and its wording in one language for one audience."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from guidance.edition.parts import Amount, Contact, Entry, Facility, Notice, Page
from guidance.edition.sources import Link


@dataclass(frozen=True, slots=True)
class Wording:
    """An edition in one language, for one audience."""

    language: str
    history: bool
    entries: Mapping[str, Mapping[str, Entry]]
    pages: Mapping[str, Page]
    facilities: tuple[Facility, ...]
    links: Mapping[str, Link]
    notices: tuple[Notice, ...]
    contact: Contact

    def entry(self, kind: str, code: str) -> Entry:
        """Return the texts of a code; KeyError cannot happen for a validated edition."""
        return self.entries[kind][code]

    def facilities_on(self, day: date) -> tuple[Facility, ...]:
        """Return the facilities with the closures that stand on ``day`` or are to come."""
        return tuple(place.on(day) for place in self.facilities)

    def notices_on(self, day: date, page: str) -> tuple[Notice, ...]:
        """Return the notices that ``page`` itself shows on ``day``; emergencies stand above it."""
        return tuple(n for n in self._running(day) if n.names(page) and not n.is_emergency)

    def emergencies_on(self, day: date) -> tuple[Notice, ...]:
        """Return the notices that stand above every page on ``day``."""
        return tuple(notice for notice in self._running(day) if notice.is_emergency)

    def _running(self, day: date) -> tuple[Notice, ...]:
        return tuple(notice for notice in self.notices if notice.runs(day))


@dataclass(frozen=True, slots=True)
class ChangeNote:
    """What staff told the public about an edition, and the day from which it holds."""

    edition: int
    ja: str
    en: str
    day: date

    def words(self, language: str) -> str:
        """Return the note in ``language`` ("ja" or "en")."""
        return self.ja if language == "ja" else self.en


@dataclass(frozen=True, slots=True)
class Edition:
    """One immutable, numbered snapshot of all that staff may change."""

    number: int
    checksum: str
    published_on: date
    content: Mapping[str, object]
    wordings: Mapping[tuple[str, bool], Wording]
    amounts: Mapping[str, tuple[Amount, ...]]
    notes: tuple[ChangeNote, ...] = ()

    def notes_since(self, number: int, language: str) -> tuple[str, ...]:
        """Return the public notes of the editions after ``number``, oldest first."""
        later = (note for note in self.notes if note.edition > number)
        return tuple(note.words(language) for note in later)

    def wording(self, language: str, *, history: bool = False) -> Wording:
        """Return the edition in ``language`` ("ja" or "en"), for history holders if asked."""
        return self.wordings[language, history]

    def amount(self, figure: str, day: date) -> Amount | None:
        """Return the amount in force on ``day``: the latest row not after it; None is unknown."""
        rows = [row for row in self.amounts.get(figure, ()) if row.start <= day]
        return max(rows, key=lambda row: row.start, default=None)

    def coming_amount(self, figure: str, day: date) -> Amount | None:
        """Return the amount that comes next after ``day``; None where none is decided."""
        rows = [row for row in self.amounts.get(figure, ()) if row.start > day]
        return min(rows, key=lambda row: row.start, default=None)
