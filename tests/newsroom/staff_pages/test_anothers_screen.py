"""Two people share a browser: what one had open is not saved under the other's name unasked."""

import html
from datetime import UTC, datetime

import pytest
import time_machine
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import Client

from guidance.newsroom.desk import typed
from guidance.newsroom.models import AuditEntry, EmergencyBanner, State, Submission, Text
from tests.newsroom.colleagues import edit, in_state, person
from tests.newsroom.staff_pages.people import client_of, signed_in
from tests.newsroom.staff_pages.without_scripts import hidden

CHANGE_SET = "/admin/change-set/"
BANNER = "/admin/newsroom/emergencybanner/add/"
WORDS = "席を立つ前に書いた文です。<b>"


def _hidden(reply: HttpResponse, name: str) -> str:
    return hidden(reply.content.decode(), name)


def _whose(user: User, address: str) -> str:
    """Return what a page carries that ``user`` has opened."""
    return _hidden(signed_in(user).get(address), "whose")


@pytest.fixture
def sato(db: None) -> User:
    return person("sato", "editor", "approver")


@pytest.fixture
def mallory(db: None) -> Client:
    return client_of("mallory", "editor", "approver")


@pytest.fixture
def text(db: None) -> Text:
    return Text.objects.all()[0]


def _sent(text: Text, whose: str) -> dict[str, object]:
    return {"ja": WORDS, "en": "Words.", "seen_version": text.version, "whose": whose}


def test_a_form_of_somebody_else_is_shown_again_and_not_saved(
    sato: User, mallory: Client, text: Text
) -> None:
    address = f"/admin/newsroom/text/{text.pk}/change/"
    sent = _sent(text, _whose(sato, address))

    shown = mallory.post(address, {**sent, "_save": "保存"})

    page = shown.content.decode()
    assert typed.NOT_SAVED in page
    assert html.escape(WORDS) in page
    assert not Text.objects.filter(ja=WORDS).exists()
    assert not AuditEntry.objects.filter(action="changed").exists()
    assert not Submission.objects.exists()

    mallory.post(address, {**sent, "whose": _hidden(shown, "whose"), "_save": "保存"})

    assert Text.objects.get(pk=text.pk).ja == WORDS
    assert AuditEntry.objects.get(action="changed").actor == "mallory"


def test_who_may_not_edit_is_not_told_to_save_what_another_typed(sato: User, text: Text) -> None:
    address = f"/admin/newsroom/text/{text.pk}/change/"
    approver = client_of("ito", "approver")
    page = approver.post(address, _sent(text, _whose(sato, address)), follow=True).content.decode()
    assert typed.NOT_ALLOWED in page
    assert "もう一度押してください" not in page
    assert html.escape(WORDS) not in page


def test_a_form_of_ones_own_is_saved_at_once(sato: User, text: Text) -> None:
    address = f"/admin/newsroom/text/{text.pk}/change/"
    signed_in(sato).post(address, _sent(text, _whose(sato, address)))
    assert Text.objects.get(pk=text.pk).ja == WORDS


def test_an_old_page_of_somebody_else_is_still_somebody_elses(
    sato: User, mallory: Client, text: Text
) -> None:
    address = f"/admin/newsroom/text/{text.pk}/change/"
    with time_machine.travel(datetime(2026, 1, 1, tzinfo=UTC)):
        whose = typed.whose_form(sato)

    assert typed.NOT_SAVED in mallory.post(address, _sent(text, whose)).content.decode()
    assert not Text.objects.filter(ja=WORDS).exists()


def test_notes_of_somebody_else_are_shown_again_and_nothing_is_submitted(
    sato: User, mallory: Client
) -> None:
    edit(sato, "x")
    opened = signed_in(sato).get(CHANGE_SET)
    carried = {name: _hidden(opened, name) for name in ("whose", "seen", "submission")}
    notes = {"public_note_ja": WORDS, "public_note_en": "Note.", "internal_note": "メモ"}

    shown = mallory.post(CHANGE_SET, {**carried, **notes, "act": "submit"})

    assert typed.NOT_SAVED in shown.content.decode()
    assert html.escape(WORDS) in shown.content.decode()
    assert Submission.objects.get().state == State.DRAFT


def test_a_button_of_somebody_else_does_nothing(sato: User, mallory: Client) -> None:
    submission = in_state(State.IN_REVIEW, person("hanako", "editor"), sato)
    opened = signed_in(sato).get(CHANGE_SET)
    carried = {name: _hidden(opened, name) for name in ("whose", "seen", "submission")}

    reply = mallory.post(CHANGE_SET, {**carried, "act": "approve"})

    assert [str(told) for told in get_messages(reply.wsgi_request)] == [typed.NOT_DONE]
    assert reply.headers["Location"] == CHANGE_SET
    submission.refresh_from_db()
    assert (submission.state, submission.approver) == (State.IN_REVIEW, None)


def test_a_banner_of_somebody_else_is_shown_again_and_not_raised(
    sato: User, mallory: Client
) -> None:
    said = {"severity": "warning", "title_ja": "停止", "title_en": "Stopped", "body_ja": WORDS}
    times = {"starts_at_0": "2026-12-01", "starts_at_1": "09:00", "ends_at_0": "2099-12-02"}
    sent = {**said, **times, "ends_at_1": "17:00", "body_en": "Words."}

    shown = mallory.post(BANNER, {**sent, "whose": _whose(sato, BANNER)})

    assert typed.NOT_SAVED in shown.content.decode()
    assert html.escape(WORDS) in shown.content.decode()
    assert not EmergencyBanner.objects.exists()
