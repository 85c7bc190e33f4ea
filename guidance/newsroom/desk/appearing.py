"""On which pages the public will meet what a change set changes, for whoever has to judge it."""

from dataclasses import dataclass

from guidance.edition.loading import Content
from guidance.newsroom.differences import Change, Group, Piece, Place, places


@dataclass(frozen=True, slots=True)
class Page:
    """A page by its title; ``address`` is empty where only answers lead there."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class PlacedChange:
    """One text that differs, as ``Change``, with the pages on which it will stand."""

    text_id: str
    label: str
    ja: tuple[Piece, ...]
    en: tuple[Piece, ...]
    pages: tuple[Page, ...]


def placed(change: Change, content: Content) -> PlacedChange:
    """Add to a text that differs where it will stand; nowhere if it is gone."""
    pages = _pages(content, [change.text_id])
    return PlacedChange(change.text_id, change.label, change.ja, change.en, pages)


def pages_of_rows(group: Group, content: Content) -> tuple[Page, ...]:
    """Return where the facts of a group will stand, each page once."""
    return _pages(content, [row.key for row in group.rows if "/" in row.key])


def _pages(content: Content, keys: list[str]) -> tuple[Page, ...]:
    found = (place for key in keys for place in places(content, key))
    return tuple(dict.fromkeys(map(_page, found)))


def _page(place: Place) -> Page:
    if place.routes:
        return Page(f"{place.label} (質問の答え方 {place.routes} 通りで出ます)", "")
    return Page(place.label, place.address)
