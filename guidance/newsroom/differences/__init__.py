"""Differences that people can judge, and where a text is met by residents."""

from guidance.newsroom.differences.changes import Change, Group, Row
from guidance.newsroom.differences.grouping import differences
from guidance.newsroom.differences.naming import entry_name, label_ja
from guidance.newsroom.differences.pieces import Op, Piece, compared
from guidance.newsroom.differences.places import Place, places
from guidance.newsroom.differences.printed import printed
from guidance.newsroom.differences.sources import Clause, source_clauses

__all__ = [
    "Change",
    "Clause",
    "Group",
    "Op",
    "Piece",
    "Place",
    "Row",
    "compared",
    "differences",
    "entry_name",
    "label_ja",
    "places",
    "printed",
    "source_clauses",
]
