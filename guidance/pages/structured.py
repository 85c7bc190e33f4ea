"""The same facts for search engines, in schema.org's words (JSON-LD).

Only what the page itself says: a fact that nobody gave has no property here.
"""

import json
from collections.abc import Callable, Mapping, Sequence

from django.utils.safestring import SafeString, mark_safe

from guidance.edition.figures.weekdays import WEEKDAYS
from guidance.edition.parts import Facility, Section
from guidance.pages.asked import Asked
from guidance.pages.told import in_words, told_section
from guidance.pages.trail import Step

Node = dict[str, object]

TOKYO = {"ja": "東京都", "en": "Tokyo"}
# Inside <script> no text may end the element or begin a comment.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def structured_data(asked: Asked, trail: Sequence[Step]) -> SafeString:
    """Return the page's facts as JSON that may stand in a ``<script>`` data block."""
    facts = _FACTS.get(asked.slug)
    graph = [_website(asked) if asked.slug == "home" else _breadcrumbs(asked, trail)]
    if facts is not None:
        graph.append(facts(asked))
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    return mark_safe(text.translate(_ESCAPES))  # noqa: S308 - escaped just now  # nosec


def _website(asked: Asked) -> Node:
    texts = asked.wording.pages["home"].entry
    return {
        "@type": "WebSite",
        "name": texts.text("title").plain,
        "description": texts.text("description").plain,
        "url": asked.address,
        "inLanguage": asked.language,
    }


def _breadcrumbs(asked: Asked, trail: Sequence[Step]) -> Node:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": step.title.plain,
                "item": asked.origin + step.path,
            }
            for position, step in enumerate(trail, start=1)
        ],
    }


def _questions_and_answers(asked: Asked) -> Node:
    return {
        "@type": "FAQPage",
        "url": asked.address,
        "inLanguage": asked.language,
        "mainEntity": [
            {
                "@type": "Question",
                "name": section.entry.text("heading").plain,
                "acceptedAnswer": {"@type": "Answer", "text": _answer(asked, section)},
            }
            for section in asked.wording.pages["faq"].sections
        ],
    }


def _answer(asked: Asked, section: Section) -> str:
    told = told_section(section.entry, asked)
    cost = f"{in_words(told, asked.language)} {told.unknown_amount.plain}".strip()
    return f"{cost} {section.entry.text('body').plain}".strip()


def _recording_again(asked: Asked) -> Node:
    """Recording again (再記録) is the one service whose provider and places the notice names."""
    wording = asked.wording
    return {
        "@type": "GovernmentService",
        "name": wording.entry("steps", "record-again").text("title").plain,
        "description": wording.pages["record-again"].entry.text("description").plain,
        "url": asked.address,
        "provider": {
            "@type": "GovernmentOrganization",
            "name": wording.links["mpd-notice"].publisher,
        },
        "areaServed": {"@type": "AdministrativeArea", "name": TOKYO[asked.language]},
        "availableChannel": {
            "@type": "ServiceChannel",
            "servicePhone": {
                "@type": "ContactPoint",
                "name": wording.contact.name.plain,
                "telephone": wording.contact.phone,
            },
            "serviceLocation": _places(asked),
        },
    }


def _facilities(asked: Asked) -> Node:
    return {
        "@type": "ItemList",
        "name": asked.wording.pages["facilities"].entry.text("title").plain,
        "numberOfItems": len(asked.wording.facilities),
        "itemListElement": [
            {"@type": "ListItem", "position": position, "item": place}
            for position, place in enumerate(_places(asked), start=1)
        ],
    }


def _places(asked: Asked) -> list[Node]:
    return [_place(facility, asked.language) for facility in asked.wording.facilities]


def _place(facility: Facility, language: str) -> Node:
    address: Node = {
        "@type": "PostalAddress",
        "addressCountry": "JP",
        "addressRegion": TOKYO[language],
        "addressLocality": facility.municipality,
    }
    place: Node = {"@type": "Place", "name": facility.name, "address": address}
    if facility.name_ja != facility.name:
        place["alternateName"] = facility.name_ja
    if facility.address:
        address["streetAddress"] = facility.address
    if facility.phone:
        place["telephone"] = facility.phone
    if facility.url:
        place["url"] = facility.url
    if facility.latitude is not None and facility.longitude is not None:
        place["latitude"], place["longitude"] = facility.latitude, facility.longitude
    if facility.knows_week:
        # A day that is left out would be read as closed: so all of them, or none.
        place["openingHoursSpecification"] = [_hours(row) for row in facility.opening]
    return place


def _hours(row: Mapping[str, object]) -> Node:
    """Say when a place is open on a day; closed is from midnight to midnight, as Google asks."""
    times = ("00:00", "00:00") if row.get("closed") else (row["opens"], row["closes"])
    day = WEEKDAYS[int(str(row["weekday"])) - 1]
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": f"https://schema.org/{day}",
        "opens": times[0],
        "closes": times[1],
    }


_FACTS: dict[str, Callable[[Asked], Node]] = {
    "faq": _questions_and_answers,
    "record-again": _recording_again,
    "facilities": _facilities,
}
