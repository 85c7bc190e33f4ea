"""The texts and names of a content, each with its Japanese and its English."""

from collections.abc import Iterator

from guidance.edition.factual import bilingual_facts
from guidance.edition.loading import Content
from guidance.edition.texts import Text, texts


def pairs(content: Content) -> Iterator[Text]:
    """Yield everything that stands in both languages and is well formed."""
    yield from texts(content)
    yield from bilingual_facts(content)
