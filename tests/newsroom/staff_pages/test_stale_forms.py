"""Without scripts: a form with the token of a former session is never lost, nor believed."""

import html

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django.fixtures import Settings

from guidance.newsroom import workflow
from guidance.newsroom.desk import typed
from guidance.newsroom.models import AuditEntry, PublishedEdition, State, Submission, Text
from tests.newsroom.colleagues import NOW, PASSWORD, account, approved, person
from tests.newsroom.staff_pages.without_scripts import LOGIN, Desk, hidden

pytestmark = pytest.mark.django_db
WORDS, OTHERS = "最初の画面で書いた文です。<b>", "二つ目の画面で書いた文です。<i>"
PUBLIC = "この操作を受け付けられません"
NOT_TAKEN = "この操作は、まだ受け取っていません"


@pytest.fixture
def desk() -> Desk:
    account("sato", "editor", "approver")
    account("ito", "editor")
    tab = Desk()
    tab.get("/admin/")
    tab.sign_in("sato")
    return tab


def _address(number: int) -> str:
    return f"/admin/newsroom/text/{Text.objects.all()[number].pk}/change/"


def _write(tab: Desk, number: int, words: str, **headers: str) -> int:
    said = {"ja": words, "en": "Words.", "seen_version": hidden(tab.page, "seen_version")}
    return tab.send(_address(number), said, **headers).status_code


def _two_tabs(desk: Desk) -> Desk:
    desk.get(_address(0))
    other = Desk(beside=desk)
    other.get(_address(1))
    return other


def _nothing_is_saved() -> bool:
    written = Text.objects.filter(ja__in=(WORDS, OTHERS)).exists()
    return not written and not AuditEntry.objects.filter(action="changed").exists()


def test_two_tabs_that_are_sent_late_both_come_back(desk: Desk) -> None:
    other = _two_tabs(desk)
    Session.objects.all().delete()
    _write(desk, 0, WORDS)
    _write(other, 1, OTHERS)
    assert html.escape(WORDS) in desk.sign_in("sato")
    assert html.escape(OTHERS) in other.sign_in("sato")
    assert PUBLIC not in other.page
    assert "まだ保存していません" in other.page
    assert _nothing_is_saved()
    _write(desk, 0, WORDS)
    _write(other, 1, OTHERS)
    assert Text.objects.filter(ja__in=(WORDS, OTHERS)).count() == 2


def test_a_tab_that_is_sent_after_signing_in_by_another_comes_back(desk: Desk) -> None:
    other = _two_tabs(desk)
    Session.objects.all().delete()
    _write(desk, 0, WORDS)
    desk.sign_in("sato")
    assert _write(other, 1, OTHERS) == 403
    assert typed.STALE in other.page
    assert html.escape(OTHERS) in other.page
    assert _nothing_is_saved()
    _write(other, 1, OTHERS)
    assert Text.objects.filter(ja=OTHERS).exists()


def test_a_tab_from_before_signing_out_and_in_again_comes_back(desk: Desk) -> None:
    other = _two_tabs(desk)
    desk.send("/admin/logout/", {})
    desk.get("/admin/")
    desk.sign_in("sato")
    _write(other, 1, OTHERS)
    assert html.escape(OTHERS) in other.page
    assert _nothing_is_saved()


def test_a_form_sent_to_nobodys_session_with_an_old_token_waits_at_the_door(desk: Desk) -> None:
    other = _two_tabs(desk)
    desk.send("/admin/logout/", {})
    desk.get("/admin/")
    desk.sign_in("sato")
    Session.objects.all().delete()
    _write(other, 1, OTHERS)
    assert "この画面に預かっています" in other.page
    assert html.escape(OTHERS) in other.sign_in("sato")
    assert _nothing_is_saved()


def test_both_tabs_wait_behind_the_second_factor(desk: Desk, settings: Settings) -> None:
    other, third = _two_tabs(desk), Desk(beside=desk)
    third.get(_address(2))
    Session.objects.all().delete()
    _write(desk, 0, WORDS)
    _write(other, 1, OTHERS)
    settings.SECOND_FACTOR = True
    device = TOTPDevice.objects.create(user=User.objects.get(username="sato"), name="アプリ")
    assert "6けたの数字" in desk.sign_in("sato")
    assert "6けたの数字" in other.sign_in("sato")
    _write(third, 2, "三つ目")
    assert "6けたの数字" in third.page
    token = f"{TOTP(device.bin_key).token():06d}"
    desk.send("/admin/second-factor/", {"token": token, "next": hidden(desk.page, "next")})
    assert html.escape(WORDS) in desk.page
    assert html.escape(OTHERS) in other.get(_address(1))
    assert "三つ目" in third.get(_address(2))
    assert _nothing_is_saved()


