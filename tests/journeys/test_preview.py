"""A draft on the phone of somebody without an account: marked, read-only, over after 24 hours."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from guidance.newsroom import editing, previews
from guidance.newsroom.models import Text
from portal import clock
from tests.journeys import axe
from tests.journeys.staff import DESK, Clicks
from tests.newsroom.colleagues import account

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORDS = "今は、どの段階ですか。"


@pytest.fixture
def link(live_server: LiveServer, phone: Callable[..., Page]) -> str:
    """Let an editor change a question, and make the link as editors do."""
    sato = account("sato", "editor")
    text = Text.objects.get(key="questions/stage.title")
    text.ja, text.en = WORDS, "Where are you at the moment?"
    editing.save(text, version=text.version, actor=sato, now=clock.now())
    editor = Clicks(phone(viewport=DESK), live_server.url)
    editor.sign_in("sato")
    editor.press(".desk-nav >> text=プレビュー")
    editor.press("button[name=link]")
    return editor.page.input_value("#preview-address")


def test_a_preview_is_read_on_a_phone_and_nothing_else_is_done(
    live_server: LiveServer, phone: Callable[..., Page], link: str
) -> None:
    server, reader = live_server.url, phone()
    reader.goto(link)
    for path in ("ja/", "ja/guide/", "en/facilities/", "ja/check/stage/"):
        page = reader.goto(f"{server}/{path}")
        assert page is not None
        assert "noindex" in (page.header_value("x-robots-tag") or "")
        assert page.header_value("cache-control") == "private, no-store"
        assert reader.locator(".preview-bar").is_visible(), path
        assert reader.evaluate("document.documentElement.scrollWidth") <= 390, path
        assert axe.complaints(reader) == [], path
    assert reader.locator(f"text={WORDS}").count() > 0
    reader.check("input[value=waiting]")
    reader.click("main button.wide")
    reader.wait_for_url("**/ja/check/reason/")
    assert reader.locator(".preview-bar").is_visible()

    refused = reader.context.request.post(f"{server}/ja/carry/link/")
    assert refused.status == 403
    everybody = phone()
    everybody.goto(f"{server}/ja/check/stage/")
    assert everybody.locator(f"text={WORDS}").count() == 0
    assert everybody.locator(".preview-bar").count() == 0


def test_a_link_from_yesterday_says_that_it_is_over(
    live_server: LiveServer, phone: Callable[..., Page], link: str
) -> None:
    preview = previews.read(link.rstrip("/").rpartition("/")[2])
    with time_machine.travel(datetime.now(UTC) - timedelta(hours=25)):
        word = previews.signed(preview)
    reader = phone()
    page = reader.goto(f"{live_server.url}/preview/{word}/")
    assert page is not None
    assert page.status == 410
    assert reader.locator("h1").inner_text() == "This preview is over"
    reader.goto(f"{live_server.url}/ja/check/stage/")
    assert reader.locator(f"text={WORDS}").count() == 0


def test_a_draft_that_is_wrong_says_so_over_each_page_on_a_phone(
    live_server: LiveServer, phone: Callable[..., Page], link: str
) -> None:
    Text.objects.filter(key="questions/stage.title").update(en="Is it 2 months before?")
    reader, editor = phone(), Clicks(phone(), live_server.url)
    reader.goto(link)
    editor.sign_in("sato")
    editor.page.goto(f"{live_server.url}/admin/preview/")
    editor.press("button[name=open]")
    for page, leads in ((reader, 0), (editor.page, 1)):
        for path in ("ja/", "en/guide/"):
            page.goto(f"{live_server.url}/{path}")
            assert page.locator(".preview-wrong").is_visible(), path
            assert page.locator(".preview-wrong a").count() == leads
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
            assert axe.complaints(page) == [], path
    editor.press(".preview-wrong a")
    editor.page.wait_for_url("**/admin/change-set/")
