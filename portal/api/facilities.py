"""`GET /api/v1/facilities`: where a license is recorded again, as the current edition has it."""

from datetime import date

from django.http import QueryDict

from guidance.edition import current
from guidance.edition.parts import Facility
from portal.api.door import Answer


def facilities(_query: QueryDict, _today: date) -> Answer:
    """List the facilities in the order of the notice, each with its Japanese and English name."""
    edition = current()
    pairs = zip(edition.wording("ja").facilities, edition.wording("en").facilities, strict=True)
    return Answer(
        {
            "facilities": [_as_json(japanese, english) for japanese, english in pairs],
            "edition": str(edition.number),
        }
    )


def _as_json(japanese: Facility, english: Facility) -> dict[str, object]:
    """Describe one facility. None stays null: unknown, which is not the same as none."""
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
        "latitude": japanese.latitude,
        "longitude": japanese.longitude,
        "sources": list(japanese.read_from),
    }