def test_the_words_are_never_shown_to_another_person(desk: Desk) -> None:
    other = _two_tabs(desk)
    Session.objects.all().delete()
    _write(desk, 0, WORDS)
    visitor = Desk(beside=desk)
    visitor.get("/admin/")
    visitor.sign_in("ito")
    for page in (desk.sign_in("sato"), visitor.get(_address(0))):
        assert html.escape(WORDS) not in page
    assert _write(other, 1, OTHERS) == 403
    assert "別の人がログインしているときに開いたもの" in other.page
    assert html.escape(OTHERS) not in other.page
    assert _nothing_is_saved()


@pytest.mark.parametrize("whose", ["", "forged", "of another"])
def test_a_forged_form_is_neither_done_nor_shown(desk: Desk, whose: str) -> None:
    if whose == "of another":
        whose = typed.whose_form(User.objects.get(username="ito"))
    desk.get(_address(0))
    said = {"ja": WORDS, "en": "x", "seen_version": hidden(desk.page, "seen_version")}
    reply = desk.send(_address(0), {**said, "csrfmiddlewaretoken": "x" * 64, "whose": whose})
    assert reply.status_code == 403
    assert html.escape(WORDS) not in desk.page
    assert NOT_TAKEN in desk.page
    assert html.escape(WORDS) not in desk.get(_address(0))
    assert _nothing_is_saved()


def test_a_form_from_another_site_is_not_shown_whatever_it_knows(desk: Desk) -> None:
    desk.get(_address(0))
    assert _write(desk, 0, WORDS, origin="https://example.com") == 403
    assert html.escape(WORDS) not in desk.page
    assert NOT_TAKEN in desk.page
    assert _nothing_is_saved()


def test_nobody_is_signed_in_by_a_forged_sign_in(desk: Desk) -> None:
    desk.client.logout()
    said = {"username": "ito", "password": PASSWORD, "next": "https://example.com/"}
    desk.get("/admin/")
    reply = desk.send(LOGIN, {**said, "csrfmiddlewaretoken": "x" * 64})
    assert reply.status_code == 403
    assert "もう一度入れてください" in desk.page
    assert hidden(desk.page, "next") == "/admin/"
    assert not reply.wsgi_request.user.is_authenticated


def test_signing_in_by_an_old_tab_leads_whoever_is_in_onward(desk: Desk) -> None:
    said = {"username": "ito", "password": PASSWORD, "next": _address(0)}
    reply = desk.send(LOGIN, {**said, "csrfmiddlewaretoken": "x" * 64})
    assert reply.redirect_chain == [(_address(0), 302)]
    assert reply.wsgi_request.user.username == "sato"
    assert "satoさんがもうログインしています" in desk.page


def test_a_button_with_an_old_token_does_nothing_and_leads_back(desk: Desk) -> None:
    submission = approved(person("hanako", "editor"), User.objects.get(username="sato"))
    desk.get("/admin/change-set/")
    said = {"act": "publish", "submission": str(submission.pk), "seen": submission.fingerprint()}
    referer = "http://testserver/admin/change-set/?x=1"
    old = {**said, "csrfmiddlewaretoken": "x" * 64}
    assert desk.send("/admin/change-set/", old, referer=referer).status_code == 403
    assert NOT_TAKEN in desk.page
    assert 'href="/admin/change-set/?x=1"' in desk.page
    assert Submission.objects.get().state == State.APPROVED
    desk.send("/admin/change-set/", old, referer="https://example.com/admin/")
    assert "example.com" not in desk.page


def test_notes_of_a_way_back_come_back_after_the_idle_minutes(desk: Desk) -> None:
    sato = User.objects.get(username="sato")
    workflow.publish(approved(person("hanako", "editor"), sato).pk, sato, NOW)
    page = "/admin/newsroom/publishededition/0/change/"
    notes = {"internal_note": WORDS}
    for is_old in (False, True):
        desk.get(page)
        notes["seen_live"] = hidden(desk.page, "seen_live")
        Session.objects.all().delete()
        old = {"csrfmiddlewaretoken": "x" * 64} if is_old else {}
        desk.send("/admin/editions/0/roll-back/", {**notes, **old})
        shown = desk.sign_in("sato")
        assert html.escape(WORDS) in shown
        assert "まだ保存していません" in shown
        assert PublishedEdition.objects.count() == 2
    desk.send("/admin/editions/0/roll-back/", notes)
    assert PublishedEdition.objects.get(number=2).internal_note == WORDS


def test_another_person_is_led_from_the_address_of_a_button_to_its_page(desk: Desk) -> None:
    sato = User.objects.get(username="sato")
    workflow.publish(approved(person("hanako", "editor"), sato).pk, sato, NOW)
    desk.get("/admin/newsroom/publishededition/0/change/")
    whose = hidden(desk.page, "whose")
    Session.objects.all().delete()
    desk.send("/admin/editions/0/roll-back/", {"internal_note": WORDS, "whose": whose})
    desk.sign_in("ito")
    assert "別の人の画面のもの" in desk.page
    assert "第0版" in desk.page
    assert WORDS not in html.unescape(desk.page)
    assert desk.client.post("/admin/banners/1/review/").status_code == 403
    assert desk.client.get("/admin/banners/1/review/").headers["Location"] == "/admin/"
