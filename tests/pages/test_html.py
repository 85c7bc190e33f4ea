"""What every page is made of: sound HTML that a screen reader can find its way in."""

import re
from itertools import pairwise

import pytest

from tests.pages.reading import LANGUAGES, PATHS, Element, page_at

JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
NAMES_OF_IDS = ("aria-labelledby", "aria-describedby", "for")
LONGEST_DESCRIPTION = {"ja": 120, "en": 160}


@pytest.fixture(scope="module")
def pages() -> dict[str, Element]:
    return {path: page_at(path) for path in PATHS}


@pytest.fixture(params=PATHS)
def page(request: pytest.FixtureRequest, pages: dict[str, Element]) -> Element:
    return pages[request.param]


def test_a_page_has_one_title_and_no_level_is_skipped(page: Element) -> None:
    levels = [int(heading.tag[1]) for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    assert all(heading.words for heading in page.all("h1", "h2", "h3"))


def test_no_name_is_given_twice_and_every_name_used_exists(page: Element) -> None:
    ids = [element.get("id") for element in page if element.get("id")]
    used = {
        name for element in page for given in NAMES_OF_IDS for name in element.get(given).split()
    }

    assert len(ids) == len(set(ids)), sorted(i for i in ids if ids.count(i) > 1)
    assert used <= set(ids)


def test_every_picture_says_what_it_shows_or_that_it_is_none(page: Element) -> None:
    for picture in page.all("svg"):
        shown = picture.get("role") == "img" and picture.get("aria-labelledby")
        assert shown or picture.get("aria-hidden") == "true"


def test_nothing_is_inside_what_may_not_hold_it(page: Element) -> None:
    for outer in page.all("p", "button", "h1", "h2", "h3", "a"):
        inner = {element.tag for element in outer} - {outer.tag}
        assert not inner & {"p", "div", "ul", "ol", "dl", "section", "h1", "h2", "h3", "button"}
        if outer.tag in {"a", "button"}:
            assert len(outer.all("a", "button")) == 1
    for listing in page.all("ul", "ol"):
        assert {c.tag for c in listing.children if isinstance(c, Element)} <= {"li"}


def test_one_thing_to_do_or_to_say_is_no_list(page: Element) -> None:
    prose = [one for one in page.all("ul", "ol") if one.get("class") in ("", "steps")]
    of_items = [[c for c in one.children if isinstance(c, Element)] for one in prose]

    assert all(len(items) > 1 for items in of_items)


def test_no_script_or_style_stands_in_the_page(page: Element) -> None:
    for script in page.all("script"):
        assert script.get("type") == "application/ld+json" or script.get("src").startswith("/")
    assert not page.all("style")
    assert not [name for element in page for name in element.attributes if name.startswith("on")]
    assert not [element for element in page if "style" in element.attributes]


@pytest.mark.parametrize("path", PATHS)
def test_the_page_names_its_language_and_every_japanese_word_in_english(
    pages: dict[str, Element], path: str
) -> None:
    page, language = pages[path], path[1:3]

    assert page.all("html")[0].get("lang") == language
    for element in page.all("body")[0]:
        own = "".join(child for child in element.children if isinstance(child, str))
        # Inside a picture's title no element, and so no language, can be named.
        if language == "en" and element.tag not in {"script", "title"} and JAPANESE.search(own):
            assert element.language == "ja", own.strip()


@pytest.mark.parametrize("path", [path for path in PATHS if path.startswith("/en/")])
def test_an_english_page_describes_itself_without_japanese(
    pages: dict[str, Element], path: str
) -> None:
    page = pages[path]

    attributes = [
        element.get(name)
        for element in page
        for name in ("aria-label", "content", "alt", "title")
        if element.language == "en" or element.tag == "meta"
    ]
    assert not [words for words in attributes if JAPANESE.search(words)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_title_and_a_description_of_its_own(
    pages: dict[str, Element], language: str
) -> None:
    own = [page for path, page in pages.items() if path.startswith(f"/{language}/")]
    titles = [page.all("title")[0].words for page in own]
    descriptions = [
        meta.get("content")
        for page in own
        for meta in page.all("meta")
        if meta.get("name") == "description"
    ]

    assert len(own) == len(set(titles)) == len(set(descriptions)) == len(descriptions)
    for words in (*titles, *descriptions):
        assert words
        assert "<" not in words
        assert len(words) <= LONGEST_DESCRIPTION[language]
