"""Is this content fit to be an edition? Every problem is told with file, key and reason."""

from collections.abc import Callable, Iterator
from typing import Any

from guidance.edition import factual, markdown
from guidance.edition.facts_in import DESK
from guidance.edition.figures import figures, phones
from guidance.edition.loading import Content
from guidance.edition.references import reference_problems
from guidance.edition.schema import Form
from guidance.edition.texts import Problem, Text, shape_problems, texts


class InvalidContentError(ValueError):
    """The content cannot be an edition; ``problems`` say why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def problems(content: Content) -> list[Problem]:
    """Return everything that is wrong with the content; empty when it can be built."""
    found = list(shape_problems(content))
    found += factual.problems(content)
    if found:
        # A reference into a misshapen table would only repeat the same complaint.
        return found
    for text in texts(content):
        found += _text_problems(text, content)
    return found + list(reference_problems(content))


def _text_problems(text: Text, content: Content) -> Iterator[Problem]:
    checks: tuple[Callable[[Text, Content], str], ...] = (_numbers, _markup, _links, _telephones)
    for check in checks:
        reason = check(text, content)
        if reason:
            yield Problem(text.kind, text.path, reason)


def _numbers(text: Text, content: Content) -> str:
    ja, en = figures(text.ja), figures(text.en)
    if ja == en:
        return ""
    only = [f"ja {sorted(ja - en)}" if ja - en else "", f"en {sorted(en - ja)}" if en - ja else ""]
    return "states numbers in one language only: " + ", ".join(part for part in only if part)


def _markup(text: Text, content: Content) -> str:
    for language, words in (("ja", text.ja), ("en", text.en)):
        marks = markdown.leftovers(words)
        if marks:
            return f"has marks that are no markup in {language}: {' '.join(marks)}"
        if text.field.form is Form.LINE and ("\n" in words.strip() or markdown.targets(words)):
            return f"must be one plain line in {language}"
    return ""


def _links(text: Text, content: Content) -> str:
    ja, en = markdown.targets(text.ja), markdown.targets(text.en)
    if sorted(ja) != sorted(en):
        return "links to different places in the two languages"
    for target in ja:
        match = markdown.TARGET.fullmatch(target)
        if match is None or not _known(match[1], match[2], content):
            return f"links to a place that does not exist: {target}"
    return ""


PAGES_BESIDE_CONTENT = frozenset({"check", "plan"})


def _known(scheme: str, key: str, content: dict[str, dict[str, Any]]) -> bool:
    if scheme == "link":
        return key in content["links"]
    return key in content["pages"] or key in PAGES_BESIDE_CONTENT


def _telephones(text: Text, content: Content) -> str:
    known = {str(row["phone"]) for row in content["facilities"].values() if row.get("phone")}
    known.add(str(content["contact"][DESK]["phone"]))
    unknown = sorted((phones(text.ja) | phones(text.en)) - known)
    return f"names an unknown telephone number: {', '.join(unknown)}" if unknown else ""
