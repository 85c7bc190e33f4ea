"""What a guidance page says: the edition's words by the rules' codes, ready for its template."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from guidance.edition.parts import Facility, Html, Section
from guidance.edition.schema import PAGES
from guidance.edition.sources import Cited
from guidance.pages.addresses import INDEX, alternates, path_to
from guidance.pages.asked import Asked
from guidance.pages.structured import structured_data
from guidance.pages.told import Told, told_fee
from guidance.rules.vocabulary import Fee, Holding

# Fewer sections than this are seen at a glance.
LONG_PAGE = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A section: its own words, what it shows by kind, and where that comes from."""

    anchor: str
    heading: Html
    body: Html
    shown: Sequence[tuple[str, Sequence[Told]]]
    facilities: Sequence[Facility]
    has_contact: bool
    citations: Sequence[Cited]
    to_confirm: bool


def context_of(asked: Asked) -> dict[str, object]:
    """Return the whole context of a page: its frame, its words, and what its template adds."""
    return {
        "page": _head(asked),
        "canonical": asked.address,
        "alternates": alternates(asked.origin, asked.slug),
        "structured": structured_data(asked, _head(asked)["title"]),
        "notices": asked.wording.notices_on(asked.day, asked.slug),
        "contact": asked.wording.contact,
        "holding": Holding.HISTORY if asked.wording.history else None,
        **_body(asked),
    }


def _head(asked: Asked) -> dict[str, Html]:
    if asked.slug == INDEX:
        title = _("案内")
        description = _(
            "マイナ免許証とマイナンバーカードの更新についての案内を、場面ごとに読めます。"
            "対象、申請、交付通知書、再記録、運転、よくある質問。"
        )
        return {
            "title": Html.of(title, title),
            "description": Html.of(description, description),
            "intro": Html.of("", ""),
        }
    return dict(asked.wording.pages[asked.slug].entry.texts)


def _body(asked: Asked) -> dict[str, object]:
    match asked.slug:
        case "home":
            stages = asked.wording.entry("questions", "stage").options
            return {"stages": list(stages.values()), "pages": guide_index(asked)}
        case "guide":
            return {"pages": guide_index(asked)}
        case "facilities":
            return {"facilities": asked.wording.facilities, "sections": _parts(asked)}
    parts = _parts(asked)
    return {"sections": parts, "toc": parts if len(parts) > LONG_PAGE else ()}


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


def _parts(asked: Asked) -> list[Part]:
    return [_part(asked, section) for section in asked.wording.pages[asked.slug].sections]


def _part(asked: Asked, section: Section) -> Part:
    entry = section.entry
    return Part(
        anchor=section.anchor,
        heading=entry.text("heading"),
        body=entry.text("body"),
        shown=[
            (kind, [_told(asked, kind, shown.code) for shown in entries])
            for kind, entries in section.shown.items()
        ],
        facilities=asked.wording.facilities if section.shows_facilities else (),
        has_contact=section.shows_contact,
        citations=entry.citations,
        to_confirm=entry.to_confirm,
    )


def _told(asked: Asked, kind: str, code: str) -> Told:
    if kind == "fees":
        return told_fee(Fee(code), asked.edition, asked.wording, asked.day)
    return Told(asked.wording.entry(kind, code))
