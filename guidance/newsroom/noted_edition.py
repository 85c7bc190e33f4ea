"""The edition that a note says is being brought back: it must be the one that is.

A note may tell of any edition; only words that name where the way back leads are read.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

from guidance.edition.figures.kanji import kanji_number

# 第3版に戻す、第三版の内容へ戻しました、3版に戻す; of 第3版から第2版に戻す the second.
_JA = re.compile(
    r"(?P<number>\d+|[〇一二三四五六七八九十]+)\s*版(?:(?!版)[^。、\n]){0,12}?(?:に|へ)\s*(?:戻|もど)"
)
# Back to (what) edition 3 (said), restored edition 3, reverted from edition 3 to edition 2.
_EN = re.compile(
    r"\b(?:to|restor\w*)\b(?:(?!\bedition\b|\bfrom\b)[^.;\n]){0,40}?"
    r"\bedition\s*(?:no\.?|number|#)?\s*(?P<number>\d+)",
    re.IGNORECASE,
)
# "Due to edition 3", "changes to edition 3" lead nowhere.
_WAY = re.compile(r"\b(?:back|went|go|return\w*|revert\w*|restor\w*|roll\w*)\b", re.IGNORECASE)


def led_elsewhere(note: str, number: int) -> list[int]:
    """Return the other editions that a note, in either language, says to go back to."""
    named = (*_of_japanese(note), *_of_english(note))
    return [other for other in dict.fromkeys(named) if other != number]


def _of_japanese(note: str) -> Iterator[int]:
    for found in _JA.finditer(normalize("NFKC", note)):
        written = found["number"]
        yield int(written) if written.isdigit() else kanji_number(written)


def _of_english(note: str) -> Iterator[int]:
    for sentence in re.split(r"[.;\n]\s", f"{note} "):
        if _WAY.search(sentence):
            yield from (int(found["number"]) for found in _EN.finditer(sentence))
