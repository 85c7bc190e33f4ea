"""`GET /api/v1/facilities`: where a license is recorded again, as the current edition has it."""

from datetime import date

from django.http import QueryDict

from guidance.edition import current
from guidance.edition.hours import Closure
from guidance.edition.parts import Facility
from portal.api.door import Answer


def facilities(_query: QueryDict, today: date) -> Answer:
    """List the facilities in the order of the notice, each with its Japanese and English name."""
    edition = current()
    japanese, english = (edition.wording(code).facilities_on(today) for code in ("ja", "en"))
    pairs = list(zip(japanese, english, strict=True))
    return Answer(
        {
            "facilities": [_as_json(*pair) for pair in pairs],
            "edition": str(edition.number),
        },
        # A closure leaves the list on the day after it.
        passing=any(place.closures for place in japanese),
    )


def _as_json(japanese: Facility, english: Facility) -> dict[str, object]:
    """Describe one facility. None stays null: unknown, which is not the same as none."""
    closures = zip(japanese.closures, english.closures, strict=True)
    return {
        "id": japanese.id,
        "kind": japanese.kind,
        "name_ja": japanese.name,
        "name_kana": japanese.kana,
        "name_en": english.name,
        "municipality_ja": japanese.municipality,
        "municipality_en": english.municipality,
        "address_ja": japanese.address,
        "phone": japanese.phone,
        "url": japanese.url,
        "hours": japanese.hours,
        "hours_en": english.hours,
        "opening": [{"closed": False, **row} for row in japanese.opening],
        "closures": [_closure(*pair) for pair in closures],
        "latitude": japanese.latitude,
        "longitude": japanese.longitude,
        "sources": list(japanese.read_from),
    }


def _closure(japanese: Closure, english: Closure) -> dict[str, str]:
    return {
        "from": japanese.start.isoformat(),
        "to": japanese.end.isoformat(),
        "reason_ja": japanese.reason,
        "reason_en": english.reason,
    }
