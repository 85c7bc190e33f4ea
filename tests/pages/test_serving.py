"""How the pages are handed out: the same to everybody, from memory, with a tag."""

import gzip

import pytest
from django.conf import settings
from django.test import Client

from guidance.edition.schema import PAGES
from guidance.pages.finished import KEPT_PAGES, finished
from tests.pages.reading import COMMON_PATHS, PATHS, opened

WHO = "/ja/guide/who/"
LARGEST_COMPRESSED = 10 * 1024


# No test here may use the database: a query would fail it.
@pytest.mark.parametrize("path", PATHS)
def test_a_page_opens_without_the_database(path: str) -> None:
    response = opened(path)

    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.headers["Content-Language"] == path[1:3]


@pytest.mark.parametrize("path", COMMON_PATHS)
def test_a_page_asks_for_no_cookie_and_depends_on_none(path: str) -> None:
    visitor = Client()
    visitor.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
    visitor.cookies[settings.CSRF_COOKIE_NAME] = "b" * 32

    response = visitor.get(path)

    assert "Set-Cookie" not in response.headers
    assert not {*response.cookies} - {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}
    assert response.headers["Vary"] == "Accept-Encoding"
    assert response.content == opened(path).content


@pytest.mark.parametrize("path", COMMON_PATHS)
def test_a_page_may_be_kept_for_less_than_a_minute_under_a_strong_tag(path: str) -> None:
    response = opened(path)

    assert response.headers["Cache-Control"] == "public, max-age=40, must-revalidate"
    assert response.headers["ETag"].startswith(f'"0-{path[1:3]}-')


def test_two_pages_never_have_the_same_tag() -> None:
    tags = [opened(path).headers["ETag"] for path in COMMON_PATHS]

    assert len(set(tags)) == len(COMMON_PATHS)


@pytest.mark.parametrize("path", COMMON_PATHS)
def test_who_has_the_page_already_is_told_so(path: str) -> None:
    tag = opened(path).headers["ETag"]

    for sent in (tag, f'"other", {tag}', f"W/{tag}", "*"):
        response = opened(path, **{"if-none-match": sent})
        assert (response.status_code, response.content) == (304, b"")
        assert response.headers["ETag"] == tag
        assert response.headers["Cache-Control"].startswith("public")
        assert "Set-Cookie" not in response.headers
    assert opened(path, **{"if-none-match": '"other"'}).status_code == 200


@pytest.mark.parametrize("path", COMMON_PATHS)
def test_a_page_travels_compressed_to_who_can_unpack_it(path: str) -> None:
    plain = opened(path)
    packed = opened(path, **{"accept-encoding": "br;q=1, gzip;q=0.8"})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) <= LARGEST_COMPRESSED
    assert packed.headers["ETag"] != plain.headers["ETag"]
    again = {"accept-encoding": "gzip", "if-none-match": packed.headers["ETag"]}
    assert opened(path, **again).status_code == 304


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "deflate, gzip; q=0.000"])
def test_who_cannot_unpack_it_gets_it_plain(accepted: str) -> None:
    response = opened(WHO, **{"accept-encoding": accepted})

    assert "Content-Encoding" not in response.headers
    assert response.content.startswith(b"<!doctype html>")


@pytest.mark.parametrize("path", [WHO, "/ja/", "/en/facilities/"])
def test_a_page_can_be_asked_for_its_head_alone(path: str) -> None:
    response = Client().head(path)

    assert (response.status_code, response.content) == (200, b"")
    if path in COMMON_PATHS:
        assert response.headers["ETag"] == opened(path).headers["ETag"]


@pytest.mark.parametrize("path", PATHS)
def test_nothing_can_be_sent_to_a_page(path: str) -> None:
    response = Client().post(path)

    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD"


@pytest.mark.parametrize("slug", ["nothing", "home", "about", "facilities", "guide", "WHO"])
def test_an_unknown_page_is_not_found(slug: str) -> None:
    assert opened(f"/ja/guide/{slug}/").status_code == 404


@pytest.mark.parametrize("path", [*COMMON_PATHS, "/ja/accessibility/", "/en/accessibility/"])
def test_no_header_of_a_visitor_is_in_what_caches_keep_for_everybody(path: str) -> None:
    plain = Client().get(path)
    asked = Client(headers={"hx-request": "true", "hx-current-url": "http://x/"}).get(path)

    assert plain.headers["Cache-Control"].startswith("public")
    assert b"<html" in plain.content
    assert asked.content == plain.content


def test_home_is_the_visitors_own_because_of_its_form() -> None:
    response = opened("/ja/")

    assert response.headers["Cache-Control"] == "private, no-cache"
    assert [*response.cookies] == [settings.CSRF_COOKIE_NAME]
    assert "Cookie" in response.headers["Vary"]


@pytest.mark.parametrize("path", COMMON_PATHS)
def test_what_the_first_visitor_sends_is_in_nobodys_page(path: str) -> None:
    finished.cache_clear()
    first = opened(path, **{"hx-request": "true", "accept-language": "fr", "cookie": "a=b"})

    finished.cache_clear()
    assert first.content == opened(path).content


def test_a_page_is_made_once() -> None:
    finished.cache_clear()
    for _ in range(3):
        opened(WHO)

    assert finished.cache_info().misses == 1


def test_only_so_many_pages_are_kept_whatever_hosts_are_named() -> None:
    finished.cache_clear()
    for port in range(KEPT_PAGES + 10):
        assert Client().get("/en/about/", headers={"host": f"localhost:{port}"}).status_code == 200

    assert finished.cache_info().currsize == KEPT_PAGES


def test_every_guidance_page_has_its_address() -> None:
    for slug in PAGES:
        assert opened(f"/en/guide/{slug}/").status_code == 200
