"""Signs that nobody sees and that turn or split what is read: no content needs one."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from guidance.edition.faults import Fault, Problem
from guidance.edition.loading import Content
from guidance.edition.schema import LANGUAGES

# Controls, soft hyphens, marks of direction, zero-width signs (Unicode's Cc and Cf).
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e"
    r"\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def problems(content: Content) -> Iterator[Problem]:
    """Yield every place with a hidden sign, and its number in Unicode."""
    for kind, entries in content.items():
        for path, words in _words("", entries):
            sign = first_sign(words)
            if sign:
                yield Problem(kind, path, Fault.HIDDEN_SIGN, (sign,))


def first_sign(words: str) -> str:
    """Return the number in Unicode of the first hidden sign, "U+200B"; empty without one."""
    found = _HIDDEN.search(words)
    return f"U+{ord(found[0]):04X}" if found else ""


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
