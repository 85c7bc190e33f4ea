"""A passkey opens the door as a code does: recorded, counted, and under another key."""

import json
import re
from pathlib import Path

import django_otp_webauthn
import pytest
import time_machine
from axes.models import AccessAttempt
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django.fixtures import Settings

from guidance.newsroom.desk.passkey_words import ALREADY_THERE, WORDS
from guidance.newsroom.models import AuditEntry
from tests.newsroom.colleagues import person
from tests.newsroom.staff_pages.authenticator import Authenticator, demand
from tests.newsroom.staff_pages.people import signed_in

pytestmark = pytest.mark.django_db
GETTEXT = re.compile(r'gettext\("([^"]*)"\)')
MORNING = "2026-12-01T00:00:00+00:00"


@pytest.fixture(autouse=True)
def _demanded(settings: Settings) -> None:
    demand(settings)


def _browser(address: str = "192.0.2.1") -> Client:
    browser = signed_in(person("sato", "editor"))
    browser.defaults["REMOTE_ADDR"] = address
    return browser


def _is_in(browser: Client) -> bool:
    return browser.get("/admin/").status_code == 200


def _acts() -> list[tuple[str, str]]:
    told = AuditEntry.objects.filter(object_type="second-factor").order_by("number")
    return list(told.values_list("action", "object_id"))


def test_a_passkey_is_added_and_opens_the_door_each_time_under_another_key() -> None:
    passkey, browser = Authenticator(), _browser()
    before = browser.cookies["portal_staff"].value
    assert passkey.register(browser).status_code == 200
    assert _is_in(browser)
    later = _browser()
    assert not _is_in(later)
    waiting = later.cookies["portal_staff"].value
    assert passkey.authenticate(later).status_code == 200
    assert _is_in(later)

    for old in (before, waiting):
        stolen = Client()
        stolen.cookies["portal_staff"] = old
        assert not _is_in(stolen), "a key from before the second factor opens nothing after it"
    expected = ["second-factor-added", "signed-in", "signed-in"]
    assert _acts() == [(act, "passkey") for act in expected]


def test_a_forged_passkey_is_recorded_and_five_close_the_door_at_that_address() -> None:
    passkey = Authenticator()
    passkey.register(_browser())
    with time_machine.travel(MORNING, tick=False) as clock:
        attacker = _browser()
        for _attempt in range(4):
            assert passkey.authenticate(attacker, forged=True).status_code == 422
        assert passkey.authenticate(attacker, forged=True).status_code == 429
        # A right password begins the count of passwords anew, not this one.
        again = _browser()
        assert passkey.authenticate(again).status_code == 429
        assert again.get("/admin/second-factor/").status_code == 429
        assert not _is_in(again)
        failed, locked = _acts()[-2:]
        assert failed == ("second-factor-failed", "passkey")
        assert locked == ("sign-in-locked", "")
        assert len(_acts()) == 4, "one row of each in a quarter of an hour"
        elsewhere = _browser("192.0.2.2")
        assert passkey.authenticate(elsewhere).status_code == 200
        clock.shift(16 * 60)
        waited = _browser()
        assert passkey.authenticate(waited).status_code == 200


def test_a_passkey_of_somebody_else_is_recorded_as_failed() -> None:
    theirs = Authenticator()
    theirs.register(signed_in(person("suzuki", "editor")))
    browser = _browser()

    assert theirs.authenticate(browser).status_code == 403

    assert _acts()[-1] == ("second-factor-failed", "passkey")
    assert not _is_in(browser)


def test_wrong_codes_and_passkeys_are_counted_together_and_no_code_is_kept() -> None:
    passkey, browser = Authenticator(), _browser()
    passkey.register(browser)
    attacker = _browser()
    for number in range(3):
        sent = {"token": f"98765{number}"}
        assert attacker.post("/admin/second-factor/", sent).status_code == 422
    passkey.authenticate(attacker, forged=True)
    assert "98765" not in "".join(AccessAttempt.objects.values_list("post_data", flat=True))
    assert passkey.authenticate(attacker, forged=True).status_code == 429


def test_a_right_one_begins_the_count_anew() -> None:
    browser = _browser()
    browser.get("/admin/second-factor/")
    device = TOTPDevice.objects.get(user__username="sato")
    for _attempt in range(4):
        browser.post("/admin/second-factor/", {"token": "000000"})
    TOTPDevice.objects.update(throttling_failure_count=0)
    token = f"{TOTP(device.bin_key).token():06d}"
    assert browser.post("/admin/second-factor/", {"token": token}).status_code == 302
    assert _is_in(browser)
    assert not AccessAttempt.objects.exists()


def test_a_password_alone_adds_no_passkey_to_an_account_that_has_a_second_factor() -> None:
    Authenticator().register(_browser())
    attacker = _browser()

    assert Authenticator().register(attacker).status_code == 403

    assert not _is_in(attacker)


def test_a_passkey_that_is_there_already_is_told_kindly_and_counted_nowhere() -> None:
    passkey, browser = Authenticator(), _browser()
    passkey.register(browser)
    before = _acts()

    again = passkey.register(browser)

    assert again.json() == {"error": ALREADY_THERE}
    assert "もう登録されています" in ALREADY_THERE
    assert _acts() == before
    assert not AccessAttempt.objects.exists()
    assert _is_in(browser)


def test_a_step_that_was_never_begun_is_no_wrong_passkey() -> None:
    Authenticator().register(_browser())
    waiting = _browser()

    for _press in range(6):
        reply = waiting.post(
            "/admin/webauthn/authentication/complete/", "{}", content_type="application/json"
        )
        assert reply.status_code == 400

    assert not AccessAttempt.objects.exists()
    assert "second-factor-failed" not in dict(_acts())


def test_the_buttons_speak_japanese_whatever_the_package_says() -> None:
    scripts = Path(django_otp_webauthn.__file__).parent.glob("static/**/*.js")
    said = {word for script in scripts for word in GETTEXT.findall(script.read_text())}
    catalog = _browser().get("/admin/webauthn/jsi18n/").content.decode()

    assert said == set(WORDS)
    assert all(re.search("[ぁ-ん]", japanese) for japanese in WORDS.values())
    assert json.dumps(ALREADY_THERE)[1:-1] in catalog
