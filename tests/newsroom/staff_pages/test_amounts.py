"""A fee's amount is entered: what staff are told of the texts that still call it unknown."""

import datetime as dt

import pytest
from django.test import Client

from guidance.newsroom import editing, workflow, working
from guidance.newsroom.models import Amount, Text
from tests.newsroom.colleagues import NOTES, NOW, colleague
from tests.newsroom.staff_pages.people import client_of

KEY = "fees/depends-on-notice.detail"


@pytest.fixture
def editor(db: None) -> Client:
    return client_of("sato", "editor")


def _publish_that_the_amount_is_unknown() -> Text:
    hanako, taro = colleague("hanako"), colleague("taro")
    text = Text.objects.get(key=KEY)
    text.ja += "額は分かりません。"
    text.en += " We don't know the amount."
    editing.save(text, version=text.version, actor=hanako, now=NOW)
    submission = workflow.submit(hanako, NOW, seen=working.digest(), notes=NOTES)
    workflow.approve(submission.pk, taro, NOW, seen=submission.content_digest)
    workflow.publish(submission.pk, taro, NOW)
    return text


@pytest.mark.parametrize("start", [dt.date(2026, 12, 1), dt.date(2098, 4, 1)])
def test_an_amount_in_the_draft_leads_to_every_text_that_calls_it_unknown(
    editor: Client, start: dt.date
) -> None:
    text = _publish_that_the_amount_is_unknown()
    fee = Amount(figure="record-again-fee", starts_on=start, yen=1500, ground="手数料条例")
    editing.add(fee, actor=colleague("hanako"), now=NOW)

    page = editor.get("/admin/change-set/").content.decode()

    warnings = page.partition("もう一度見てほしいこと")[2]
    assert f"/admin/newsroom/text/{text.pk}/change/" in warnings
    assert "手数料の額を入れたのに、額が分からないと書いてあります。" in warnings


def test_without_an_amount_nobody_is_warned_of_them(editor: Client) -> None:
    _publish_that_the_amount_is_unknown()

    page = editor.get("/admin/change-set/").content.decode()

    assert "額が分からないと書いてあります" not in page
