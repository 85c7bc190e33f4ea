"""A second device, a lost one, and all lost: nobody is kept out, and nobody comes in instead."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_otp_webauthn.models import WebAuthnCredential
from pytest_django.fixtures import Settings

from guidance.newsroom import audit, devices
from guidance.newsroom.models import AuditEntry
from tests.newsroom.colleagues import person
from tests.newsroom.staff_pages.authenticator import Authenticator, demand
from tests.newsroom.staff_pages.people import OUTSIDE, browser_of, client_of, signed_in

pytestmark = pytest.mark.django_db
DEVICES = "/admin/devices/"


@pytest.fixture(autouse=True)
def _demanded(settings: Settings) -> None:
    demand(settings)


def _with_passkey(name: str, *roles: str) -> tuple[Client, Authenticator]:
    browser, passkey = client_of(name, *roles), Authenticator()
    assert passkey.register(browser).status_code == 200
    return browser, passkey


def _app(browser: Client, name: str = "仕事用") -> HttpResponse:
    browser.get(DEVICES)
    device = TOTPDevice.objects.get(user__username="sato", confirmed=False)
    token = f"{TOTP(device.bin_key).token():06d}"
    return browser.post(DEVICES, {"token": token, "name": name})


def _is_in(browser: Client) -> bool:
    return browser.get("/admin/").status_code == 200


def _recorded(action: str) -> list[tuple[str, str]]:
    rows = AuditEntry.objects.filter(action=action).order_by("number")
    return list(rows.values_list("actor", "object_id"))


def test_an_app_and_a_passkey_are_added_to_a_first_device_and_each_opens_the_door() -> None:
    browser, first = _with_passkey("sato", "editor")
    assert _app(browser).status_code == 302
    assert Authenticator().register(browser).status_code == 200
    page = browser.get(DEVICES).content.decode()
    assert page.count('name="remove"') == 3
    assert "仕事用" in page
    assert len(_recorded("second-factor-added")) == 3
    assert _recorded("signed-in") == [("sato", "passkey")], "adding is not signing in again"

    by_app = signed_in(User.objects.get(username="sato"))
    device = TOTPDevice.objects.get(user__username="sato", confirmed=True)
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        sent = {"token": f"{TOTP(device.bin_key).token():06d}"}
        by_app.post("/admin/second-factor/", sent)
        assert _is_in(by_app)
    by_passkey = signed_in(User.objects.get(username="sato"))
    first.authenticate(by_passkey)
    assert _is_in(by_passkey)


def test_a_wrong_first_code_adds_no_app_and_the_page_shows_the_same_key_again() -> None:
    browser, _passkey = _with_passkey("sato")
    key = browser.get(DEVICES).context["key"]
    reply = browser.post(DEVICES, {"token": "000000", "name": "仕事用"})
    assert reply.status_code == 422
    assert reply.context["key"] == key
    assert len(devices.of(User.objects.get(username="sato"))) == 1


def test_a_device_that_was_removed_opens_nothing_any_more() -> None:
    browser, lost = _with_passkey("sato", "editor")
    thief = signed_in(User.objects.get(username="sato"))
    lost.authenticate(thief)
    assert _is_in(thief)
    _app(browser)
    key = WebAuthnCredential.objects.get().persistent_id

    browser.post(DEVICES, {"remove": key})

    assert not _is_in(thief), "a session that the lost device opened is asked again"
    assert lost.authenticate(thief).status_code == 404
    assert _recorded("second-factor-removed") == [("sato", "")]


def test_the_last_device_and_those_of_others_cannot_be_removed() -> None:
    browser, _passkey = _with_passkey("sato", "editor")
    _with_passkey("suzuki", "editor")
    own, theirs = WebAuthnCredential.objects.order_by("pk")
    for key in (own.persistent_id, theirs.persistent_id, "otp_totp.totpdevice/0", ""):
        browser.post(DEVICES, {"remove": key})
    _app(browser)
    browser.post(DEVICES, {"remove": theirs.persistent_id})
    assert WebAuthnCredential.objects.count() == 2
    assert _recorded("second-factor-removed") == []


def test_after_five_minutes_devices_are_changed_only_after_the_second_factor_again() -> None:
    with time_machine.travel("2026-12-01T00:00:00+00:00", tick=False) as clock:
        browser, passkey = _with_passkey("sato", "editor")
        _app(browser)
        key = WebAuthnCredential.objects.get().persistent_id
        clock.shift(6 * 60)
        assert _is_in(browser)
        for reply in (browser.get(DEVICES), browser.post(DEVICES, {"remove": key})):
            assert reply.headers["Location"] == "/admin/second-factor/?next=%2Fadmin%2Fdevices%2F"
        assert Authenticator().register(browser).status_code == 403
        assert WebAuthnCredential.objects.count() == 1

        passkey.authenticate(browser)

        assert browser.get(DEVICES).status_code == 200
        assert Authenticator().register(browser).status_code == 200


def test_an_administrator_helps_who_lost_everything_and_the_person_is_told() -> None:
    boss, _passkey = _with_passkey("kato", "administrator")
    theirs, lost = _with_passkey("sato", "editor")
    sato = User.objects.get(username="sato")
    address = f"/admin/people/{sato.pk}/second-factor/"
    assert address in boss.get(f"/admin/auth/user/{sato.pk}/change/").content.decode()
    assert "1台" in boss.get(address).content.decode()

    boss.post(address)

    assert devices.of(sato) == []
    assert _recorded("second-factor-reset") == [("kato", "sato")]
    assert not _is_in(theirs)
    found = theirs.get("/admin/second-factor/")
    assert found.headers["Location"].startswith("/admin/login/"), "an open session sets up nothing"
    again = signed_in(sato)
    page = again.get("/admin/second-factor/").content.decode()
    assert "kato が2段階目をやり直しにしました" in page
    assert lost.authenticate(again).status_code == 404
    assert Authenticator().register(again).status_code == 200
    assert _is_in(again)
    assert _is_in(boss)
    assert list(audit.faults()) == []


def test_an_administrator_needs_a_fresh_second_factor_to_help() -> None:
    with time_machine.travel("2026-12-01T00:00:00+00:00", tick=False) as clock:
        boss, _passkey = _with_passkey("kato", "administrator")
        _with_passkey("sato", "editor")
        clock.shift(6 * 60)
        sato = User.objects.get(username="sato")
        reply = boss.post(f"/admin/people/{sato.pk}/second-factor/")
    assert "/admin/second-factor/" in reply.headers["Location"]
    assert len(devices.of(sato)) == 1


def test_nobody_begins_their_own_anew_nor_a_superusers_nor_without_the_right() -> None:
    _with_passkey("sato", "editor")
    sato, root = User.objects.get(username="sato"), User.objects.create_superuser("chief")
    for role in (*OUTSIDE, "editor", "approver", "auditor", "team of two"):
        browser = browser_of(role)
        Authenticator().register(browser)
        reply = browser.post(f"/admin/people/{sato.pk}/second-factor/")
        assert reply.status_code in {302, 403}, role
    boss, _passkey = _with_passkey("kato", "administrator")
    kato = User.objects.get(username="kato")
    for pk in (kato.pk, root.pk):
        assert boss.post(f"/admin/people/{pk}/second-factor/").status_code == 403
    own = browser_of("superuser")
    Authenticator().register(own)
    pk = User.objects.get(username="root").pk
    assert own.post(f"/admin/people/{pk}/second-factor/").status_code == 403
    assert _recorded("second-factor-reset") == []
    assert len(devices.of(sato)) == 1


def test_two_people_who_do_everything_help_each_other() -> None:
    roles = ("editor", "approver", "administrator")
    hanako, _passkey = _with_passkey("hanako", *roles)
    taro, _passkey = _with_passkey("taro", *roles)
    pk = User.objects.get(username="taro").pk
    hanako.post(f"/admin/people/{pk}/second-factor/")
    assert not _is_in(taro)
    taro = client_of("taro", *roles)
    Authenticator().register(taro)
    pk = User.objects.get(username="hanako").pk
    assert taro.get(f"/admin/people/{pk}/second-factor/").status_code == 200
    assert _is_in(hanako)


def test_from_the_machine_it_is_done_for_anybody_and_is_in_the_record() -> None:
    browser, _passkey = _with_passkey("kato", "administrator")
    with pytest.raises(CommandError):
        call_command("reset_second_factor", user="nobody-here")

    call_command("reset_second_factor", user="kato")

    assert not _is_in(browser)
    assert _recorded("second-factor-reset") == [(devices.MACHINE, "kato")]
    page = signed_in(person("kato")).get("/admin/second-factor/").content.decode()
    assert "サーバーの管理者" in page


def test_the_key_of_an_app_that_was_shown_but_not_taken_is_thrown_away() -> None:
    browser = client_of("sato")
    seen = browser.get("/admin/second-factor/").context["key"]
    Authenticator().register(browser)
    assert browser.get(DEVICES).context["key"] != seen
