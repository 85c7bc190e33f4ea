"""What a second person agrees to is content and notes: neither is put in place of the other's."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.test import Client

from guidance.newsroom import workflow, working
from guidance.newsroom.models import PublishedEdition, State, Submission
from guidance.newsroom.publication import Notes
from portal import clock
from tests.newsroom.colleagues import LATER, NOTES, NOW, in_state
from tests.newsroom.staff_pages.people import signed_in

TOMORROW = f"{clock.now() + timedelta(days=1):%Y-%m-%d} 09:00"
ADDRESS = "/admin/change-set/"
OTHERS = {
    "the public note": Notes("手数料を直しました。", NOTES.public_en, NOTES.internal),
    "the English note": Notes(NOTES.public_ja, "We corrected a fee.", NOTES.internal),
    "the internal note": Notes(NOTES.public_ja, NOTES.public_en, "別の指摘があった。"),
}


def _press(browser: Client, page: str, act: str, **more: str) -> list[str]:
    """Press a button of ``page`` as it stood when it was opened; return what is told."""
    names = ("seen", "submission")
    hidden = {name: re.findall(rf'name="{name}" value="([^"]*)"', page)[0] for name in names}
    reply = browser.post(ADDRESS, {**hidden, "act": act, **more})
    return [str(message) for message in get_messages(reply.wsgi_request)]


def _submit_again(author: User, submission: Submission, notes: Notes) -> None:
    workflow.withdraw(submission.pk, author, NOW)
    workflow.submit(author, NOW, seen=working.digest(), notes=notes)


@pytest.mark.parametrize("notes", OTHERS.values(), ids=OTHERS)
def test_an_approval_is_refused_when_a_note_is_another_by_then(
    hanako: User, taro: User, notes: Notes
) -> None:
    submission = in_state(State.IN_REVIEW, hanako, taro)
    browser = signed_in(taro)
    before = browser.get(ADDRESS).content.decode()
    _submit_again(hanako, submission, notes)

    told = _press(browser, before, "approve")

    submission.refresh_from_db()
    assert (submission.state, submission.approver) == (State.IN_REVIEW, None)
    assert "表示した後に内容が変わりました。まだ何もしていません。" in told[0]
    after = browser.get(ADDRESS).content.decode()
    assert notes.public_ja in after
    assert any("承認しました" in said for said in _press(browser, after, "approve"))


@pytest.mark.parametrize("act", ["publish", "schedule"])
def test_nothing_goes_out_by_a_page_that_showed_another_note(
    hanako: User, taro: User, act: str
) -> None:
    submission = in_state(State.APPROVED, hanako, taro)
    browser = signed_in(taro)
    before = browser.get(ADDRESS).content.decode()
    _submit_again(hanako, submission, OTHERS["the public note"])
    submission.refresh_from_db()
    workflow.approve(submission.pk, taro, NOW, seen=submission.fingerprint())

    told = _press(browser, before, act, effective_at=TOMORROW)

    submission.refresh_from_db()
    assert submission.state == State.APPROVED
    assert not PublishedEdition.objects.exists()
    assert "表示した後に内容が変わりました。まだ何もしていません。" in told[0]


def test_the_same_notes_submitted_again_are_the_same_thing_to_agree_to(
    hanako: User, taro: User
) -> None:
    submission = in_state(State.IN_REVIEW, hanako, taro)
    browser = signed_in(taro)
    before = browser.get(ADDRESS).content.decode()
    _submit_again(hanako, submission, NOTES)

    assert any("承認しました" in said for said in _press(browser, before, "approve"))


@pytest.mark.parametrize("act", ["send-back", "withdraw"])
def test_an_old_page_takes_nothing_back_that_was_submitted_since(
    hanako: User, taro: User, act: str
) -> None:
    submission = in_state(State.IN_REVIEW, hanako, taro)
    before = signed_in(taro).get(ADDRESS).content.decode()
    _submit_again(hanako, submission, OTHERS["the public note"])

    told = _press(signed_in(taro), before, act, reason="題名がまだ古いです。")

    submission.refresh_from_db()
    assert (submission.state, submission.returned_reason) == (State.IN_REVIEW, "")
    assert "表示した後に内容が変わりました。まだ何もしていません。" in told[0]


def test_an_old_page_cancels_no_booking_of_something_else(hanako: User, taro: User) -> None:
    submission = in_state(State.SCHEDULED, hanako, taro)
    browser = signed_in(taro)
    before = browser.get(ADDRESS).content.decode()
    _submit_again(hanako, submission, OTHERS["the public note"])
    submission.refresh_from_db()
    workflow.approve(submission.pk, taro, NOW, seen=submission.fingerprint())
    workflow.schedule(submission.pk, taro, NOW, effective_at=LATER)

    told = _press(browser, before, "unschedule")

    submission.refresh_from_db()
    assert submission.state == State.SCHEDULED
    assert "表示した後に内容が変わりました。まだ何もしていません。" in told[0]


@pytest.mark.parametrize("is_submitted_again", [True, False])
def test_a_reason_that_came_too_late_is_still_there_to_be_read(
    hanako: User, taro: User, is_submitted_again: bool
) -> None:
    submission = in_state(State.IN_REVIEW, hanako, taro)
    browser = signed_in(taro)
    seen = browser.get(ADDRESS).context["agreed_to"]
    workflow.withdraw(submission.pk, hanako, NOW)
    if is_submitted_again:
        notes = OTHERS["the public note"]
        workflow.submit(hanako, NOW, seen=working.digest(), notes=notes)

    sent = {"act": "send-back", "submission": submission.pk, "seen": seen}
    reply = browser.post(ADDRESS, {**sent, "reason": "題名がまだ古いです。"})

    assert reply.status_code == 422
    assert "題名がまだ古いです。" in reply.content.decode()
