"""Signs that nobody sees and that turn or split what is read: no content needs one."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any
from unicodedata import category

from guidance.edition.faults import Fault, Problem
from guidance.edition.loading import Content
from guidance.edition.schema import LANGUAGES

_LINES = "\t\n\r"
# Controls, marks of direction and zero width, halves of a sign, signs of a private font or of none,
# and the two signs that end lines unseen (Unicode's general categories).
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# Letters and marks that print nothing: fillers of Hangul, a braille cell without dots, joiners and
# selectors of shapes, the place of a picture.
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc"
    "\U0001d159\U000e0100-\U000e01ef]"
)
OF_EMOJI = frozenset({"U+200D", "U+FE0E", "U+FE0F"})
"""The hidden signs that the keyboards of telephones put behind emoji, by their numbers."""
_KANJI = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# Names are written with variants of kanji, which a selector behind the kanji chooses.
_VARIANT = re.compile(f"(?<=[{_KANJI}])[\ufe00-\ufe02\U000e0100-\U000e01ef]")
# Kanji that Unicode gained after this Python was made; the last two of a plane never are signs.
_LATER_KANJI = re.compile("[\U00020000-\U0002fffd\U00030000-\U0003fffd]")


def problems(content: Content) -> Iterator[Problem]:
    """Yield every place with a hidden sign, and its number in Unicode."""
    for kind, entries in content.items():
        for path, words in _words("", entries):
            sign = first_sign(words)
            if sign:
                yield Problem(kind, path, Fault.HIDDEN_SIGN, (sign,))


def first_sign(words: str) -> str:
    """Return the number in Unicode of the first hidden sign, "U+200B"; empty without one."""
    shown = _VARIANT.sub("", words)
    return next((f"U+{ord(sign):04X}" for sign in shown if _is_hidden(sign)), "")


@lru_cache(maxsize=4096)
def _is_hidden(sign: str) -> bool:
    if sign in _LINES or (category(sign) == "Cn" and _LATER_KANJI.match(sign)):
        return False
    return category(sign) in _UNSEEN or bool(_BLANK.match(sign))


def _words(path: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield all strings below ``value`` with their place; languages are no place of their own."""
    if isinstance(value, str):
        yield path, value
        return
    inner: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict):
        inner = value.items()
    elif isinstance(value, list | tuple):
        inner = enumerate(value)
    for key, part in inner:
        yield from _words(path if key in LANGUAGES else f"{path}.{key}".lstrip("."), part)
