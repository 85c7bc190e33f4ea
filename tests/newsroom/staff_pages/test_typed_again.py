"""Without scripts: what was typed when the quarter of an hour ended comes back after signing in."""

import html
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django.fixtures import Settings

from guidance.newsroom.desk import typed, words_of
from guidance.newsroom.desk.change_forms import FORMS
from guidance.newsroom.models import AuditEntry, EmergencyBanner, Submission, Text
from tests.newsroom.colleagues import PASSWORD, account, edit
from tests.newsroom.staff_pages.without_scripts import LOGIN, Desk, hidden

pytestmark = pytest.mark.django_db
WORDS = "席を立つ前に書いた文です。<b>"


@pytest.fixture
def desk() -> Desk:
    account("sato", "editor", "approver")
    account("ito", "editor")
    browser = Desk()
    browser.get("/admin/")
    browser.sign_in("sato")
    return browser


def _idle() -> None:
    Session.objects.all().delete()


def _typed_late(desk: Desk, **more: Any) -> tuple[Text, str]:
    text = Text.objects.all()[0]
    address = f"/admin/newsroom/text/{text.pk}/change/"
    page = desk.get(address)
    _idle()
    said = {"ja": WORDS, "en": "Words of before.", "seen_version": hidden(page, "seen_version")}
    desk.send(address, {**said, **more})
    return text, address


def test_the_form_comes_back_with_what_was_typed_and_nothing_is_saved(desk: Desk) -> None:
    text, address = _typed_late(desk)
    assert "この画面に預かっています" in desk.page
    assert not Session.objects.exists(), "nothing is stored for somebody who has not signed in"
    page = desk.sign_in("sato")
    assert html.escape(WORDS) in page
    assert "まだ保存していません" in page
    text.refresh_from_db()
    assert text.ja != WORDS
    assert not AuditEntry.objects.filter(action="changed").exists()

    said = {"ja": WORDS, "en": "Words of before.", "seen_version": hidden(page, "seen_version")}
    desk.send(address, said)
    text.refresh_from_db()
    assert text.ja == WORDS
    assert WORDS not in html.unescape(desk.get("/admin/newsroom/link/999999/change/"))


def test_the_words_are_shown_once_and_then_the_form_as_it_stands(desk: Desk) -> None:
    _text, address = _typed_late(desk)
    desk.sign_in("sato")
    assert html.escape(WORDS) not in desk.get(address)


def test_a_wrong_password_loses_nothing(desk: Desk) -> None:
    _typed_late(desk)
    assert "この画面に預かっています" in desk.sign_in("sato", "not the password at all")
    assert html.escape(WORDS) in desk.sign_in("sato")


def test_the_words_of_one_person_are_not_handed_to_another(desk: Desk) -> None:
    _text, address = _typed_late(desk)
    page = desk.sign_in("ito")
    assert "別の人の画面のもの" in page
    assert html.escape(WORDS) not in page
    assert html.escape(WORDS) not in desk.get(address)
    assert Text.objects.filter(ja=WORDS).count() == 0


def test_words_wait_behind_the_second_factor(desk: Desk, settings: Settings) -> None:
    _text, _address = _typed_late(desk)
    settings.SECOND_FACTOR = True
    device = TOTPDevice.objects.create(user=User.objects.get(username="sato"), name="アプリ")
    page = desk.sign_in("sato")
    assert "6けたの数字" in page
    assert html.escape(WORDS) not in page
    token = f"{TOTP(device.bin_key).token():06d}"
    desk.send("/admin/second-factor/", {"token": token, "next": hidden(page, "next")})
    assert html.escape(WORDS) in desk.page
    assert "まだ保存していません" in desk.page


@pytest.mark.parametrize("whose", ["", "forged", "1:forged"])
def test_a_form_that_says_not_whose_it_is_is_not_kept(desk: Desk, whose: str) -> None:
    _typed_late(desk, whose=whose)
    assert hidden(desk.page, "typed") == ""
    assert html.escape(WORDS) not in desk.sign_in("sato")


def test_a_forged_carrying_is_dropped(desk: Desk) -> None:
    desk.client.logout()
    desk.get("/admin/")
    said = {"username": "sato", "password": PASSWORD, "typed": "forged", "next": "/admin/"}
    assert desk.send(LOGIN, said).status_code == 200
    assert typed.TYPED not in desk.client.session


def test_a_form_without_its_token_is_refused_as_before(desk: Desk) -> None:
    text = Text.objects.all()[0]
    desk.get(f"/admin/newsroom/text/{text.pk}/change/")
    whose = hidden(desk.page, "whose")
    _idle()
    reply = desk.client.post(f"/admin/newsroom/text/{text.pk}/change/", {"whose": whose, "ja": "x"})
    assert reply.status_code == 403


def test_passwords_and_files_and_too_much_are_never_kept(desk: Desk) -> None:
    file = SimpleUploadedFile("a.txt", b"words in a file")
    _typed_late(desk, password1="geheim-geheim", upload=file)
    assert hidden(desk.page, "typed")
    page = desk.sign_in("sato")
    assert "geheim-geheim" not in page
    assert "words in a file" not in page
    _typed_late(desk, ja="長" * (typed.LARGEST + 1))
    assert "長すぎて預かれません" in desk.page
    assert "長長長" not in desk.page
    assert hidden(desk.page, "typed") == ""


def test_a_new_account_is_never_kept(desk: Desk) -> None:
    desk.get(f"/admin/newsroom/text/{Text.objects.all()[0].pk}/change/")
    whose = hidden(desk.page, "whose")
    _idle()
    desk.send("/admin/auth/user/add/", {"username": "new", "password1": PASSWORD, "whose": whose})
    assert hidden(desk.page, "typed") == ""


def test_notes_of_a_change_set_come_back_and_nothing_is_submitted(desk: Desk) -> None:
    edit(User.objects.get(username="sato"), "x")
    desk.get("/admin/change-set/")
    said = {name: hidden(desk.page, name) for name in ("seen", "submission")}
    _idle()
    notes = {"public_note_ja": WORDS, "public_note_en": "Note.", "internal_note": "メモ"}
    desk.send("/admin/change-set/", {**said, **notes, "act": "submit"})
    page = desk.sign_in("sato")
    assert html.escape(WORDS) in page
    assert "まだ保存していません" in page
    assert Submission.objects.get().state == "draft"


def test_an_emergency_banner_comes_back_and_is_not_raised(desk: Desk) -> None:
    desk.get("/admin/newsroom/emergencybanner/add/")
    _idle()
    said = {"severity": "warning", "title_ja": "停止", "title_en": "Stopped", "body_ja": WORDS}
    times = {"starts_at_0": "2026-12-01", "starts_at_1": "09:00", "ends_at_0": "2026-12-02"}
    desk.send("/admin/newsroom/emergencybanner/add/", {**said, **times, "body_en": "Words."})
    page = desk.sign_in("sato")
    assert html.escape(WORDS) in page
    assert not EmergencyBanner.objects.exists()


def test_every_act_that_asks_for_words_is_one_whose_words_come_back() -> None:
    assert set(words_of.ACTS) == set(FORMS)
