"""Through the staff's door in a real browser: one-time codes, a passkey, a quarter of an hour."""

import re
from base64 import b32decode
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_otp.oath import TOTP
from django_otp_webauthn.models import WebAuthnCredential
from playwright.sync_api import Page
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from guidance.newsroom.models import AuditEntry, Text
from tests.journeys.staff import DESK, Clicks
from tests.newsroom.colleagues import PASSWORD, account

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
DASHBOARD = re.compile(r"/admin/$")


@pytest.fixture
def person(live_server: LiveServer, phone: Callable[..., Page], settings: Settings) -> Clicks:
    settings.OTP_WEBAUTHN_ALLOWED_ORIGINS = [live_server.url]
    account("sato", "editor")
    return Clicks(phone(viewport=DESK), live_server.url)


def test_a_one_time_code_is_set_up_and_asked_for_again(person: Clicks, settings: Settings) -> None:
    settings.SECOND_FACTOR = True
    page = person.page
    person.sign_in("sato")
    page.goto(f"{person.server}/admin/newsroom/text/")
    assert "/admin/second-factor/" in page.url, "a password alone opens nothing"
    key = b32decode(page.locator("code").inner_text())

    page.fill("#id_token", f"{TOTP(key).token():06d}")
    person.press("text=確認して進む")
    page.wait_for_url("**/admin/newsroom/text/")
    person.press("#logout-form button")
    person.sign_in("sato")
    assert page.locator("code").count() == 0, "the key is shown once"

    page.fill("#id_token", "000000")
    person.press("text=確認して進む")
    assert page.locator("text=コードが合いません").count() == 1
    # A wrong code closes the door for a second; a code is taken once, so this is the next one.
    page.wait_for_timeout(1500)
    page.fill("#id_token", f"{TOTP(key, drift=1).token():06d}")
    person.press("text=確認して進む")
    page.wait_for_url(DASHBOARD)


def test_a_passkey_is_registered_and_opens_the_door(person: Clicks, settings: Settings) -> None:
    settings.SECOND_FACTOR = True
    page = person.page
    browser = page.context.new_cdp_session(page)
    browser.send("WebAuthn.enable")
    browser.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    person.sign_in("sato")
    page.click("text=パスキーを登録する")
    page.wait_for_function("document.body.innerText.includes('登録が終わったら')")
    _until(lambda: WebAuthnCredential.objects.filter(user__username="sato").exists(), page)
    person.press("text=登録が終わったら、先へ進む")
    page.wait_for_url(DASHBOARD)

    person.press("#logout-form button")
    person.sign_in("sato")
    assert "/admin/second-factor/" in page.url
    page.click("text=パスキーで確認する")
    page.wait_for_url(DASHBOARD)
    told = AuditEntry.objects.filter(action="signed-in", object_type="second-factor")
    assert told.exists(), "a passkey is in the record like a code"

    page.goto(f"{person.server}/admin/devices/")
    page.click("text=パスキーを登録する")
    page.wait_for_selector("text=このパスキーは、もう登録されています。")
    assert WebAuthnCredential.objects.count() == 1
    assert not AuditEntry.objects.filter(action="second-factor-failed").exists()


def test_what_was_typed_is_still_there_after_a_quarter_of_an_hour(
    person: Clicks, settings: Settings
) -> None:
    settings.SECOND_FACTOR = True
    page = person.page
    person.sign_in("sato")
    key = b32decode(page.locator("code").inner_text())
    page.fill("#id_token", f"{TOTP(key).token():06d}")
    person.press("text=確認して進む")
    text = Text.objects.all()[0]
    page.goto(f"{person.server}/admin/newsroom/text/{text.pk}/change/")
    words = "席を立つ前に書いた文です。"
    page.fill("#id_ja", words)
    page.fill("#id_en", "Words from before I left my desk.")
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    page.click("input[name=_save] >> nth=0")
    with page.context.expect_page() as opened:
        page.click("dialog >> text=新しいタブでログインする")
    again = opened.value
    again.fill("#id_username", "sato")
    again.fill("#id_password", PASSWORD)
    again.click("input[type=submit]")
    again.fill("#id_token", f"{TOTP(key, drift=1).token():06d}")
    again.click("text=確認して進む")
    again.wait_for_url(DASHBOARD)
    page.click("dialog >> text=この画面に戻る")

    assert page.input_value("#id_ja") == words
    person.press("input[name=_save] >> nth=0")
    text.refresh_from_db()
    assert text.ja == words
    assert User.objects.get().username == "sato"


def test_without_scripts_what_was_typed_comes_back_after_signing_in(
    live_server: LiveServer, phone: Callable[..., Page]
) -> None:
    account("sato", "editor")
    person = Clicks(phone(viewport=DESK, scripts=False), live_server.url)
    page, words = person.page, "席を立つ前に書いた文です。"
    person.sign_in("sato")
    text = Text.objects.all()[0]
    page.goto(f"{person.server}/admin/newsroom/text/{text.pk}/change/")
    page.fill("#id_ja", words)
    page.fill("#id_en", "Words from before I left my desk.")
    page.context.clear_cookies(name=settings.STAFF_COOKIE)

    person.press("input[name=_save] >> nth=0")
    page.fill("#id_username", "sato")
    page.fill("#id_password", PASSWORD)
    person.press("input[type=submit]")
    assert page.locator("text=まだ保存していません").count() == 1
    assert page.input_value("#id_ja") == words
    text.refresh_from_db()
    assert text.ja != words
    person.press("input[name=_save] >> nth=0")
    text.refresh_from_db()
    assert text.ja == words


def _until(holds: Callable[[], bool], page: Page) -> None:
    for _moment in range(100):
        if holds():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it did not come about in ten seconds")
