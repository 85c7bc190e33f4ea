"""A way back to a former edition tells the public the program's own words, and staff any note."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from guidance.edition import edition_0, serve
from guidance.newsroom import emergency, workflow
from guidance.newsroom.models import PublishedEdition
from guidance.newsroom.watching import Watch
from portal import clock
from tests.newsroom.colleagues import NOTES, NOW, approved, edit
from tests.newsroom.staff_pages.people import client_of, signed_in

PAGE = "/admin/newsroom/publishededition/0/change/"
BACK = "/admin/editions/0/roll-back/"
JA, EN = "第0版の内容に戻しました。", "We went back to what edition 0 said."
FORGED = {
    "public_note_ja": "手数料は無料になりました。",
    "public_note_en": "There is no fee any more.",
}


@pytest.fixture
def approver(hanako: User, taro: User) -> Client:
    workflow.publish(approved(hanako, taro).pk, taro, NOW)
    return signed_in(taro)


def _standing(page: str) -> dict[str, str]:
    found = re.findall(r'<textarea name="(\w+)"[^>]*>\s*(.*?)</textarea>', page, re.DOTALL)
    return {name: words.strip() for name, words in found}


def test_the_note_stands_there_and_needs_no_typing(approver: Client) -> None:
    standing = _standing(approver.get(PAGE).content.decode())
    assert standing == {"internal_note": "第0版に戻す。"}
    approver.post(BACK, {"seen_live": "1", **standing})
    edition = PublishedEdition.objects.get(number=2)
    assert edition.internal_note == "第0版に戻す。"
    assert (edition.public_note_ja, edition.public_note_en) == (JA, EN)


def test_what_the_public_will_read_of_it_stands_there_in_both_languages(approver: Client) -> None:
    form = approver.get(PAGE).content.decode().partition("今の公開中と比べて")[2]
    assert f"<dd>{JA}</dd>" in form
    assert f'<dd lang="en">{EN}</dd>' in form
    assert "public_note" not in form


def test_words_for_the_public_that_are_sent_all_the_same_are_not_published(
    approver: Client,
) -> None:
    approver.post(BACK, {"seen_live": "1", "internal_note": "電話", **FORGED})
    edition = PublishedEdition.objects.get(number=2)
    assert edition.internal_note == "電話"
    assert (edition.public_note_ja, edition.public_note_en) == (JA, EN)
    Watch(clock.now).look()
    try:
        for path, said, forged in (
            ("/ja/about/", JA, FORGED["public_note_ja"]),
            ("/en/about/", EN, FORGED["public_note_en"]),
        ):
            public = Client().get(path).content.decode()
            assert said in public
            assert forged not in public
    finally:
        serve(edition_0())


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("", "「内部のメモ」を入力してください。"),
        ("第3版に戻しました。", "戻すのは、第0版です。"),
    ],
)
def test_a_note_that_is_refused_stays_on_the_page(approver: Client, note: str, told: str) -> None:
    reply = approver.post(BACK, {"seen_live": "1", "internal_note": note})
    page = reply.content.decode()
    assert reply.status_code == 422
    assert told in page
    assert _standing(page) == {"internal_note": note}
    assert not PublishedEdition.objects.filter(number=2).exists()


def test_who_may_not_go_back_is_shown_no_page_for_writing_notes(approver: Client) -> None:
    for role in ((), ("editor",)):
        reply = client_of("sato", *role).post(BACK, {"seen_live": "1", "internal_note": "x"})
        assert reply.status_code == 302
    assert not PublishedEdition.objects.filter(number=2).exists()


def test_what_one_person_published_shows_no_form_before_another_took_note(
    hanako: User, taro: User
) -> None:
    edit(hanako, "x")
    emergency.break_glass(hanako, NOW, reason="休日", notes=NOTES)
    workflow.publish(approved(taro, hanako, "y").pk, taro, NOW)
    page, told = PAGE.replace("/0/", "/1/"), "別の人が確認済みにするまで、戻せません。"
    browser = signed_in(taro)

    shown = browser.get(page).content.decode()
    assert told in shown
    assert "第1版に戻す</button>" not in shown
    assert "internal_note" not in shown
    assert "今の公開中と比べて変わるところ" in shown

    emergency.acknowledge(emergency.unacknowledged()[0].pk, taro, NOW)
    shown = browser.get(page).content.decode()
    assert told not in shown
    assert "第1版に戻す</button>" in shown
