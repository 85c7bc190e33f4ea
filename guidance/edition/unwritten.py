"""Texts that a draft does not have yet, marked where they will stand."""

from typing import Any

from guidance.edition.schema import LANGUAGES

UNWRITTEN = {"ja": "(まだ書かれていません)", "en": "(not written yet)"}


def with_gaps_marked(value: Any) -> Any:
    """Return content in which each text that a language lacks says that it is not written yet."""
    if isinstance(value, dict):
        if set(value) == set(LANGUAGES):
            return {name: words or UNWRITTEN[name] for name, words in _stripped(value).items()}
        return {key: with_gaps_marked(part) for key, part in value.items()}
    return [with_gaps_marked(part) for part in value] if isinstance(value, list) else value


def _stripped(text: dict[str, Any]) -> dict[str, Any]:
    return {name: words if str(words).strip() else "" for name, words in text.items()}
