"""An Edition: one immutable, numbered snapshot of all that staff may change."""

from guidance.edition.current import current, edition_0, previewing, serve
from guidance.edition.parts import Edition, Entry, Html, Wording

__all__ = ["Edition", "Entry", "Html", "Wording", "current", "edition_0", "previewing", "serve"]
