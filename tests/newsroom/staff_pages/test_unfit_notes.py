"""Notes and reasons that cannot be kept are told at their field, and nothing typed is lost."""

import pytest
from django.contrib.auth.models import User

from guidance.newsroom import workflow, working
from guidance.newsroom.desk.editions import MOST_TOLD
from guidance.newsroom.models import PublishedEdition, State, Submission
from guidance.newsroom.publication import Notes
from tests.newsroom.colleagues import NOW, approved, edit, in_state
from tests.newsroom.staff_pages.people import signed_in

PAGE = "/admin/change-set/"
NOTES = {
    "public_note_ja": "直しました。",
    "public_note_en": "Corrected.",
    "internal_note": "電話",
}
UNFIT = [
    ("public_note_ja", "直しました\u202e。", "U+202E"),
    ("public_note_en", "Corrected\u200b.", "U+200B"),
    ("public_note_ja", "あ" * 401, "400文字まで"),
    ("public_note_en", "a" * 801, "800文字まで"),
    ("internal_note", "あ" * 2001, "2000文字まで"),
]


@pytest.mark.parametrize(("name", "words", "told"), UNFIT)
def test_a_note_is_refused_at_its_field_and_stands_there_still(
    name: str, words: str, told: str, hanako: User
) -> None:
    edit(hanako, "x")
    sent = {"act": "submit", "seen": working.digest(), **NOTES, name: words}

    reply = signed_in(hanako).post(PAGE, sent)

    page = reply.content.decode()
    assert reply.status_code == 422
    assert told in page
    assert f'id="id_{name}_error"' in page
    assert words in page
    assert not Submission.objects.filter(state=State.IN_REVIEW).exists()


@pytest.mark.parametrize(
    ("words", "told"), [("電話\u202e", "U+202E"), ("あ" * 2001, "2000文字まで")]
)
def test_a_way_back_is_not_gone_with_such_a_note(
    words: str, told: str, hanako: User, taro: User
) -> None:
    workflow.publish(approved(hanako, taro).pk, taro, NOW)
    sent = {"seen_live": "1", "internal_note": words}

    reply = signed_in(taro).post("/admin/editions/0/roll-back/", sent)

    page = reply.content.decode()
    assert (reply.status_code, told in page, words in page) == (422, True, True)
    assert PublishedEdition.objects.count() == 2


def test_a_reason_is_refused_at_its_field(hanako: User, taro: User) -> None:
    submission = in_state(State.IN_REVIEW, hanako, taro)
    sent = {"act": "send-back", "submission": submission.pk, "seen": submission.fingerprint()}

    page = signed_in(taro).post(PAGE, sent | {"reason": "直して\u200bください"}).content.decode()

    submission.refresh_from_db()
    assert "「理由」に、目に見えない文字(U+200B)" in page
    assert submission.state == State.IN_REVIEW


def test_the_list_of_editions_begins_a_note_and_its_page_has_it_whole(
    hanako: User, taro: User
) -> None:
    edit(hanako, "x")
    long = "あ" * 300
    notes = Notes(long, "Corrected.", "電話")
    submission = workflow.submit(hanako, NOW, seen=working.digest(), notes=notes)
    workflow.approve(submission.pk, taro, NOW, seen=submission.fingerprint())
    workflow.publish(submission.pk, taro, NOW)
    browser = signed_in(taro)

    listed = browser.get("/admin/newsroom/publishededition/").content.decode()
    whole = browser.get("/admin/newsroom/publishededition/1/change/").content.decode()

    assert f"{'あ' * (MOST_TOLD - 1)}…" in listed
    assert long not in listed
    assert long in whole
