"""The facts of the content in one language."""

from django.utils.html import escape

from guidance.edition import hours
from guidance.edition.loading import Content
from guidance.edition.opening import WEEKDAYS, known_days
from guidance.edition.parts import Contact, Facility, Html
from guidance.edition.phrases import with_japanese_marked
from guidance.edition.references import NOTICE_LINK
from guidance.edition.sources import Link

DESK = "license-desk"


def links_of(content: Content, language: str) -> dict[str, Link]:
    """Return the links by key."""
    return {
        key: Link(
            key=key,
            url=row["url"],
            title=row["title"][language],
            publisher=row["publisher"][language],
            read_on=row["read_on"],
            confirmed=row["confirmed"],
        )
        for key, row in content["links"].items()
    }


def facilities_of(content: Content, language: str) -> tuple[Facility, ...]:
    """Return the facilities in the order of the notice; the address is known in Japanese only."""
    notice = content["links"].get(NOTICE_LINK, {}).get("url")
    return tuple(
        Facility(
            id=key,
            kind=row["kind"],
            name=row["name"][language],
            name_ja=row["name"]["ja"],
            kana=row["kana"],
            municipality=row["municipality"][language],
            address=row.get("address_ja"),
            phone=row.get("phone"),
            url=row.get("url"),
            hours=hours.hours(row, language),
            knows_week=known_days(row) == frozenset(WEEKDAYS),
            opening=hours.in_order(row),
            closures=hours.closures(row, language),
            latitude=row.get("latitude"),
            longitude=row.get("longitude"),
            read_from=tuple(row["read_from"]),
            own_sources=tuple(url for url in row["read_from"] if url != notice),
        )
        for key, row in content["facilities"].items()
    )


def contact_of(content: Content, language: str) -> Contact:
    """Return the desk that answers questions."""
    row = content["contact"][DESK]
    return Contact(
        name=_marked(row["name"][language], language),
        phone=str(row["phone"]),
        phone_note=_marked(row["phone_note"][language], language),
        hours_note=str(row["hours_note"][language]),
    )


def _marked(words: str, language: str) -> Html:
    return Html.of(with_japanese_marked(escape(words), language), words)
