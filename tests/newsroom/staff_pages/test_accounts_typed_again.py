"""An account sent after the second factor ran out comes back unsaved, its passwords empty."""

import html
import json
import re
from collections.abc import Iterator

import pytest
import time_machine
from django.contrib.auth.models import Group, User
from django.contrib.sessions.models import Session
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django.fixtures import Settings
from time_machine import Traveller

from guidance.newsroom.desk import fresh, typed
from guidance.newsroom.models import AuditEntry
from portal.sessions import StaffSessionStore
from tests.newsroom.colleagues import PASSWORD, account
from tests.newsroom.staff_pages.without_scripts import Desk, hidden

pytestmark = pytest.mark.django_db
ADD = "/admin/auth/user/add/"
FACTOR = "/admin/second-factor/"


@pytest.fixture
def moment(settings: Settings) -> Iterator[Traveller]:
    settings.SECOND_FACTOR = True
    with time_machine.travel("2026-12-01T00:00:00+00:00", tick=False) as clock:
        yield clock


@pytest.fixture
def boss(moment: Traveller) -> Desk:
    return _at_the_desk("kato", "administrator", "editor")


def _at_the_desk(name: str, *roles: str) -> Desk:
    """Return the browser of somebody who has just shown the second factor."""
    owner = account(name, *roles)
    TOTPDevice.objects.create(user=owner, name="アプリ")
    desk = Desk()
    desk.get("/admin/")
    desk.sign_in(name)
    return _shows(desk, name)


def _shows(desk: Desk, name: str) -> Desk:
    device = TOTPDevice.objects.get(user__username=name)
    token = f"{TOTP(device.bin_key).token():06d}"
    desk.send(FACTOR, {"token": token, "next": hidden(desk.page, "next")})
    return desk


def _sent(**said: object) -> dict[str, object]:
    editors = Group.objects.get(name="editor")
    words = {"username": "abe", "last_name": "安部", "is_staff": "on", "groups": [editors.pk]}
    return {**words, "password1": PASSWORD, "password2": PASSWORD, **said}


def _kept() -> str:
    """Return all that the sessions of staff hold, what is signed in them read too."""
    found = [StaffSessionStore(row.session_key).load() for row in Session.objects.all()]
    laid = [typed.sealed.typed(words) for one in found for words in one.get("typed", {}).values()]
    return json.dumps(found) + str(laid)


def _ticked(page: str) -> set[str]:
    boxes = re.findall(r"<input[^>]*checkbox[^>]*>", page)
    named = ((re.search(r'name="([^"]*)"', box), "checked" in box) for box in boxes)
    return {name[1] for name, is_ticked in named if name and is_ticked}


def test_a_new_account_comes_back_unsaved_and_is_stored_when_it_is_sent_once_more(
    boss: Desk, moment: Traveller
) -> None:
    boss.get(ADD)
    moment.shift(6 * 60)

    boss.send(ADD, _sent())

    assert fresh.LAID_BY in boss.page
    assert "6けたの数字" in boss.page
    assert "安部" in _kept()
    assert PASSWORD not in _kept()
    assert "password" not in _kept()

    page = _shows(boss, "kato").page

    assert typed.CONFIRMED + typed.WITHOUT_PASSWORDS in page
    assert (hidden(page, "username"), hidden(page, "last_name")) == ("abe", "安部")
    assert _ticked(page) == {"is_staff", "groups"}
    assert (hidden(page, "password1"), hidden(page, "password2")) == ("", "")
    assert "「パスワード」を入力" not in page
    assert "エラー" not in page
    assert "errorlist" not in page
    assert not User.objects.filter(username="abe").exists()
    assert not AuditEntry.objects.filter(action="people-added").exists()

    boss.send(ADD, _sent())

    made = User.objects.get(username="abe")
    assert made.check_password(PASSWORD)
    assert not made.is_active
    assert AuditEntry.objects.get(action="people-added").actor == "kato"
    assert "安部" not in _kept()


