"""Marks in texts: where Japanese headlines may break, and which words in English are Japanese."""

import re
from functools import cache

import budoux
from django.utils.html import escape

BREAK = "<wbr>"
# Kana, kanji, their punctuation and full-width signs; a slash or a dot may stand between them.
_SIGN = r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
_WORDS = rf"{_SIGN}+(?:[/・:]{_SIGN}+)*"
# Brackets around them belong to them: a line must not end with the opening one.
_JAPANESE = re.compile(rf"\({_WORDS}\)|{_WORDS}")
_TAG = re.compile(r"(<[^>]*>)")


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


def with_breaks(text: str, language: str) -> str:
    """Return ``text`` escaped, with a break opportunity between Japanese phrases."""
    if language != "ja":
        return escape(text)
    return BREAK.join(escape(phrase) for phrase in _parser().parse(text))


def with_japanese_marked(html: str, language: str) -> str:
    """Return clean HTML in which Japanese words inside another language say that they are.

    A screen reader then reads 「記録:有」 in Japanese, and the right letter shapes are chosen.
    """
    if language == "ja":
        return html
    return "".join(
        part if part.startswith("<") else _JAPANESE.sub(r'<span lang="ja">\g<0></span>', part)
        for part in _TAG.split(html)
    )
