"""Throwing the draft away asks once more, and says what goes and whose it is."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from guidance.newsroom import editing, rollback, taking_out, workflow, working
from guidance.newsroom.models import Text
from tests.newsroom.colleagues import LATER, NOTES, NOW, TITLE, approved, edit, person
from tests.newsroom.staff_pages.people import client_of, signed_in


@pytest.mark.django_db
def test_the_draft_goes_only_after_a_second_yes() -> None:
    browser: Client = client_of("sato", "editor")
    edit(person("hanako", "editor"), "花子の文")
    submission = workflow.open_submission()
    assert submission is not None
    sent = {"act": "discard", "seen": working.digest(), "submission": submission.pk}

    page = browser.post("/admin/change-set/", sent).content.decode()

    assert "まだ何も捨てていません" in page
    assert "<b>hanako</b>" in page
    assert "花子の文" in page
    assert workflow.open_submission() == submission

    browser.post("/admin/change-set/", sent | {"certain": "yes"})

    assert workflow.open_submission() is None


def _asked(browser: Client) -> str:
    sent = {"act": "discard", "seen": working.digest()}
    return browser.post("/admin/change-set/", sent).content.decode()


def test_what_a_way_back_left_is_named_by_the_edition_and_its_people(
    hanako: User, taro: User
) -> None:
    User.objects.filter(pk=hanako.pk).update(last_name="佐藤", first_name="花子")
    workflow.publish(approved(hanako, taro, "一番目").pk, taro, NOW)
    edit(taro, "二番目", "steps/apply-online.what")
    workflow.publish(approved(taro, hanako, "三番目").pk, hanako, NOW)
    rollback.roll_back(0, taro, LATER, seen_live=2)

    page = _asked(signed_in(taro))

    first = "取り下げた第1版の内容</b> (提出した人: 佐藤 花子 (hanako)、承認した人: taro"
    second = "取り下げた第2版の内容</b> (提出した人: taro、承認した人: 佐藤 花子 (hanako)"
    assert "第0版の内容に戻した人: taro)" in page
    # The title was changed by both; what stands in the draft is what the second one said.
    assert first not in page
    told = _share(page, second)
    assert "→ 見出し" in told
    assert "→ すること" in told


def test_each_withdrawn_edition_answers_for_what_it_brought(hanako: User, taro: User) -> None:
    workflow.publish(approved(hanako, taro, "一番目").pk, taro, NOW)
    edit(taro, "二番目", "steps/apply-online.what")
    submission = workflow.open_submission()
    assert submission is not None
    workflow.submit(taro, NOW, seen=working.digest(), notes=NOTES)
    submission.refresh_from_db()
    workflow.approve(submission.pk, hanako, NOW, seen=submission.fingerprint())
    workflow.publish(submission.pk, hanako, NOW)
    rollback.roll_back(0, taro, NOW, seen_live=2)
    edit(person("ito", "editor"), "四番目", "steps/get-myna-license.title")

    page = _asked(signed_in(taro))

    shares = {edition: _share(page, f"取り下げた第{edition}版の内容") for edition in (1, 2)}
    assert "見出し" in shares[1]
    assert "提出した人: hanako" in shares[1]
    assert "→ すること" in shares[2]
    assert "提出した人: taro" in shares[2]
    assert "見出し" in _share(page, "<b>ito</b>")


def test_one_item_that_a_way_back_left_says_whose_it_is(hanako: User, taro: User) -> None:
    workflow.publish(approved(hanako, taro, "一番目").pk, taro, NOW)
    rollback.roll_back(0, taro, LATER, seen_live=1)

    page = signed_in(taro).get("/admin/change-set/take-out/", {"item": TITLE}).content.decode()

    assert "だれの変更か: <b>取り下げた第1版の内容 (提出した人: hanako、承認した人: taro" in page


def test_what_was_taken_out_is_nobodys_and_what_came_after_is_theirs_who_wrote_it(
    hanako: User, taro: User
) -> None:
    edit(hanako, "花子の文")
    edit(taro, "太郎の文", "steps/apply-online.what")
    taking_out.take_out(TITLE, taro, NOW, seen=working.digest())
    page = _asked(signed_in(taro))
    assert "<b>hanako</b>" not in page
    told = _share(page, "<b>taro</b>")
    assert "すること" in told
    assert "見出し" not in told

    edit(taro, "新しい文")

    page = _asked(signed_in(taro))
    assert "<b>hanako</b>" not in page
    assert "見出し" in _share(page, "<b>taro</b>")
    one = signed_in(hanako).get("/admin/change-set/take-out/", {"item": TITLE}).content.decode()
    assert "だれの変更か: <b>taro</b>" in one


def test_who_changed_nothing_in_the_end_is_not_named(hanako: User, taro: User) -> None:
    edit(taro, "太郎の文", "steps/apply-online.what")
    text = Text.objects.get(key=TITLE)
    ja, en = text.ja, text.en
    text = edit(hanako, "花子の文")
    text.ja, text.en = ja, en
    editing.save(text, version=text.version, actor=hanako, now=NOW)

    page = _asked(signed_in(taro))

    assert "<b>hanako</b>" not in page
    assert "<b>taro</b>" in page


def _share(page: str, beginning: str) -> str:
    return page[page.index(beginning) :].partition("</li>")[0]
