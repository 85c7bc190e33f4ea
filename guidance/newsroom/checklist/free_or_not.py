"""What costs nothing in one language, and perhaps something in the other."""

from collections.abc import Iterator

from guidance.edition.figures import free_in_one
from guidance.edition.figures.price import Price
from guidance.edition.loading import Content
from guidance.newsroom.checklist.finding import Concern, Finding, warn
from guidance.newsroom.checklist.pairs import pairs

_SAID = {Price.FREE: "無料", Price.COSTS: "有料"}


def free_or_not(content: Content) -> Iterator[Finding]:
    """Yield texts like 無料です beside "It costs a fee"; no amount tells these apart."""
    for text in pairs(content):
        found = free_in_one(text.ja, text.en)
        if found:
            yield warn(text.id, Concern.FREE_IN_ONE, _message(*found))


def _message(ja: tuple[Price, ...], en: tuple[Price, ...]) -> str:
    if (Price.FREE in ja) is (Price.FREE in en):
        here, there = ("、".join(_SAID[price] for price in said) for said in (ja, en))
        return (
            "費用がかかるかどうかが、日本語と英語で違うかもしれません。"
            f"日本語は「{here}」、英語は「{there}」の順です。入れ違いでないか、確かめてください。"
        )
    one, other = ("日本語", "英語") if Price.FREE in ja else ("英語", "日本語")
    return (
        f"費用がかからないと書いてあるのは、{one}だけです。"
        f"{other}も同じ意味になっているか、確かめてください。"
    )
