"""Where the pages stand: in both languages and the site map; and no link leads nowhere."""

import re
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from guidance.pages import SLUGS, path_to
from tests.pages.reading import PATHS, Element, page_at, parsed

HOST = "http://testserver"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def _links(page: Element, rel: str) -> list[Element]:
    return [link for link in page.all("link") if link.get("rel") == rel]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_names_its_own_address(path: str) -> None:
    assert [link.get("href") for link in _links(page_at(path), "canonical")] == [HOST + path]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_and_its_translation_name_each_other(slug: str) -> None:
    expected = {
        "ja": HOST + path_to(slug, "ja"),
        "en": HOST + path_to(slug, "en"),
        "x-default": HOST + path_to(slug, "ja"),
    }

    for language in ("ja", "en"):
        alternates = _links(page_at(path_to(slug, language)), "alternate")
        assert {link.get("hreflang"): link.get("href") for link in alternates} == expected


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_statement_names_its_address_and_its_translation(language: str) -> None:
    page = page_at(f"/{language}/accessibility/")

    (canonical,) = _links(page, "canonical")
    assert canonical.get("href") == f"{HOST}/{language}/accessibility/"
    assert {link.get("href") for link in _links(page, "alternate")} == {
        f"{HOST}/ja/accessibility/",
        f"{HOST}/en/accessibility/",
    }


def test_behind_https_all_addresses_are_https() -> None:
    page = parsed(Client().get("/ja/about/", secure=True).content.decode())

    for link in (*_links(page, "canonical"), *_links(page, "alternate")):
        assert link.get("href").startswith("https://testserver/")


@pytest.mark.parametrize("slug", SLUGS)
def test_the_language_switch_leads_to_the_same_page(slug: str) -> None:
    for language, other in (("ja", "en"), ("en", "ja")):
        page = page_at(path_to(slug, language))
        switch = [link for link in page.all("a") if link.get("hreflang")]
        assert [(link.get("href"), link.get("lang")) for link in switch] == [
            (path_to(slug, other), other)
        ]


def test_the_site_map_lists_exactly_the_pages() -> None:
    response = Client().get("/sitemap.xml")
    root = ET.fromstring(response.content)  # noqa: S314 - our own file
    listed = [entry.findtext(f"{MAP}loc") for entry in root.iter(f"{MAP}url")]

    assert response.headers["Content-Type"] == "application/xml"
    statements = ["/ja/accessibility/", "/en/accessibility/"]
    assert sorted(map(str, listed)) == sorted(HOST + path for path in [*PATHS, *statements])
    for entry in root.iter(f"{MAP}url"):
        alternates = {link.get("hreflang"): link.get("href") for link in entry.iter(f"{XHTML}link")}
        assert entry.findtext(f"{MAP}loc") in alternates.values()
        assert set(alternates) == {"ja", "en", "x-default"}


def test_search_engines_are_kept_out_of_the_staffs_rooms_and_led_to_the_site_map() -> None:
    response = Client().get("/robots.txt")
    lines = response.content.decode().splitlines()

    assert response.headers["Content-Type"].startswith("text/plain")
    assert lines[0] == "User-agent: *"
    for place in ("/api/", "/admin/", "/preview/"):
        assert f"Disallow: {place}" in lines
    assert f"Sitemap: {HOST}/sitemap.xml" in lines
    closed = [line.removeprefix("Disallow: ") for line in lines if line.startswith("Disallow: ")]
    assert not [path for path in PATHS if path.startswith(tuple(closed))]
    # Answers are not to be listed: who may not look at a page does not see that it says so.
    for place in ("/ja/check/stage/", "/en/carry/with/word/", "/ja/plan/"):
        assert not place.startswith(tuple(closed))
        assert "noindex" in Client().get(place).headers["X-Robots-Tag"]


def _targets(path: str, page: Element) -> Iterator[tuple[str, str]]:
    """The places in this site that a page links to: path and fragment."""
    for link in (*page.all("a"), *page.all("link")):
        target = urljoin(path, link.get("href").removeprefix(HOST))
        if target.startswith("/") and not target.startswith("/static/"):
            place, fragment = urldefrag(target)
            yield place, fragment


def _reached_from(paths: list[str]) -> dict[str, Element]:
    """All pages that links lead to; AssertionError where one leads nowhere."""
    reader, reached, waiting = Client(), dict[str, Element](), [*paths]
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        response = reader.get(path, follow=True)
        assert response.status_code == 200, f"{path} is linked to and answers {response}"
        is_page = response.headers["Content-Type"].startswith("text/html")
        reached[path] = parsed(response.content.decode() if is_page else "")
        waiting += [place for place, _ in _targets(path, reached[path])]
    return reached


@pytest.mark.django_db
def test_every_link_of_every_page_leads_somewhere() -> None:
    reached = _reached_from(PATHS)
    parts = {path: {element.get("id") for element in page} for path, page in reached.items()}

    assert {"/ja/check/", "/en/about/"} <= set(reached)
    for path, page in reached.items():
        for place, fragment in _targets(path, page):
            assert not fragment or fragment in parts[place], f"{path} links to {place}#{fragment}"


@pytest.mark.parametrize("path", PATHS)
def test_links_elsewhere_are_of_the_edition_and_secure_where_they_can_be(path: str) -> None:
    outside = [a.get("href") for a in page_at(path).all("a") if a.get("href").startswith("http")]

    assert all(re.fullmatch(r"https://[\w.-]+\.jp/\S+", address) for address in outside)
