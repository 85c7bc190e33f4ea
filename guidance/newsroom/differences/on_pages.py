"""On which guidance pages a text stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from guidance.edition.building import page_path
from guidance.edition.loading import Content
from guidance.edition.schema import HISTORY, PAGES, SHEET_FIELDS
from guidance.newsroom.differences.naming import entry_label, label_ja
from guidance.newsroom.differences.text_ids import TextId
from guidance.rules import Walk

# What a page prints of an entry that it shows, where that is not every text.
_PRINTED = {
    "reasons": {"title", "because", "first"},
    "questions": {"title", "where", "why"},
    "outcomes": {"headline", "meaning"},
    "driving": {"line", "detail"},
    "steps": {"title", "what", "where", "when", "bring", "mistake", "checklist"},
}
# Kinds that stand on the planner's page only.
PLANNER = ("advice", "dates", "doubts", "arrivals", "milestones", "lanes")
_CHECK = "質問に答えるページ"
# Pages that list the guidance pages by title; the second one by description, too.
_HOME, _GUIDE = ("トップページ", "/ja/"), ("案内の一覧", "/ja/guide/")
_INDEX = {"title": (_HOME, _GUIDE), "description": (_GUIDE,)}


@dataclass(frozen=True, slots=True)
class Met:
    """A page, by its Japanese name and path, and the walks that lead there.

    ``question`` is the key of the question that the page asks, if it asks one; ``condition`` says,
    in Japanese, when a text stands there beside the answers.
    """

    label: str
    address: str
    walks: tuple[Walk, ...] = ()
    question: str = ""
    condition: str = ""


def site_page(content: Content, slug: str) -> Met:
    """Return a page by its slug."""
    label = _CHECK if slug == "check" else entry_label(content, "pages", slug)
    return Met(label, page_path(slug, "ja"))


def section_of(content: Content, slug: str, number: int) -> Met:
    """Return a section of a page by its place from 0; the page where the section is gone."""
    sections = content["pages"].get(slug, {}).get("sections", ())
    if number >= len(sections):
        return site_page(content, slug)
    anchor = sections[number].get("anchor", f"{slug}-{number + 1}")
    label = label_ja(content, f"pages/{slug}.sections.{number}")
    return Met(label, f"{page_path(slug, 'ja')}#{anchor}")


def on_pages(content: Content, text: TextId) -> Iterator[Met]:
    """Yield the pages that print a text: its own page, or those that show its entry."""
    if text.kind == "pages":
        yield from _of_a_page(content, text)
        return
    if text.kind == "questions" and text.code == "stage" and text.part:
        yield Met(*_HOME)
    if text.kind == "facilities":
        yield site_page(content, "facilities")
    if text.part or not _is_printed(text):
        return
    for slug, page in content["pages"].items():
        if reads(content, text, history=page.get("audience") == HISTORY):
            yield from _sections(content, slug, text)


def _of_a_page(content: Content, text: TextId) -> Iterator[Met]:
    if text.part:
        yield section_of(content, text.code, int(text.item))
        return
    yield site_page(content, text.code)
    if text.code in PAGES:
        yield from (Met(*index) for index in _INDEX.get(text.field, ()))


def _is_printed(text: TextId) -> bool:
    own = text.field not in SHEET_FIELDS
    return own and text.field in _PRINTED.get(text.kind, {text.field}) | {""}


def _sections(content: Content, slug: str, text: TextId) -> Iterator[Met]:
    for number, section in enumerate(content["pages"][slug].get("sections", ())):
        if any(_names(shown, text) for shown in section.get("shows", ())):
            yield section_of(content, slug, number)


def _names(shown: str, text: TextId) -> bool:
    kind, _, code = shown.partition(":")
    return kind == text.kind and code in ("*", text.code)


def pages_showing(content: Content, text: TextId) -> list[str]:
    """Return the slugs of the pages that show an entry beside their own words."""
    pages = content["pages"].items()
    return [
        slug
        for slug, page in pages
        if any(
            _names(shown, text)
            for section in page.get("sections", ())
            for shown in section.get("shows", ())
        )
    ]


def reads(content: Content, text: TextId, *, history: bool) -> bool:
    """Tell whether a driving history holder (or a license holder) is told this wording.

    A history variant is told to history holders only, what it replaces to the others only.
    """
    if text.variant:
        return history
    entry = content.get(text.kind, {}).get(text.code, {})
    table = entry.get("options", {}).get(text.item, {}) if text.part else entry
    return not (history and text.field in table.get(HISTORY, {}))
