"""A wrong fee, and its words, corrected in both languages by two people who count their clicks."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from guidance.edition import edition_0, serve
from guidance.newsroom import editing, publication, workflow, working
from guidance.newsroom.models import Amount, Text
from guidance.newsroom.watching import Watch
from portal import clock
from tests.journeys.staff import DESK, Clicks
from tests.newsroom.colleagues import NOTES, account, colleague

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MOST_CLICKS = 12
KEY = "fees/charged-unless-document.line"
WORDS = ("証明する書類がなければ、手数料がかかります。", "Without a document, a fee applies.")


@pytest.fixture(autouse=True)
def _serve_edition_0_again() -> Iterator[None]:
    yield
    serve(edition_0())


@pytest.fixture
def wrong_fee() -> None:
    """Publish an amount that nobody charges."""
    hanako, taro, now = colleague("hanako"), colleague("taro"), clock.now()
    ground = {"ground": "手数料条例", "ground_en": "Fee Ordinance"}
    wrong = Amount(figure="record-again-fee", starts_on="2026-01-01", yen=1200, **ground)
    editing.add(wrong, actor=hanako, now=now)
    submission = workflow.submit(hanako, now, seen=working.digest(), notes=NOTES)
    workflow.approve(submission.pk, taro, now, seen=submission.fingerprint())
    workflow.publish(submission.pk, taro, now)
    Watch(clock.now).look()


@pytest.mark.usefixtures("wrong_fee")
def test_a_fee_is_right_on_the_public_page_after_a_dozen_clicks_each(
    live_server: LiveServer, phone: Callable[..., Page]
) -> None:
    reader = phone()
    assert _read(reader, live_server.url, "ja") == {"1,200円"}
    account("sato", "editor")
    account("suzuki", "approver")

    editor = Clicks(phone(viewport=DESK), live_server.url)
    editor.sign_in("sato")
    editor.press(".desk-nav >> text=事実を直す")
    editor.press("main a[href$='/newsroom/amount/'], #content a[href$='/newsroom/amount/']")
    editor.press("#result_list tbody th a")
    editor.page.fill("#id_yen", "1500")
    editor.press("input[name=_save] >> nth=0")
    editor.press(".desk-nav >> text=文を直す")
    editor.page.fill("#searchbar", KEY)
    editor.press("#changelist-search input[type=submit]")
    editor.press("#result_list tbody tr:first-child th a")
    editor.page.fill("#id_ja", WORDS[0])
    editor.page.fill("#id_en", WORDS[1])
    editor.press("input[name=_save] >> nth=0")
    editor.press(".desk-nav >> text=変更の確認と公開")
    editor.page.fill("#id_public_note_ja", "手数料の額と文を直しました。")
    editor.page.fill("#id_public_note_en", "We corrected the fee and its words.")
    editor.page.fill("#id_internal_note", "電話で指摘があった。")
    editor.press("button[value=submit]")

    approver = Clicks(phone(viewport=DESK), live_server.url)
    approver.sign_in("suzuki")
    approver.press(".desk-nav >> text=変更の確認と公開")
    approver.press("button[value=approve]")
    approver.press("button[value=publish]")
    Watch(clock.now).look()

    assert _read(reader, live_server.url, "ja") == {"1,500円"}
    assert _read(reader, live_server.url, "en") == {"1,500 yen"}
    text = Text.objects.get(key=KEY)
    assert (text.ja, text.en) == WORDS
    reader.goto(f"{live_server.url}/en/guide/record-again/")
    assert reader.locator(f"text={WORDS[1]}").count() == 1
    assert editor.number <= MOST_CLICKS
    assert approver.number <= MOST_CLICKS

    before = approver.number
    approver.press(".desk-nav >> text=公開した版")
    approver.press("#result_list a >> text='1'")
    approver.press("button >> text=第1版に戻す")
    assert approver.number - before <= 3
    live = publication.live()
    assert live is not None
    assert live.restores_id == 1
    Watch(clock.now).look()
    assert _read(reader, live_server.url, "ja") == {"1,200円"}


def _read(reader: Page, server: str, language: str) -> set[str]:
    """Return the amounts that the page about recording again names."""
    reader.goto(f"{server}/{language}/guide/record-again/")
    reader.reload()
    return set(reader.locator(".amount b").all_inner_texts())
