"""What holds for every address of the JSON interface: open, stateless, never an error page."""

import gzip
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

GOOD = {
    "/api/v1/decision": "stage=acquiring&window=open",
    "/api/v1/plan": "card_expiry=2026-10-05&today=2026-07-01",
    "/api/v1/facilities": "",
    "/api/v1/openapi.json": "",
}
ADDRESSES = tuple(f"{path}?{query}" for path, query in GOOD.items())
WRONG_METHODS = ("POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND")

# What a hostile or broken client puts into an address, already encoded.
STRANGE = {
    "a NUL": "stage=prep%00aring&card_expiry=2026-10-05%00",
    "a NUL in a name": "st%00age=preparing",
    "a lone surrogate": "stage=%ED%A0%80&card_expiry=%ED%A0%80",
    "a surrogate as a name": "%ED%A0%80=1&%ED%BF%BF=2",
    "bytes that are no UTF-8": "stage=%FF%FE&card_expiry=%C3%28&%80=%81",
    "raw bytes": "stage=\xff\xfe\x80&card_expiry=\xe6\x97",
    "broken escapes": "stage=%&card_expiry=%zz&%=%1",
    "ten kilobytes": "stage=" + "x" * 10_000 + "&card_expiry=2026-10-05",
    "thousands of parameters": "&".join(f"p{n}={n}" for n in range(5000)),
    "a short thousand of parameters": "&".join(["a"] * 990),
    "only separators": "&&&===&;&",
    "brackets and dots": "stage[]=preparing&stage[a]=1&card_expiry[$ne]=1",
    "right-to-left and zero width": "stage=%E2%80%AEpreparing%E2%80%8B",
    "a deep date": "card_expiry=" + "9" * 1500,
    "kanji digits": "card_expiry=" + "%E4%BA%8C" * 150,
    "a plus and a space": "stage=+preparing+&card_expiry=+",
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_get_is_answered_for_programs_anywhere(client: Client, address: str) -> None:
    response = client.get(address, headers={"origin": "https://elsewhere.example"})
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response.headers
    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Language"] == "ja, en"


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_no_query_no_session_no_cookie(
    client: Client, address: str, django_assert_num_queries: Any
) -> None:
    client.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
    client.cookies[settings.CSRF_COOKIE_NAME] = "b" * 32
    with django_assert_num_queries(0):
        response = client.get(address)
    assert response.status_code == 200
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_head_says_what_a_get_would(client: Client, address: str) -> None:
    got, head = client.get(address), client.head(address)
    assert (head.status_code, head.content) == (200, b"")
    for name in ("Content-Type", "ETag", "Cache-Control", "Access-Control-Allow-Origin"):
        assert head.headers[name] == got.headers[name]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_preflight_is_granted(client: Client, address: str) -> None:
    response = client.options(
        address,
        headers={
            "origin": "https://elsewhere.example",
            "access-control-request-method": "GET",
            "access-control-request-headers": "accept-language, if-none-match",
        },
    )
    assert (response.status_code, response.content) == (204, b"")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert response.headers["Access-Control-Allow-Headers"] == "*"
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("method", WRONG_METHODS)
@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(("accepted", "ascii_only"), [("ja", False), ("en", True)])
def test_another_method_is_refused_in_json(
    address: str, method: str, accepted: str, ascii_only: bool
) -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.generic(method, address, headers={"accept-language": accepted})
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Content-Type"] == "application/json"
    (said,) = response.json()["errors"].values()
    assert said.isascii() == ascii_only
    assert not response.cookies


@pytest.mark.parametrize("query", STRANGE.values(), ids=STRANGE.keys())
@pytest.mark.parametrize("path", GOOD)
def test_strange_addresses_get_an_answer_or_a_refusal_in_json(
    client: Client, path: str, query: str
) -> None:
    response = client.get(path, QUERY_STRING=query)
    assert response.status_code in {200, 400, 414}
    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    told = response.json()
    if response.status_code != 200:
        assert list(told) == ["errors"]
        assert all(told["errors"].values())


def test_an_address_too_long_and_a_nul_are_refused(client: Client) -> None:
    longest = client.get("/api/v1/decision", QUERY_STRING=STRANGE["ten kilobytes"])
    nul = client.get("/api/v1/decision", QUERY_STRING=STRANGE["a NUL"])
    assert (longest.status_code, nul.status_code) == (414, 400)


@pytest.mark.parametrize("path", ["/api/v1/", "/api/v1/decision/", "/api/v2/plan", "/api/"])
def test_an_address_that_does_not_exist_is_refused_in_json(client: Client, path: str) -> None:
    response = client.get(path, headers={"accept-language": "en"})
    assert response.status_code == 404
    assert list(response.json()) == ["errors"]
    assert response.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_unchanged_answer_is_not_sent_again(client: Client, address: str) -> None:
    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Access-Control-Allow-Origin"] == "*"
    changed = client.get(address, headers={"if-none-match": '"something else"'})
    assert changed.status_code == 200


def test_a_packed_answer_says_the_same_and_is_known_again(client: Client) -> None:
    plain = client.get("/api/v1/facilities")
    packed = client.get("/api/v1/facilities", headers={"accept-encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert gzip.decompress(packed.content) == plain.content
    known = {"accept-encoding": "gzip", "if-none-match": packed.headers["ETag"]}
    assert client.get("/api/v1/facilities", headers=known).status_code == 304


@pytest.mark.parametrize("address", ADDRESSES)
def test_caches_may_keep_an_answer_for_some_minutes(client: Client, address: str) -> None:
    assert client.get(address).headers["Cache-Control"] == "public, max-age=300"


def test_an_answer_that_hangs_on_the_day_is_asked_for_again(client: Client) -> None:
    response = client.get("/api/v1/plan?card_expiry=2026-10-05")
    assert response.headers["Cache-Control"] == "public, no-cache"
    assert "ETag" in response.headers


def test_japanese_is_written_as_such_in_the_answer(client: Client) -> None:
    response = client.get("/api/v1/facilities")
    assert "府中運転免許試験場".encode() in response.content
