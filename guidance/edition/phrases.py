"""Japanese headlines break between phrases: the places are marked when the edition is built."""

from functools import cache

import budoux
from django.utils.html import escape

BREAK = "<wbr>"


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


def with_breaks(text: str, language: str) -> str:
    """Return ``text`` escaped, with a break opportunity between Japanese phrases."""
    if language != "ja":
        return escape(text)
    return BREAK.join(escape(phrase) for phrase in _parser().parse(text))
