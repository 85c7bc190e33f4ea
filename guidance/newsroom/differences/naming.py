"""The Japanese name of one text: 質問「…」→ 答え「…」→ 説明."""

from collections.abc import Mapping
from typing import Any, cast

from guidance.edition import current
from guidance.edition.loading import Content
from guidance.newsroom.differences.labels import (
    FIGURES,
    HISTORY,
    KINDS,
    OPTION,
    SECTION,
    field_label,
)
from guidance.newsroom.differences.text_ids import TextId

ARROW = " → "
# The field that names an entry for people.
_NAMES = {
    "outcomes": "headline",
    "driving": "line",
    "fees": "line",
    "alternatives": "line",
    "advice": "headline",
    "dates": "label",
    "doubts": "sentence",
    "lanes": "label",
    "facilities": "name",
    "contact": "name",
}


def label_ja(content: Content, text_id: str, known: Content | None = None) -> str:
    """Return where a text stands, in Japanese; any beginning of its id will do (``pages/who``).

    What the content does not hold is named by its code, so that a fault can be told too. ``known``
    is what readers of the label know already: where it names the same thing, its name counts.
    """
    place = TextId.of(text_id)
    if not place.code:
        return KINDS.get(place.kind, place.kind)
    parts = [entry_label(content, place.kind, place.code, known)]
    if place.part:
        parts.append(_part_label(content, place, known))
    if place.field:
        parts.append(_field(place))
    return ARROW.join(parts) + (f"({HISTORY})" if place.variant else "")


def entry_label(content: Content, kind: str, code: str, known: Content | None = None) -> str:
    """Return the kind and the Japanese name of an entry: 質問「…」."""
    return f"{KINDS.get(kind, kind)}「{entry_name(content, kind, code, known)}」"


def entry_name(content: Content, kind: str, code: str, known: Content | None = None) -> str:
    """Return the Japanese name of an entry, by ``known`` before ``content``.

    Without one it is named as the public reads it, and by its code where the public never did.
    """
    if kind == "figures":
        return FIGURES.get(code, code)
    live = cast("Content", current().content)
    contents = (known or {}, content, live)
    said = (_name(kind, _mapping(one.get(kind, {}).get(code))) for one in contents)
    return next(filter(None, said), code)


def _name(kind: str, entry: Mapping[str, Any]) -> str:
    if kind == "links":
        return " ".join(filter(None, (_japanese(entry, "publisher"), _japanese(entry, "title"))))
    return _japanese(entry, _NAMES.get(kind, "title"))


def _part_label(content: Content, place: TextId, known: Content | None) -> str:
    entry, item = _mapping(content.get(place.kind, {}).get(place.code)), place.item
    if place.part == "options":
        contents = (known or {}, content, cast("Content", current().content))
        entries = (_mapping(one.get(place.kind, {}).get(place.code)) for one in contents)
        said = (_mapping(one.get("options", {}).get(item)) for one in entries)
        name = next(filter(None, (_japanese(option, "label") for option in said)), item)
        return f"{OPTION}「{name}」"
    sections = entry.get("sections", [])
    number = int(item) if item.isdigit() else len(sections)
    section = _mapping(sections[number]) if number < len(sections) else {}
    name = _japanese(section, "heading")
    return f"{SECTION}「{name}」" if name else f"{SECTION}{number + 1}"


def _field(place: TextId) -> str:
    below = [
        f"{int(part) + 1}番目" if part.isdigit() else field_label(place.kind, part)
        for part in place.rest
    ]
    return " ".join([field_label(place.kind, place.field), *below])


def _japanese(entry: Mapping[str, Any], field: str) -> str:
    return str(_mapping(entry.get(field)).get("ja", "")).strip()


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
