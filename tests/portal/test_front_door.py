"""The way in and the health check."""

import pytest
from django.test import Client


@pytest.mark.parametrize(
    ("accepted", "place"),
    [
        ("ja", "/ja/"),
        ("en-US,en;q=0.9", "/en/"),
        ("vi,en;q=0.5,ja;q=0.4", "/en/"),
        ("en;q=0,ja;q=0.1", "/ja/"),
        ("de", "/ja/"),
        ("", "/ja/"),
        ("x" * 9000, "/ja/"),
    ],
)
def test_the_front_door_leads_to_the_language_the_browser_prefers(
    client: Client, accepted: str, place: str
) -> None:
    response = client.get("/", headers={"accept-language": accepted})

    assert response.status_code == 302
    assert response.headers["Location"] == place
    assert response.headers["Vary"] == "Accept-Language"
    assert not response.cookies


def test_the_health_check_answers_without_database_and_session(client: Client) -> None:
    response = client.get("/healthz")

    assert response.content == b"ok\n"
    assert response.headers["Cache-Control"] == "no-store"
    assert not response.cookies
