"""What a difference is made of: groups, changed texts, changed facts."""

from dataclasses import dataclass

from guidance.newsroom.differences.pieces import Piece


@dataclass(frozen=True, slots=True)
class Change:
    """One text that differs, in both languages; a text that is new or gone has one side only.

    ``text_id`` is the id in the new content, or in the old one where the text is gone.
    """

    text_id: str
    label: str
    ja: tuple[Piece, ...]
    en: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One fact that differs, as staff read it; empty means that it is not there."""

    key: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Group:
    """All that changed in one place where residents meet it, in the order of that place.

    ``key`` is ``questions/reason`` for an entry and ``facilities`` for all facilities together.
    """

    key: str
    label: str
    changes: tuple[Change, ...]
    rows: tuple[Row, ...]
