"""Whether what staff say of a change or an emergency is the same in both languages."""

from collections.abc import Iterator

from guidance.edition.faults import Fault, Problem
from guidance.edition.figures import disagreements
from guidance.edition.loading import Content
from guidance.edition.validation import unknown_phones
from guidance.newsroom.checklist.faults import sentence


def unlike(ja: str, en: str) -> list[str]:
    """Say, in Japanese, which figures of the two languages disagree; empty when none do."""
    return [sentence(Problem("", "", fault, named)) for fault, named in disagreements(ja, en)]


def doubtful(ja: str, en: str, content: Content) -> Iterator[str]:
    """Yield what disagrees, and telephone numbers that nothing in ``content`` has."""
    yield from unlike(ja, en)
    unknown = unknown_phones(ja, en, content)
    if unknown:
        yield sentence(Problem("", "", Fault.UNKNOWN_PHONE, (", ".join(unknown),)))
