"""Every response is protected, every request is looked at before work is done for it."""

import pytest
from django.test import Client

from portal.middleware import LARGEST_PUBLIC_BODY, LARGEST_STAFF_BODY

PLACES = ["/", "/healthz", "/ja/nowhere/", "/en/echo/", "/en/broken/", "/api/echo/", "/admin/"]
FORM = "application/x-www-form-urlencoded"

pytestmark = pytest.mark.urls("tests.portal.trouble_urls")


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("place", PLACES)
def test_every_response_carries_the_strictest_policy(visitor: Client, place: str) -> None:
    headers = visitor.get(place).headers

    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "nonce" not in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]


def test_other_sites_may_read_the_json_interface_and_nothing_else(visitor: Client) -> None:
    assert visitor.get("/api/echo/").headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert visitor.get("/ja/echo/").headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_the_language_of_the_address_wins_over_the_browsers(visitor: Client) -> None:
    response = visitor.get("/en/echo/", headers={"accept-language": "ja"})

    assert response.headers["Content-Language"] == "en"


@pytest.mark.parametrize(
    ("place", "largest"), [("/ja/echo/", LARGEST_PUBLIC_BODY), ("/admin/echo/", LARGEST_STAFF_BODY)]
)
def test_a_body_over_the_limit_is_refused_and_one_at_the_limit_is_read(
    visitor: Client, place: str, largest: int
) -> None:
    body = b"answer=" + b"x" * (largest - len("answer="))

    assert visitor.post(place, body, content_type=FORM).status_code == 200
    assert visitor.post(place, body + b"x", content_type=FORM).status_code == 413


def test_a_megabyte_is_refused_in_the_readers_language(visitor: Client) -> None:
    response = visitor.post("/en/form/", b"x" * 1_000_000, content_type=FORM)

    assert response.status_code == 413
    assert "What was sent is too large" in response.content.decode()


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        (b"answer=%FF", "\ufffd"),
        (b"answer=%ED%A0%80", "\ufffd\ufffd\ufffd"),
        (b"answer=\xff", "\xff"),
        ("answer=答".encode(), "答"),
    ],
)
def test_what_is_not_utf_8_arrives_as_an_unknown_value(
    visitor: Client, sent: bytes, read: str
) -> None:
    response = visitor.post("/ja/echo/", sent, content_type=FORM)

    assert response.status_code == 200
    assert response.content.decode() == read


def test_a_broken_form_is_refused(visitor: Client) -> None:
    response = visitor.post("/ja/echo/", b"x", content_type="multipart/form-data; boundary=\xff")

    assert response.status_code == 400
