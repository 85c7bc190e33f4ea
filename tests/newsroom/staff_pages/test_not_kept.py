"""Without scripts: what is sent after the idle minutes and cannot be kept is told to be lost."""

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django.fixtures import Settings

from guidance.newsroom.desk.not_kept import TOLD
from guidance.newsroom.models import AuditEntry, Submission
from tests.newsroom.colleagues import PASSWORD, account, submitted
from tests.newsroom.staff_pages.without_scripts import LOGIN, Desk, hidden

pytestmark = pytest.mark.django_db
ADD = "/admin/auth/user/add/"


@pytest.fixture
def desk() -> Desk:
    account("kato", "administrator", "editor", "approver")
    browser = Desk()
    browser.get("/admin/")
    browser.sign_in("kato")
    return browser


def _idle() -> None:
    Session.objects.all().delete()


def _told(desk: Desk) -> list[str]:
    return [what for what, said in TOLD.items() if said in desk.page]


def _sent() -> dict[str, object]:
    words = {"username": "abe", "last_name": "安部", "is_staff": "on", "is_active": "on"}
    return {**words, "password1": PASSWORD, "password2": PASSWORD}


@pytest.mark.parametrize("page", ["add", "{}/change", "{}/password"])
def test_the_form_of_an_account_says_before_signing_in_that_it_is_not_kept(
    desk: Desk, page: str
) -> None:
    sato = account("sato", "editor")
    address = f"/admin/auth/user/{page.format(sato.pk)}/"
    desk.get(address)
    _idle()

    desk.send(address, _sent())

    assert _told(desk) == ["words"]
    assert hidden(desk.page, "typed") == ""
    assert not [one for one in ("安部", PASSWORD) if one in desk.page]
    assert not Session.objects.exists(), "nothing is stored for somebody who has not signed in"
    assert "not-kept=words" in desk.page, "the form is sent there, and the sentence stays"
    wrong = {"username": "kato", "password": "not the password at all"}
    desk.send(f"{LOGIN}?not-kept=words&next={address}", wrong)
    assert _told(desk) == ["words"]
    assert "安部" not in desk.sign_in("kato")
    assert _told(desk) == []
    assert desk.client.get(address).status_code == 200
    assert not User.objects.filter(username="abe").exists()


def test_ones_own_new_password_is_asked_for_again(desk: Desk) -> None:
    desk.get("/admin/password_change/")
    _idle()

    desk.send("/admin/password_change/", {"old_password": PASSWORD, "new_password1": "x"})

    assert _told(desk) == ["words"]
    assert User.objects.get(username="kato").check_password(PASSWORD)


def test_a_button_alone_says_that_nothing_was_done(desk: Desk) -> None:
    submission = submitted(account("sato", "editor"))
    desk.get("/admin/change-set/")
    said = {name: hidden(desk.page, name) for name in ("seen", "submission")}
    _idle()

    desk.send("/admin/change-set/", {**said, "act": "approve"})

    assert _told(desk) == ["button"]
    assert Submission.objects.get(pk=submission.pk).state == "in-review"
    assert 'value="approve"' in desk.sign_in("kato"), "back on the page of the button"


def test_who_has_yet_to_show_a_device_is_told_there(desk: Desk, settings: Settings) -> None:
    settings.SECOND_FACTOR = True
    TOTPDevice.objects.create(user=User.objects.get(username="kato"), name="アプリ")
    desk.get("/admin/")

    desk.send(ADD, _sent())

    assert "6けたの数字" in desk.page
    assert _told(desk) == ["words"]


def test_signing_out_late_and_looking_lead_to_the_bare_page(desk: Desk) -> None:
    _idle()
    desk.send("/admin/logout/", {})
    assert _told(desk) == []
    desk.get(ADD)
    assert _told(desk) == []


@pytest.mark.parametrize("what", ["", "%3Cb%3Eforged"])
def test_the_address_of_the_sign_in_page_puts_no_words_there(what: str) -> None:
    page = Client().get(f"{LOGIN}?not-kept={what}").content.decode()
    assert "<b>forged" not in page
    assert "desk-warn" not in page


def test_a_stranger_does_nothing_by_it() -> None:
    reply = Client().post(ADD, _sent())
    assert reply.headers["Location"].startswith(f"{LOGIN}?next=%2Fadmin%2Fauth%2Fuser%2Fadd%2F")
    assert not User.objects.exists()
    assert not AuditEntry.objects.exists()
