"""Pages as a reader's program takes them apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import Any

from django.test import Client

from guidance.pages import SLUGS, path_to

LANGUAGES = ("ja", "en")
PATHS = [path_to(slug, language) for slug in SLUGS for language in LANGUAGES]
# Pages that are the same for everybody; home has a form of the visitor's own.
COMMON_PATHS = [path for path in PATHS if path not in {"/ja/", "/en/"}]
_BROWSER = Client()
VOID = frozenset({"meta", "link", "br", "wbr", "input", "hr", "img"})


@dataclass
class Element:
    """One element with what stands in it, in order."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    children: "list[Element | str]" = field(default_factory=list)

    def __iter__(self) -> "Iterator[Element]":
        """Walk the element and everything below it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child

    def all(self, *tags: str) -> "list[Element]":
        return [element for element in self if element.tag in tags]

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    @property
    def text(self) -> str:
        parts = (c if isinstance(c, str) else c.text for c in self.children)
        return "".join(parts)

    @property
    def words(self) -> str:
        return " ".join(self.text.split())

    @property
    def language(self) -> str:
        """The language that the nearest ``lang`` around it names."""
        if "lang" in self.attributes or self.parent is None:
            return self.get("lang")
        return self.parent.language


class _Reader(HTMLParser):
    """Builds the tree; refuses an element that is closed out of turn or not at all."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.here = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> names an attribute twice: {names}"
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.here.tag == tag, f"</{tag}> closes <{self.here.tag}>, line {self.getpos()[0]}"
        assert self.here.parent is not None
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def parsed(html: str) -> Element:
    """The page as a tree; AssertionError where its tags do not match."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.here is reader.root, f"<{reader.here.tag}> is never closed"
    return reader.root


def opened(path: str, **headers: str) -> Any:
    """The answer to a reader who comes for the first time."""
    _BROWSER.cookies.clear()
    return _BROWSER.get(path, headers=headers)


@cache
def page_at(path: str) -> Element:
    """The page of the edition that ships; a test that serves another reads for itself."""
    response = opened(path)
    assert response.status_code == 200, path
    return parsed(response.content.decode())
