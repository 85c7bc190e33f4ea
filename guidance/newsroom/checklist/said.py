"""Whether what staff say of a change or an emergency is right, and the same in both languages."""

from collections.abc import Iterator, Mapping

from guidance.edition.faults import Fault, Problem
from guidance.edition.figures import disagreements
from guidance.edition.loading import Content
from guidance.edition.schema import LANGUAGES
from guidance.edition.validation import unknown_phones
from guidance.newsroom.checklist.faults import sentence
from guidance.newsroom.checklist.weekday import wrong_weekdays

PARTS = {"title": "題名", "body": "本文"}


def unlike(ja: str, en: str) -> list[str]:
    """Say, in Japanese, which figures of the two languages disagree, or dates and weekdays."""
    found = [sentence(Problem("", "", fault, named)) for fault, named in disagreements(ja, en)]
    return [*found, *wrong_weekdays(ja, en)]


def unknown_phone(words: str, *contents: Content) -> str:
    """Say which telephone numbers in the words none of the contents has; empty when none."""
    unknown, *others = (unknown_phones(words, "", content) for content in contents)
    of_nobody = [number for number in unknown if all(number in other for other in others)]
    return (
        sentence(Problem("", "", Fault.UNKNOWN_PHONE, (", ".join(of_nobody),))) if of_nobody else ""
    )


def doubtful(said: Mapping[str, str], content: Content) -> Iterator[tuple[str, str]]:
    """Yield what is doubtful in a title and a body in both languages, each with its field.

    ``said`` is keyed by ``title_ja``, ``title_en``, ``body_ja``, ``body_en``. Doubtful is what the
    languages say differently, a telephone number that nothing in ``content`` has, and a date with
    the weekday of another.
    """
    yield from _unlike_parts(said)
    for name, words in said.items():
        unknown = unknown_phone(words, content)
        if unknown:
            yield name, f"「{_label(name)}」: {unknown}"
        for doubt in wrong_weekdays(words):
            yield name, f"「{_label(name)}」: {doubt}"


def _unlike_parts(said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what disagrees on the whole, at the part where it does: a title may say it for both."""
    ja, en = ("\n".join(said.get(f"{part}_{one}", "") for part in PARTS) for one in LANGUAGES)
    for fault, named in disagreements(ja, en):
        told = False
        for part in PARTS:
            of_part = disagreements(said.get(f"{part}_ja", ""), said.get(f"{part}_en", ""))
            for found, details in of_part:
                if found is fault:
                    told = True
                    yield f"{part}_en", _of_both(part, Problem("", "", fault, details))
        if not told:
            yield "body_en", sentence(Problem("", "", fault, named))


def _of_both(part: str, problem: Problem) -> str:
    return f"「{PARTS[part]}」と「{_label(f'{part}_en')}」: {sentence(problem)}"


def _label(name: str) -> str:
    part, _, language = name.partition("_")
    return f"{PARTS[part]} (英語)" if language == "en" else PARTS[part]
