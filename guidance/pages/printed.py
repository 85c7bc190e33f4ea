"""What a guidance page says: the edition's words by the rules' codes, ready for its template."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from guidance.edition.parts import Facility, Html, Section
from guidance.edition.schema import PAGES
from guidance.edition.sources import Sourced, by_source
from guidance.pages.addresses import alternates, path_to
from guidance.pages.asked import Asked
from guidance.pages.structured import structured_data
from guidance.pages.told import Price, Told, told_fee, told_section
from guidance.pages.trail import head_of, trail_of
from guidance.rules.vocabulary import Fee, Holding

# Fewer sections than this are seen at a glance.
LONG_PAGE = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A section: its own words, what it shows by kind, and where that comes from.

    A section that speaks of an unknown amount has ``amount`` in its place where one is in force,
    and ``coming`` where another follows.
    """

    anchor: str
    heading: Html
    amount: Price | None
    coming: Price | None
    unknown_amount: Html
    body: Html
    shown: Sequence[tuple[str, Sequence[Told]]]
    facilities: Sequence[Facility]
    has_contact: bool
    citations: Sequence[Sourced]
    to_confirm: bool


@dataclass(frozen=True, slots=True)
class Change:
    """What an edition changed, as staff told it, and the day from which it holds."""

    edition: int
    day: date
    words: str


def context_of(asked: Asked) -> dict[str, object]:
    """Return the whole context of a page: its frame, its words, and what its template adds."""
    trail = trail_of(asked)
    return {
        "page": head_of(asked),
        "trail": trail,
        "canonical": asked.address,
        "alternates": alternates(asked.origin, asked.slug),
        "structured": structured_data(asked, trail),
        "notices": asked.wording.notices_on(asked.day, asked.slug),
        "contact": asked.wording.contact,
        "holding": Holding.HISTORY if asked.wording.history else None,
        **_body(asked),
    }


def _body(asked: Asked) -> dict[str, object]:
    match asked.slug:
        case "home":
            stages = asked.wording.entry("questions", "stage").options
            return {"stages": list(stages.values()), "pages": guide_index(asked)}
        case "guide":
            return {"pages": guide_index(asked)}
        case "facilities":
            return {"facilities": _places(asked), "sections": _parts(asked)}
    parts = _parts(asked)
    told: dict[str, object] = {
        "sections": parts,
        "toc": parts if len(parts) > LONG_PAGE else (),
    }
    if asked.slug == "about":
        return {**told, "present": asked.edition, "changes": _changes(asked)}
    return told


def _changes(asked: Asked) -> list[Change]:
    """Say what changed lately, the newest first."""
    notes = reversed(asked.edition.notes)
    return [Change(note.edition, note.day, note.words(asked.language)) for note in notes]


def guide_index(asked: Asked) -> list[dict[str, object]]:
    """List the guidance pages with their addresses, titles and descriptions."""
    pages = asked.wording.pages
    return [
        {
            "url": path_to(slug, asked.language),
            "title": pages[slug].entry.text("title"),
            "description": pages[slug].entry.text("description"),
        }
        for slug in PAGES
    ]


def _places(asked: Asked) -> tuple[Facility, ...]:
    return asked.wording.facilities_on(asked.day)


def _parts(asked: Asked) -> list[Part]:
    return [_part(asked, section) for section in asked.wording.pages[asked.slug].sections]


def _part(asked: Asked, section: Section) -> Part:
    entry = section.entry
    shown = [one for entries in section.shown.values() for one in entries]
    told = told_section(entry, asked)
    cited = [c for one in (entry, *shown) for c in one.citations]
    return Part(
        anchor=section.anchor,
        heading=entry.text("heading"),
        amount=told.amount,
        coming=told.coming,
        unknown_amount=told.unknown_amount,
        body=entry.text("body"),
        shown=[
            (kind, [_told(asked, kind, shown.code) for shown in entries])
            for kind, entries in section.shown.items()
        ],
        facilities=_places(asked) if section.shows_facilities else (),
        has_contact=section.shows_contact,
        citations=by_source(cited),
        to_confirm=entry.to_confirm,
    )


def _told(asked: Asked, kind: str, code: str) -> Told:
    # The section names the sources of all that it shows, once.
    if kind == "fees":
        fee = told_fee(Fee(code), asked.edition, asked.wording, asked.day)
        return replace(fee, cites=False)
    return Told(asked.wording.entry(kind, code), cites=False)
