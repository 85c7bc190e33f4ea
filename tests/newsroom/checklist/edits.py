"""What editors do to a content, as small operations that can be named and put together."""

from collections.abc import Callable
from typing import Any

from guidance.edition.loading import Content

Edit = Callable[[Content], None]


def _place(content: Content, text_id: str) -> tuple[Any, Any]:
    """Return the table in which ``steps/apply.checklist.0`` stands, and its key there."""
    kind, _, path = text_id.partition("/")
    *above, last = (int(part) if part.isdigit() else part for part in path.split("."))
    table: Any = content[kind]
    for key in above:
        table = table[key]
    return table, last


def put(text_id: str, value: Any) -> Edit:
    """Put a value in a place, whatever stood there."""

    def edit(content: Content) -> None:
        table, key = _place(content, text_id)
        table[key] = value

    return edit


def say(text_id: str, ja: str, en: str) -> Edit:
    """Write a text in both languages."""
    return put(text_id, {"ja": ja, "en": en})


def japanese(text_id: str, ja: str) -> Edit:
    """Write the Japanese of a text, and leave the English."""
    return put(f"{text_id}.ja", ja)


def english(text_id: str, en: str) -> Edit:
    """Write the English of a text, and leave the Japanese."""
    return put(f"{text_id}.en", en)


def add(text_id: str, ja: str, en: str) -> Edit:
    """Write a sentence behind a text in both languages."""

    def edit(content: Content) -> None:
        table, key = _place(content, text_id)
        old = table[key]
        table[key] = {"ja": f"{old['ja'].strip()}{ja}", "en": f"{old['en'].strip()} {en}"}

    return edit


def drop(text_id: str) -> Edit:
    """Take something out."""

    def edit(content: Content) -> None:
        table, key = _place(content, text_id)
        del table[key]

    return edit


def insert(text_id: str, value: Any) -> Edit:
    """Put a value before the one that stands in a place of a list."""

    def edit(content: Content) -> None:
        table, key = _place(content, text_id)
        table.insert(key, value)

    return edit


def replace(old: str, new: str) -> Edit:
    """Replace words in every text and fact."""

    def replaced(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: replaced(item) for key, item in value.items()}
        if isinstance(value, list):
            return [replaced(item) for item in value]
        return value.replace(old, new) if isinstance(value, str) else value

    def edit(content: Content) -> None:
        content.update(replaced(content))

    return edit


def both(*edits: Edit) -> Edit:
    """Do several things, one after the other."""

    def edit(content: Content) -> None:
        for one in edits:
            one(content)

    return edit
