"""The working copy as content: rows to the shape of the TOML files, and back."""

from typing import Any

from guidance.edition.building import checksum
from guidance.edition.loading import FILES, Content
from guidance.newsroom.working import facts, wording


def content() -> Content:
    """Assemble the working copy as content, in the shape of ``edition.loading.read``."""
    parts = {**wording.content(), **facts.content()}
    return {name: parts.get(name, {}) for name in FILES}


def facts_of(kind: str) -> dict[str, Any]:
    """Assemble one kind of facts of the working copy, without reading all the rest."""
    return facts.of(kind)


def digest() -> str:
    """Return the checksum of the working copy, as ``edition.building.checksum`` reckons it."""
    return checksum(content())


def is_outgrown(shipped: Content) -> bool:
    """Tell whether the rows lack, or still have, something that the program changed in ``shipped``.

    That is a code, a field, an option, or the build of a page; words do not count.
    """
    return wording.shape_of_rows() != wording.shape(shipped)


def load(new: Content, *, by: str = "", gently: bool = False) -> None:
    """Make the working copy say what ``new`` says.

    Rows that say it already stay as they are; others rise by one version, so that a form that was
    opened before is refused. ``by`` is the user name noted on the rows that change. ``gently``:
    a row that says the same keeps its place too, and whether its English was confirmed.
    """
    wording.load(new, by, gently=gently)
    facts.load(new, by, gently=gently)
