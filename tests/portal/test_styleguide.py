"""The style page is for staff, and shows the parts that the pages are made of."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

from guidance.rules.verdict import Verdict
from portal.styleguide.of_walks import QUESTION_PARTS, RESULT_PARTS
from tests.newsroom.staff_pages.people import signed_in

PAGES = (
    "planner/form.html refused",
    "carry/link.html",
    "carry/code.html",
    "carry/enter.html refused",
    "carry/held.html of edition 35, replaces",
    "carry/unreadable.html expired",
    "counter/sheet.html",
    "guide/page.html",
    "guide/index.html",
    "facilities.html",
    "_notices.html info",
    "_emergencies.html",
    "_header.html",
    "_footer.html",
    "errors/error.html 404",
)

pytestmark = pytest.mark.django_db


def test_there_is_no_style_page_for_the_public(client: Client) -> None:
    assert client.get("/admin/styleguide/").status_code == 404
    client.force_login(User.objects.create_user("resident"))
    assert client.get("/admin/styleguide/").status_code == 404
    assert "styleguide" not in client.get("/sitemap.xml").content.decode()


def test_staff_find_it_at_their_host(settings: Settings) -> None:
    settings.STAFF_HOST, settings.PUBLIC_HOST = "testserver", "navi.example.jp"
    client = signed_in(User.objects.create_user("hanako", is_staff=True))

    assert client.get("/admin/styleguide/").status_code == 200
    settings.STAFF_HOST = "staff.example.jp"
    assert client.get("/admin/styleguide/").status_code == 404


@pytest.mark.parametrize(
    ("language", "button"), [("ja", "答えと日付をすべて消す"), ("en", "Erase")]
)
def test_staff_see_every_component(language: str, button: str) -> None:
    client = signed_in(User.objects.create_user("hanako", is_staff=True))
    response = client.get(f"/admin/styleguide/?language={language}")
    page = response.content.decode()

    assert response.headers["X-Robots-Tag"] == "noindex"
    assert response.headers["Cache-Control"] == "private, no-store"
    for part in (*QUESTION_PARTS, *RESULT_PARTS):
        assert f"wizard/_{part}.html" in page
    for tone in ("good", "act", "stop"):
        assert f"wizard/_signal.html {tone}" in page
    for state in ("refused", "moved"):
        assert f"wizard/question.html {state}" in page
    for verdict in Verdict:
        assert f"planner/plan.html {verdict}" in page
    for whole in PAGES:
        assert f"<code>{whole}" in page
    assert "chosen" in page
    assert "&lt;" not in page
    assert button in page
