"""Who saves Japanese whose English stays behind is told so at once, as the list before publishing
will tell it.
"""

import html
from typing import Any

import pytest
from django.test import Client

from guidance.edition.faults import Fault
from guidance.newsroom.checklist.faults import SENTENCES
from guidance.newsroom.models import Notice, Text
from tests.newsroom.colleagues import TITLE
from tests.newsroom.staff_pages.people import client_of

OLD = SENTENCES[Fault.STALE]


@pytest.fixture
def editor(db: None) -> Client:
    return client_of("sato", "editor")


def _saved(client: Client, row: Any, said: dict[str, Any]) -> str:
    address = f"/admin/newsroom/{row._meta.model_name}/{row.pk}/change/"
    row.refresh_from_db()
    reply = client.post(address, {**said, "seen_version": row.version}, follow=True)
    return html.unescape(reply.content.decode())


def test_japanese_alone_is_answered_with_what_the_checklist_says(editor: Client) -> None:
    text = Text.objects.get(key=TITLE)
    page = _saved(editor, text, {"ja": "新しい題名", "en": text.en})
    assert OLD in page
    assert f'<a href="/admin/newsroom/text/{text.pk}/change/">この項目をもう一度開く</a>' in page
    assert OLD in html.unescape(editor.get("/admin/change-set/").content.decode())

    again = _saved(editor, text, {"ja": "新しい題名", "en": text.en})
    assert "違いがなかった" in again
    assert OLD in again


@pytest.mark.parametrize("more", [{"en": "A new title"}, {"translation_holds": "on"}])
def test_english_that_was_looked_at_is_not_asked_for(editor: Client, more: dict[str, str]) -> None:
    text = Text.objects.get(key=TITLE)
    page = _saved(editor, text, {"ja": "新しい題名", "en": text.en, **more})
    assert "下書きに入れました" in page
    assert OLD not in page


def test_facts_are_told_so_too(editor: Client) -> None:
    said = {"starts_on": "2026-12-01", "severity": "info", "pages": ["*"], "title_en": "Closed"}
    said |= {"title_ja": "休み", "body_ja": "休みです。", "body_en": "Closed."}
    editor.post("/admin/newsroom/notice/add/", said)
    notice = Notice.objects.latest("pk")
    page = _saved(editor, notice, {**said, "body_ja": "長い休みです。"})
    assert OLD in page
    assert f'href="/admin/newsroom/notice/{notice.pk}/change/"' in page
