"""Throwing the draft away asks once more, and says what goes and whose it is."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from guidance.newsroom import rollback, workflow, working
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

    first = "第1版から戻した内容</b> (提出した人: 佐藤 花子 (hanako)、承認した人: taro"
    second = "第2版から戻した内容</b> (提出した人: taro、承認した人: 佐藤 花子 (hanako)"
    assert "第0版に戻した人: taro)" in page
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
    workflow.approve(submission.pk, hanako, NOW, seen=submission.content_digest)
    workflow.publish(submission.pk, hanako, NOW)
    rollback.roll_back(0, taro, NOW, seen_live=2)
    edit(person("ito", "editor"), "四番目", "steps/get-myna-license.title")

    page = _asked(signed_in(taro))

    shares = {edition: _share(page, f"第{edition}版から戻した内容") for edition in (1, 2)}
    assert "見出し" in shares[1]
    assert "提出した人: hanako" in shares[1]
    assert "→ すること" in shares[2]
    assert "提出した人: taro" in shares[2]
    assert "見出し" in _share(page, "<b>ito</b>")


def test_one_item_that_a_way_back_left_says_whose_it_is(hanako: User, taro: User) -> None:
    workflow.publish(approved(hanako, taro, "一番目").pk, taro, NOW)
    rollback.roll_back(0, taro, LATER, seen_live=1)

    page = signed_in(taro).get("/admin/change-set/take-out/", {"item": TITLE}).content.decode()

    assert "だれの変更か: <b>第1版から戻した内容 (提出した人: hanako、承認した人: taro" in page


def _share(page: str, beginning: str) -> str:
    return page[page.index(beginning) :].partition("</li>")[0]
