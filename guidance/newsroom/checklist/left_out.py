"""Numbers in words that one language counts by, and of which the other says nothing."""

from collections.abc import Iterator

from guidance.edition.figures import Figures, figures
from guidance.edition.loading import Content
from guidance.newsroom.checklist.finding import Concern, Finding, warn
from guidance.newsroom.checklist.pairs import pairs


def left_out(content: Content) -> Iterator[Finding]:
    """Yield texts like 三日以内に beside "soon": a slip, or a way of speaking that people judge.

    Where both languages count otherwise, the list stops publishing instead.
    """
    for text in pairs(content):
        ja, en = figures(text.ja), figures(text.en)
        in_english, in_japanese = _missed(ja, en), _missed(en, ja)
        if bool(in_english) != bool(in_japanese):
            language = "英語" if in_english else "日本語"
            numbers = "、".join(sorted(in_english or in_japanese, key=int))
            message = (
                f"文字で書いた数({numbers})が、{language}に見当たりません。"
                "書き落としでないか、確かめてください。"
            )
            yield warn(text.id, Concern.NUMBER_LEFT_OUT, message)


def _missed(said: Figures, other: Figures) -> frozenset[str]:
    counted = {number for number, _ in said.tallied}
    return (said.spelled & counted) - other.everything
