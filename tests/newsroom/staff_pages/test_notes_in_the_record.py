"""The record names a change set by the note that it had then: another note later changes no row."""

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.test import Client

from guidance.newsroom import audit, working
from guidance.newsroom.audit import Subject
from guidance.newsroom.models import AuditEntry, Submission
from tests.newsroom.colleagues import NOTES, NOW, edit, submitted
from tests.newsroom.staff_pages.people import client_of, signed_in

ADDRESS = "/admin/change-set/"
RECORD = "/admin/newsroom/auditentry/"
LATER_NOTE = "手数料の案内を直しました。"


@pytest.fixture
def auditor(db: None) -> Client:
    return client_of("kato", "auditor")


def _press(user: User, act: str, **said: str) -> list[str]:
    submission = Submission.objects.get()
    state_mark = submission.fingerprint() if submission.state != "draft" else working.digest()
    sent = {"act": act, "seen": state_mark, "submission": submission.pk, **said}
    reply = signed_in(user).post(ADDRESS, sent)
    return [str(message) for message in get_messages(reply.wsgi_request)]


def _submit(user: User, note: str) -> list[str]:
    notes = {"public_note_en": "We corrected words.", "internal_note": "メモ"}
    return _press(user, "submit", public_note_ja=note, **notes)


def _rows(browser: Client, words: str, action: str) -> list[AuditEntry]:
    found = browser.get(RECORD, {"q": words}).context["cl"].result_list
    return [entry for entry in found if entry.action == action]


def _page(browser: Client, entry: AuditEntry) -> str:
    return browser.get(f"{RECORD}{entry.pk}/change/").content.decode()


def test_each_row_keeps_the_note_of_its_moment(hanako: User, taro: User, auditor: Client) -> None:
    edit(hanako, "x")
    _submit(hanako, NOTES.public_ja)
    _press(taro, "send-back", reason="言葉が違います。")
    _submit(hanako, LATER_NOTE)
    _press(taro, "approve")

    number = Submission.objects.get().pk
    first, second = AuditEntry.objects.filter(action="submitted").order_by("number")
    (returned,) = AuditEntry.objects.filter(action="returned")
    (agreed,) = AuditEntry.objects.filter(action="approved")
    for entry, note in (
        (first, NOTES.public_ja),
        (returned, NOTES.public_ja),
        (second, LATER_NOTE),
        (agreed, LATER_NOTE),
    ):
        page = _page(auditor, entry)
        assert f"変更「{note}」(番号 {number})" in page
        assert f"公開する変更点: {note}" in page
    assert LATER_NOTE not in _page(auditor, first)
    assert NOTES.public_ja not in _page(auditor, agreed)


def test_a_row_is_found_by_the_note_that_it_kept_and_by_no_later_one(
    hanako: User, taro: User, auditor: Client
) -> None:
    edit(hanako, "x")
    _submit(hanako, NOTES.public_ja)
    _press(hanako, "withdraw")
    _submit(hanako, LATER_NOTE)
    first, second = AuditEntry.objects.filter(action="submitted").order_by("number")

    assert _rows(auditor, NOTES.public_ja, "submitted") == [first]
    assert _rows(auditor, LATER_NOTE, "submitted") == [second]


def test_a_row_from_before_notes_were_kept_has_the_number_alone(
    hanako: User, auditor: Client
) -> None:
    submission = submitted(hanako)
    old = audit.record("hanako", "submitted", NOW, Subject("submission", str(submission.pk)))

    page = _page(auditor, old)

    assert f"変更 {submission.pk}" in page
    assert NOTES.public_ja not in page