def test_sent_again_without_passwords_it_is_refused_and_says_so(
    boss: Desk, moment: Traveller
) -> None:
    boss.get(ADD)
    moment.shift(6 * 60)
    boss.send(ADD, _sent())
    _shows(boss, "kato")

    boss.send(ADD, _sent(password1="", password2=""))

    assert "「パスワード」を入力" in boss.page
    assert not User.objects.filter(username="abe").exists()


def test_a_changed_account_comes_back_with_its_rights_as_they_were_ticked(
    boss: Desk, moment: Traveller
) -> None:
    sato = account("sato", "approver")
    address = f"/admin/auth/user/{sato.pk}/change/"
    boss.get(address)
    moment.shift(6 * 60)

    boss.send(address, _sent(last_name="佐藤"))
    page = _shows(boss, "kato").page

    assert typed.CONFIRMED in page
    assert typed.WITHOUT_PASSWORDS not in page
    assert hidden(page, "last_name") == "佐藤"
    assert _ticked(page) == {"is_staff", "groups"}
    assert "errorlist" not in page
    sato.refresh_from_db()
    assert (sato.last_name, sato.is_active) == ("", True)
    assert [group.name for group in sato.groups.all()] == ["approver"]
    assert not AuditEntry.objects.filter(action="people-changed").exists()
    assert hidden(boss.get(address), "last_name") == "", "shown once"

    boss.send(address, _sent(last_name="佐藤"))

    sato.refresh_from_db()
    assert (sato.last_name, sato.is_active, sato.username) == ("佐藤", False, "sato")
    assert [group.name for group in sato.groups.all()] == ["editor"]


def test_what_waits_is_shown_to_nobody_before_the_second_factor(
    boss: Desk, moment: Traveller
) -> None:
    boss.get(ADD)
    moment.shift(6 * 60)
    boss.send(ADD, _sent())

    for _asked_for in range(2):
        assert "安部" not in boss.get(ADD)
        assert "6けたの数字" in boss.page

    assert hidden(_shows(boss, "kato").page, "last_name") == "安部"


def test_of_the_form_that_another_person_had_opened_nothing_is_carried(
    boss: Desk, moment: Traveller
) -> None:
    theirs = _at_the_desk("mori", "administrator")
    whose = hidden(theirs.get(ADD), "whose")
    boss.get(ADD)
    moment.shift(6 * 60)

    for said in (whose, "", "forged"):
        boss.send(ADD, _sent(whose=said))
        assert fresh.LAID_BY not in boss.page
        assert "安部" not in _kept()

    assert hidden(_shows(boss, "kato").get(ADD), "last_name") == ""


@pytest.mark.parametrize("is_over", [False, True])
def test_what_waits_gives_nobody_rights_that_they_may_not_give(
    boss: Desk, moment: Traveller, *, is_over: bool
) -> None:
    """Nor oneself, nor once the right to change the account has gone meanwhile."""
    whom = account("sato") if is_over else User.objects.get(username="kato")
    address = f"/admin/auth/user/{whom.pk}/change/"
    boss.get(address)
    moment.shift(6 * 60)
    reply = boss.send(address, _sent(is_superuser="on"))
    if is_over:
        User.objects.filter(pk=whom.pk).update(is_superuser=True)
        _shows(boss, "kato")
    else:
        assert reply.status_code == 403
        assert "安部" not in _kept()

    before = User.objects.filter(pk=whom.pk).values().get()
    assert boss.send(address, _sent(is_superuser="on")).status_code == 403
    assert User.objects.filter(pk=whom.pk).values().get() == before


def test_words_too_many_to_be_kept_are_not_said_to_be(boss: Desk, moment: Traveller) -> None:
    boss.get(ADD)
    moment.shift(6 * 60)
    boss.send(ADD, _sent(last_name="長" * (typed.LARGEST + 1)))
    assert fresh.NOT_DONE in boss.page
    assert fresh.LAID_BY not in boss.page
    assert "長長" not in html.unescape(_shows(boss, "kato").page)
