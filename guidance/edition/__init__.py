"""An Edition: one immutable, numbered snapshot of all that staff may change."""

from guidance.edition.current import banners as standing_banners
from guidance.edition.current import current, edition_0, is_previewing, previewing, serve
from guidance.edition.parts import Amount, Entry, Html
from guidance.edition.sources import Cited, Link
from guidance.edition.whole import Edition, Wording

__all__ = [
    "Amount",
    "Cited",
    "Edition",
    "Entry",
    "Html",
    "Link",
    "Wording",
    "current",
    "edition_0",
    "is_previewing",
    "previewing",
    "serve",
    "standing_banners",
]
