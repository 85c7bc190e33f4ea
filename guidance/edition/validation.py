"""Is this content fit to be an edition? Every problem is told with file, key and reason."""

from collections.abc import Callable, Iterable, Iterator

from guidance.edition import factual, hidden, markdown
from guidance.edition.facts_in import DESK
from guidance.edition.faults import BLEMISHES, Fault, Problem
from guidance.edition.figures import digits, disagreements, phones
from guidance.edition.loading import Content
from guidance.edition.references import reference_problems
from guidance.edition.schema import Form
from guidance.edition.texts import Text, shape_problems, texts


class InvalidContentError(ValueError):
    """The content cannot be an edition; ``problems`` say why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def problems(content: Content) -> list[Problem]:
    """Return everything that is wrong with the content; empty when it can be an edition."""
    shape = list(_of_shape(content))
    return [*shape, *_beside(shape, content)] if shape else list(_of_words(content))


def obstacles(content: Content) -> list[Problem]:
    """Return what keeps the content from being shown even to those who still work on it."""
    return _graver(_of_shape(content)) or _graver(_of_words(content))


def _beside(shape: list[Problem], content: Content) -> Iterator[Problem]:
    """Yield what is wrong with the words although other rows are misshapen.

    Left out is what cannot be asked or would only repeat it: references into a table that lacks
    something, telephone numbers that a misshapen one may be, and the misshapen places themselves.
    """
    faults = {problem.fault for problem in shape}
    checks: tuple[Check, ...] = (_numbers, _markup)
    if faults <= BLEMISHES:
        checks += (_links,) if Fault.NO_PHONE_NUMBER in faults else (_links, _telephones)
    places = {(problem.file, problem.key) for problem in shape}
    found = list(_of_texts(content, checks))
    if faults <= BLEMISHES:
        found += reference_problems(content)
    yield from (one for one in found if (one.file, one.key) not in places)


def _graver(found: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in found if problem.fault not in BLEMISHES]


def _of_shape(content: Content) -> Iterator[Problem]:
    yield from shape_problems(content)
    yield from factual.problems(content)
    yield from hidden.problems(content)


def _of_words(content: Content) -> Iterator[Problem]:
    yield from _of_texts(content, (_numbers, _markup, _links, _telephones))
    yield from reference_problems(content)


Found = Iterator[tuple[Fault, tuple[str, ...]]]


Check = Callable[[Text, Content], Found]


def _of_texts(content: Content, checks: tuple[Check, ...]) -> Iterator[Problem]:
    for text in texts(content):
        yield from _told(text, content, checks)
    of_facts = tuple(check for check in checks if check is not _links)
    for fact in factual.bilingual_facts(content):
        yield from _told(fact, content, of_facts)
    yield from _of_japanese_facts(content)


def _of_japanese_facts(content: Content) -> Iterator[Problem]:
    """Yield marks in the facts that stand in Japanese only."""
    for key, row in content["facilities"].items():
        for name in ("address_ja", "kana"):
            marks = markdown.leftovers(str(row.get(name) or ""))
            if marks:
                yield Problem(
                    "facilities", f"{key}.{name}", Fault.NO_MARKUP, ("ja", " ".join(marks))
                )


def _told(text: Text, content: Content, checks: tuple[Check, ...]) -> Iterator[Problem]:
    for check in checks:
        for fault, details in check(text, content):
            yield Problem(text.kind, text.path, fault, details)


def _numbers(text: Text, content: Content) -> Found:
    yield from disagreements(text.ja, text.en)


def _markup(text: Text, content: Content) -> Found:
    for language, words in (("ja", text.ja), ("en", text.en)):
        if markdown.is_too_much(words):
            yield Fault.TOO_MUCH, (language,)
            continue
        marks = markdown.leftovers(words)
        if marks:
            yield Fault.NO_MARKUP, (language, " ".join(marks))
        elif text.field.form is Form.LINE and ("\n" in words.strip() or markdown.targets(words)):
            yield Fault.NOT_ONE_LINE, (language,)


def _links(text: Text, content: Content) -> Found:
    ja, en = markdown.targets(text.ja), markdown.targets(text.en)
    if sorted(ja) != sorted(en):
        yield Fault.LINKS_DIFFER, ()
        return
    for target in dict.fromkeys(ja):
        match = markdown.TARGET.fullmatch(target)
        if match is None or not _known(match[1], match[2], content):
            yield Fault.BROKEN_LINK, (target,)


def _known(scheme: str, key: str, content: Content) -> bool:
    if scheme == "link":
        return key in content["links"]
    return key in content["pages"] or key in factual.PAGES_BESIDE_CONTENT


def unknown_phones(ja: str, en: str, content: Content) -> list[str]:
    """Return the telephone numbers in the words that no facility and no contact has."""
    known = {str(row["phone"]) for row in content["facilities"].values() if row.get("phone")}
    known.add(str(content["contact"][DESK]["phone"]))
    named = phones(ja) | phones(en)
    return [named[number] for number in sorted(set(named) - {digits(phone) for phone in known})]


def _telephones(text: Text, content: Content) -> Found:
    unknown = unknown_phones(text.ja, text.en, content)
    if unknown:
        yield Fault.UNKNOWN_PHONE, (", ".join(unknown),)
