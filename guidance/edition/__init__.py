"""An Edition: one immutable, numbered snapshot of all that staff may change."""

from guidance.edition.current import current, edition_0, previewing, serve
from guidance.edition.parts import Cited, Edition, Entry, Html, Wording

__all__ = [
    "Cited",
    "Edition",
    "Entry",
    "Html",
    "Wording",
    "current",
    "edition_0",
    "previewing",
    "serve",
]
