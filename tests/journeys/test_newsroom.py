"""Staff at the desk, in a real browser: from a wrong word to the live page, and back again."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page

from guidance.edition import edition_0, serve
from guidance.newsroom import publication
from guidance.newsroom.watching import Watch
from portal import clock
from tests.journeys.staff import DESK, Clicks
from tests.newsroom.colleagues import account

MOST_CLICKS = 12


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_a_fees_words_are_corrected_by_two_people_and_brought_back(
    live_server: object, phone: Callable[..., Page]
) -> None:
    server = str(live_server)
    account("sato", "editor")
    account("suzuki", "approver")
    editor = Clicks(phone(viewport=DESK), server)
    editor.sign_in("sato")
    editor.press(".desk-nav >> text=文を直す")
    editor.page.fill("#searchbar", "fees/waived")
    editor.press("#changelist-search input[type=submit]")
    editor.press("#result_list tbody tr:first-child th a")
    editor.page.fill("#id_ja", "手数料はかかりません。直しました。")
    editor.page.fill("#id_en", "There is no fee. We corrected this.")
    for words in ("直しました", "We corrected this"):
        editor.page.wait_for_selector(f".desk-preview:has-text('{words}')")
    editor.picture("text")
    editor.press("input[name=_save] >> nth=0")
    editor.page.goto(f"{server}/admin/facts/")
    editor.picture("facts")
    editor.press(".desk-nav >> text=変更の確認と公開")
    editor.page.fill("#id_public_note_ja", "手数料の文を直しました。")
    editor.page.fill("#id_public_note_en", "We corrected the words about the fee.")
    editor.page.fill("#id_internal_note", "電話で指摘があった。")
    editor.picture("submit")
    editor.press("button[value=submit]")
    assert editor.page.locator("text=確認に出しました").count() == 1

    approver = Clicks(phone(viewport=DESK), server)
    approver.sign_in("suzuki")
    approver.picture("dashboard")
    approver.press(".desk-nav >> text=変更の確認と公開")
    approver.picture("change-set")
    approver.press("button[value=approve]")
    approver.press("button[value=publish]")
    assert max(editor.number, approver.number) <= MOST_CLICKS
    live = publication.live()
    assert live is not None
    assert live.number == 1

    before = approver.number
    approver.press(".desk-nav >> text=公開した版")
    approver.press("#result_list a >> text='0'")
    approver.picture("edition")
    approver.press("button >> text=第0版に戻す")
    assert approver.number - before == 3
    restored = publication.live()
    assert restored is not None
    assert restored.restores_id == 0


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_an_emergency_banner_is_on_the_public_page_and_a_second_person_reviews_it(
    live_server: object, phone: Callable[..., Page]
) -> None:
    server = str(live_server)
    account("sato", "editor")
    editor = Clicks(phone(viewport=DESK), server)
    editor.sign_in("sato")
    editor.page.goto(f"{server}/admin/newsroom/emergencybanner/add/")
    for name, words in (
        ("title_ja", "施設が休みです"),
        ("title_en", "A facility is closed"),
        ("body_ja", "停電のため、今日は休みです。"),
        ("body_en", "Closed today because of a power failure."),
        ("starts_at_0", str(clock.today())),
        ("starts_at_1", "00:00"),
        ("ends_at_0", str(clock.today() + timedelta(days=30))),
        ("ends_at_1", "00:00"),
    ):
        editor.page.fill(f"#id_{name}", words)
    editor.picture("banner")
    sent: list[str] = []
    editor.page.on("request", lambda one: sent.append(one.method))
    editor.press("input[name=_save] >> nth=0", count=2)
    assert sent.count("POST") == 1, "a double click sends a form once"
    Watch(clock.now).look()
    reader = phone()
    reader.goto(f"{server}/ja/guide/")
    assert reader.locator("text=停電のため").count() == 1
    account("suzuki", "approver")
    approver = Clicks(phone(viewport=DESK), server)
    approver.sign_in("suzuki")
    approver.press("text=内容を見る")
    approver.press("text=確認した >> nth=-1")
    assert approver.page.locator("text=確認済みにしました").count() == 1
    serve(edition_0())
