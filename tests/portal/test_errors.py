"""Everything that goes wrong is explained on a readable page, in the reader's language."""

from html import unescape

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

HEADLINES = {
    400: ("送られた内容を読み取れませんでした", "What was sent couldn't be read"),
    403: ("この操作を受け付けられません", "What you sent couldn't be accepted"),
    404: ("ページが見つかりません", "Page not found"),
    405: ("この方法では開けません", "This page can't be opened this way"),
    413: ("送られた内容が大きすぎます", "What was sent is too large"),
    414: ("アドレスが長すぎます", "The address is too long"),
    429: ("短い間に操作が続きすぎました", "Too many requests in a short time"),
    500: ("サイトの側で問題が起きました", "Something went wrong on our side"),
    503: ("ただいま質問に進めません", "The questions aren't available right now"),
}
TROUBLE = [
    (404, "GET", "nowhere/"),
    (404, "GET", "%FF%FE/"),
    (404, "GET", "%ED%A0%80/"),
    (400, "GET", "%00/"),
    (400, "GET", "echo/?answer=%00"),
    (403, "GET", "forbidden/"),
    (403, "POST", "form/"),
    (405, "POST", "read-only/"),
    (405, "DELETE", "read-only/"),
    (414, "GET", "echo/?answer=" + "x" * 2000),
    (414, "GET", "x" * 2001),
    (429, "GET", "hurry/"),
    (500, "GET", "broken/"),
    (503, "GET", "database-gone/"),
]

pytestmark = pytest.mark.urls("tests.portal.trouble_urls")


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False, enforce_csrf_checks=True)


def assert_explains(response: HttpResponse, status: int, language: str) -> None:
    page = unescape(response.content.decode())
    assert response.status_code == status
    assert f'<html lang="{language}"' in page
    assert HEADLINES[status][language == "en"] in page
    assert response.headers["Cache-Control"] == "no-store"
    assert "Traceback" not in page
    assert not response.cookies


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(("status", "method", "place"), TROUBLE)
def test_trouble_is_explained_in_the_language_of_the_address(
    visitor: Client, status: int, method: str, place: str, language: str
) -> None:
    against = "ja" if language == "en" else "en"

    response = visitor.generic(method, f"/{language}/{place}", headers={"accept-language": against})

    assert_explains(response, status, language)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_an_address_without_a_language_is_answered_in_the_browsers(
    visitor: Client, language: str
) -> None:
    response = visitor.get("/nowhere", headers={"accept-language": language})

    assert_explains(response, 404, language)
    assert "Accept-Language" in response.headers["Vary"]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_wrong_host_is_explained_too(visitor: Client, language: str) -> None:
    response = visitor.get(f"/{language}/echo/", headers={"host": "evil.example"})

    assert_explains(response, 400, language)


def test_a_wrong_host_is_explained_when_even_the_way_to_https_needs_the_host(
    visitor: Client, settings: Settings
) -> None:
    settings.SECURE_SSL_REDIRECT = True

    response = visitor.get("/en/echo/", headers={"host": "evil.example"})

    assert_explains(response, 400, "en")
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert response.headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(("status", "method", "place"), TROUBLE)
def test_the_json_interface_explains_trouble_as_json(
    visitor: Client, status: int, method: str, place: str
) -> None:
    response = visitor.generic(method, f"/api/{place}", headers={"accept-language": "en"})

    assert response.status_code == status
    assert response.json()["errors"]["request"].startswith(HEADLINES[status][1])
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("language", "what", "now"),
    [
        ("ja", "直接開いたようです", "前のページに戻るか"),
        ("en", "opened the address of a step directly", "go back to the page before"),
    ],
)
def test_a_refused_method_is_explained_in_a_reader_s_words(
    visitor: Client, language: str, what: str, now: str
) -> None:
    page = visitor.post(f"/{language}/read-only/").content.decode()

    assert what in page
    assert now in page


def test_a_refused_method_is_told_the_right_ones(visitor: Client) -> None:
    response = visitor.post("/ja/read-only/")

    assert response.headers["Allow"] == "GET, HEAD"


@pytest.mark.parametrize("place", ["database-gone", "hurry"])
def test_what_passes_asks_to_come_back(visitor: Client, place: str) -> None:
    assert visitor.get(f"/ja/{place}/").headers["Retry-After"] == "60"


def test_htmx_receives_only_the_changing_part_of_an_error_page(visitor: Client) -> None:
    page = visitor.get("/ja/nowhere/", headers={"hx-request": "true"}).content.decode()

    assert "<title>ページが見つかりません |" in page
    assert "<html" not in page


def test_when_even_the_error_page_breaks_the_last_resort_speaks_both_languages(
    visitor: Client, settings: Settings
) -> None:
    without_templates = [{**settings.TEMPLATES[0], "DIRS": []}]
    settings.TEMPLATES = without_templates

    response = visitor.get("/ja/broken/")

    assert response.status_code == 500
    assert "ただいまご覧いただけません" in response.content.decode()
    assert "Not available now" in response.content.decode()
