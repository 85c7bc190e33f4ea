"""Numbers up to which something holds in one language, and from which in the other."""

from collections.abc import Iterator

from guidance.edition.figures import opposite_bounds
from guidance.edition.loading import Content
from guidance.newsroom.checklist.finding import Concern, Finding, warn
from guidance.newsroom.checklist.pairs import pairs


def bounded(content: Content) -> Iterator[Finding]:
    """Yield texts like 18歳以上 beside "under 18"; a program knows too few words to be sure."""
    for text in pairs(content):
        found = opposite_bounds(text.ja, text.en)
        if found:
            message = (
                f"日本語は「{found[0]}」、英語は「{found[1]}」です。"
                "反対の範囲になっていないか、確かめてください。"
            )
            yield warn(text.id, Concern.OPPOSITE_BOUNDS, message)
