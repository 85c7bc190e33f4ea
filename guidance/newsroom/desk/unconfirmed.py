"""What nobody has confirmed yet: staff's list of things to find out."""

from dataclasses import dataclass
from datetime import date

from guidance.newsroom.checklist.rereading import REREAD_AFTER
from guidance.newsroom.models import Amount, Facility, Link
from guidance.newsroom.models.facts import FIGURES
from guidance.newsroom.models.places import HOURS, UNKNOWN

COLUMNS = (*(label for _column, label in UNKNOWN), HOURS)


@dataclass(frozen=True, slots=True)
class Place:
    """A facility and, in the order of ``COLUMNS``, which of its facts are known."""

    row: Facility
    known: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """The open facts: facilities with something unknown, and fees without an amount."""

    places: tuple[Place, ...]
    fees: tuple[str, ...]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """Say of each fact at how many facilities it is unknown; known ones are left out."""
        unknown = [
            (label, sum(not place.known[number] for place in self.places))
            for number, label in enumerate(COLUMNS)
        ]
        return [(label, number) for label, number in unknown if number]

    @property
    def number(self) -> int:
        """Return how many single facts are open."""
        return sum(number for _label, number in self.counts) + len(self.fees)


def unconfirmed() -> Unconfirmed:
    """Return what the working copy leaves open."""
    rows = Facility.objects.prefetch_related("opening").order_by("position")
    places = tuple(
        Place(row, tuple(label not in row.unknown() for label in COLUMNS))
        for row in rows
        if row.unknown()
    )
    known = set(Amount.objects.values_list("figure", flat=True))
    fees = tuple(label for figure, label in FIGURES if figure not in known)
    return Unconfirmed(places, fees)


def to_reread(today: date) -> list[Link]:
    """Return the links that nobody has read for too long, the longest first."""
    before = today - REREAD_AFTER
    return list(Link.objects.filter(confirmed_on__lt=before).order_by("confirmed_on"))
