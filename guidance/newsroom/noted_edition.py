"""The edition that notes say is being brought back: it must be the one that is.

Notes may tell of any edition; only words that name where the way back leads are read.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

from guidance.newsroom.publication import Notes

_KANJI = {sign: number for number, sign in enumerate("〇一二三四五六七八九")}
_TEN = "十"
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


def led_elsewhere(notes: Notes, number: int) -> list[tuple[str, int]]:
    """Return where notes name another edition to go back to: the note's label, and the number."""
    said = (
        ("公開する変更点", _of_japanese(notes.public_ja)),
        ("公開する変更点 (英語)", _of_english(notes.public_en)),
        ("内部のメモ", (*_of_japanese(notes.internal), *_of_english(notes.internal))),
    )
    found = [(label, one) for label, numbers in said for one in numbers if one != number]
    return list(dict.fromkeys(found))


def _of_japanese(note: str) -> Iterator[int]:
    for found in _JA.finditer(normalize("NFKC", note)):
        yield _number(found["number"])


def _of_english(note: str) -> Iterator[int]:
    for sentence in re.split(r"[.;\n]\s", f"{note} "):
        if _WAY.search(sentence):
            yield from (int(found["number"]) for found in _EN.finditer(sentence))


def _number(written: str) -> int:
    """Read 12 or 十二, or signs one by one as in 一二."""
    if written.isdigit():
        return int(written)
    tens, ten, ones = written.rpartition(_TEN)
    if not ten:
        return int("".join(str(_KANJI[sign]) for sign in written))
    return (_KANJI.get(tens, 1) if len(tens) < len("一二") else 0) * 10 + _KANJI.get(ones, 0)
