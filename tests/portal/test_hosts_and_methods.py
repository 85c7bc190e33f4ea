"""What a visitor writes in many ways is settled before anything is kept or asked for."""

import pytest
from django.test import Client
from pytest_django import Settings


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_a_method_that_no_form_uses_is_named_before_anybody_asks_for_a_token(method: str) -> None:
    response = getattr(Client(enforce_csrf_checks=True), method)("/ja/check/stage/")

    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD, POST"


@pytest.mark.parametrize("host", ["TESTSERVER", "TestServer"])
def test_a_host_is_written_in_one_way(host: str) -> None:
    page = Client(headers={"host": host}).get("/ja/guide/").content.decode()

    assert 'href="http://testserver/ja/guide/"' in page
    assert host not in page


def test_the_redirect_to_https_keeps_no_port_of_the_visitor_s(settings: Settings) -> None:
    settings.SECURE = settings.SECURE_SSL_REDIRECT = True
    response = Client(headers={"host": "TESTSERVER:8443"}).get("/ja/guide/")

    assert response.status_code == 301
    assert response.headers["Location"] == "https://testserver/ja/guide/"


@pytest.mark.parametrize(
    "host", ["testserver:8443", "TESTSERVER:1", "testserver.:443", "testserver:"]
)
def test_the_public_s_port_is_not_the_visitor_s_to_choose(host: str, settings: Settings) -> None:
    settings.SECURE = True
    page = Client(headers={"host": host}).get("/ja/guide/").content.decode()

    assert 'href="http://testserver/ja/guide/"' in page
