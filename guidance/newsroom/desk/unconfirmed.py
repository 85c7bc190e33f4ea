"""What nobody has confirmed yet, in the draft and in what is live: staff's list to find out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from guidance.edition.hours import weekdays
from guidance.edition.loading import Content
from guidance.edition.opening import WEEKDAYS, known_days
from guidance.newsroom import publication
from guidance.newsroom.checklist.rereading import REREAD_AFTER
from guidance.newsroom.models import Amount, Facility, Link
from guidance.newsroom.models.facts import FIGURES
from guidance.newsroom.models.places import HOURS, UNKNOWN

COLUMNS = (*(label for _column, label in UNKNOWN), HOURS)
_NAMES = tuple(column for column, _label in UNKNOWN)
# Weekdays that are not confirmed: all of them where nobody entered any.
_Days = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """Whether a fact is open, in the draft and live; ``part`` says of what, where not of all."""

    in_draft: bool
    in_live: bool
    part: str = ""

    @property
    def differs(self) -> bool:
        """Whether publishing the draft would change that."""
        return self.in_draft != self.in_live


@dataclass(frozen=True, slots=True)
class Place:
    """A facility of the draft and, in the order of ``COLUMNS``, which of its facts are open."""

    row: Facility
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Fee:
    """A fee and whether its amount of today is open; ``coming``: the draft's next amount begins."""

    label: str
    fact: Fact
    coming: date | None


@dataclass(frozen=True, slots=True)
class Count:
    """At how many places a fact is open, in the draft and live."""

    label: str
    in_draft: int
    in_live: int

    @property
    def differs(self) -> bool:
        """Whether publishing the draft would change the number."""
        return self.in_draft != self.in_live


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """The open facts: facilities with something unknown, and fees without an amount."""

    places: tuple[Place, ...]
    fees: tuple[Fee, ...]

    @property
    def counts(self) -> list[Count]:
        """Say of each fact at how many facilities it is unknown; known ones are left out."""
        found = [
            Count(
                label,
                sum(place.facts[number].in_draft for place in self.places),
                sum(place.facts[number].in_live for place in self.places),
            )
            for number, label in enumerate(COLUMNS)
        ]
        return [one for one in found if one.in_draft or one.in_live]

    @property
    def total(self) -> Count:
        """Return how many single facts are open."""
        counts, fees = self.counts, [fee.fact for fee in self.fees]
        return Count(
            "",
            sum(one.in_draft for one in counts) + sum(fee.in_draft for fee in fees),
            sum(one.in_live for one in counts) + sum(fee.in_live for fee in fees),
        )


def unconfirmed(today: date) -> Unconfirmed:
    """Return what the draft leaves open, beside what the public is told to be unknown."""
    live = publication.live_content()
    rows = Facility.objects.prefetch_related("opening").order_by("position")
    places = [Place(row, _facts(row, live["facilities"].get(row.key, {}))) for row in rows]
    fees = [_fee(figure, label, live, today) for figure, label in FIGURES]
    return Unconfirmed(
        tuple(place for place in places if any(_is_open(fact) for fact in place.facts)),
        tuple(fee for fee in fees if _is_open(fee.fact)),
    )


def to_reread(today: date) -> list[Link]:
    """Return the links that nobody has read for too long, the longest first."""
    before = today - REREAD_AFTER
    return list(Link.objects.filter(confirmed_on__lt=before).order_by("confirmed_on"))


def _is_open(fact: Fact) -> bool:
    return fact.in_draft or fact.in_live


def _facts(row: Facility, live: Mapping[str, Any]) -> tuple[Fact, ...]:
    days: _Days = row.unknown_days()
    partly = 0 < len(days) < len(WEEKDAYS)
    return (
        *(Fact(not getattr(row, name), not live.get(name)) for name in _NAMES),
        Fact(
            bool(days),
            len(known_days(live)) < len(WEEKDAYS),
            weekdays(days, "ja") if partly else "",
        ),
    )


def _fee(figure: str, label: str, live: Content, today: date) -> Fee:
    starts = list(Amount.objects.filter(figure=figure).values_list("starts_on", flat=True))
    published = [amount["from"] for amount in live["figures"].get(figure, {}).get("amounts", ())]
    coming = min((start for start in starts if start > today), default=None)
    return Fee(label, Fact(not _has_begun(starts, today), not _has_begun(published, today)), coming)


def _has_begun(starts: list[date], today: date) -> bool:
    return any(start <= today for start in starts)
