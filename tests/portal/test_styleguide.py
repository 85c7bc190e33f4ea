"""The style page is for staff, and shows the parts that the pages are made of."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from portal.styleguide import QUESTION_PARTS, RESULT_PARTS

pytestmark = pytest.mark.django_db


def test_there_is_no_style_page_for_the_public(client: Client) -> None:
    assert client.get("/styleguide/").status_code == 404
    assert "styleguide" not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize(
    ("language", "button"), [("ja", "答えと日付をすべて消す"), ("en", "Erase")]
)
def test_staff_see_every_component(client: Client, language: str, button: str) -> None:
    client.force_login(User.objects.create_user("hanako", is_staff=True))
    response = client.get(f"/styleguide/?language={language}")
    page = response.content.decode()

    assert response.headers["X-Robots-Tag"] == "noindex"
    assert response.headers["Cache-Control"] == "private, no-store"
    for part in (*QUESTION_PARTS, *RESULT_PARTS):
        assert f"wizard/_{part}.html" in page
    for tone in ("good", "act", "stop"):
        assert f"wizard/_signal.html {tone}" in page
    assert "chosen" in page
    assert "&lt;" not in page
    assert button in page
