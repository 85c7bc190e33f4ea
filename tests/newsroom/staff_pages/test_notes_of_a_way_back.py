"""A way back to a former edition says what the person writes; the notes stand there already."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from guidance.newsroom import workflow
from guidance.newsroom.models import PublishedEdition
from tests.newsroom.colleagues import NOW, approved
from tests.newsroom.staff_pages.people import client_of, signed_in

PAGE = "/admin/newsroom/publishededition/0/change/"
BACK = "/admin/editions/0/roll-back/"
NAMES = ("public_note_ja", "public_note_en", "internal_note")


@pytest.fixture
def approver(hanako: User, taro: User) -> Client:
    workflow.publish(approved(hanako, taro).pk, taro, NOW)
    return signed_in(taro)


def _standing(page: str) -> dict[str, str]:
    found = re.findall(r'<textarea name="(\w+)"[^>]*>\s*(.*?)</textarea>', page, re.DOTALL)
    return {name: words.strip() for name, words in found}


def test_the_notes_stand_there_and_need_no_typing(approver: Client) -> None:
    standing = _standing(approver.get(PAGE).content.decode())
    assert tuple(standing) == NAMES
    assert standing["public_note_ja"] == "第0版の内容に戻しました。"
    approver.post(BACK, {"seen_live": "1", **standing})
    edition = PublishedEdition.objects.get(number=2)
    assert edition.public_note_ja == "第0版の内容に戻しました。"
    assert "edition 0" in edition.public_note_en


def test_what_a_person_writes_is_what_the_public_reads(approver: Client) -> None:
    notes = dict(
        zip(NAMES, ("題名の誤りを取り消しました。", "We undid a title.", "電話"), strict=True)
    )
    approver.post(BACK, {"seen_live": "1", **notes})
    edition = PublishedEdition.objects.get(number=2)
    assert {name: getattr(edition, name) for name in NAMES} == notes


@pytest.mark.parametrize(
    ("ja", "en", "told"),
    [
        ("書き直した文", "", "「公開する変更点 (英語)」を入力してください。"),
        ("第3版に戻しました。", "We undid a title.", "戻すのは、第0版です。"),
        ("1500円に戻しました。", "Back to 2500 yen.", "金額(円)が日本語と英語で違います"),
    ],
)
def test_notes_that_are_refused_stay_on_the_page(
    approver: Client, ja: str, en: str, told: str
) -> None:
    said = {"public_note_ja": ja, "public_note_en": en, "internal_note": "メモ"}
    reply = approver.post(BACK, {"seen_live": "1", **said})
    page = reply.content.decode()
    assert reply.status_code == 422
    assert told in page
    assert _standing(page)["public_note_ja"] == ja
    assert not PublishedEdition.objects.filter(number=2).exists()


def test_who_may_not_go_back_is_shown_no_page_for_writing_notes(approver: Client) -> None:
    notes = dict.fromkeys(NAMES, "x")
    for role in ((), ("editor",)):
        reply = client_of("sato", *role).post(BACK, {"seen_live": "1", **notes})
        assert reply.status_code == 302
    assert not PublishedEdition.objects.filter(number=2).exists()
