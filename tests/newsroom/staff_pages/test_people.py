"""Who comes in: second factor, lock-out, the staff's own cookie and quarter of an hour."""

import re
from http.cookies import Morsel

import pytest
import time_machine
from axes.models import AccessAttempt
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django.fixtures import Settings

from guidance.newsroom.models import AuditEntry
from tests.newsroom.colleagues import PASSWORD, account, person
from tests.newsroom.staff_pages.people import client_of


def _account(name: str = "sato") -> User:
    return account(name, "editor")


def _sign_in(name: str = "sato", password: str = PASSWORD, address: str = "192.0.2.1") -> Client:
    client = Client(REMOTE_ADDR=address)
    client.post("/admin/login/?next=/admin/", {"username": name, "password": password})
    return client


def _is_in(client: Client) -> bool:
    return client.get("/admin/").status_code == 200


@pytest.mark.django_db
def test_without_the_second_factor_nobody_comes_in_where_it_is_demanded(
    settings: Settings,
) -> None:
    settings.SECOND_FACTOR = True
    _account()
    client = _sign_in()
    assert not _is_in(client)
    shown = client.get("/admin/login/?next=/admin/change-set/", follow=True)
    assert "QRコード" in shown.content.decode()
    assert client.post("/admin/change-set/", {"act": "submit"}).status_code == 302


@pytest.mark.django_db
def test_the_first_code_sets_the_app_up_and_the_next_session_asks_again(
    settings: Settings,
) -> None:
    settings.SECOND_FACTOR = True
    user = _account()
    client = _sign_in()
    client.get("/admin/second-factor/")
    device = TOTPDevice.objects.get(user=user)
    token = f"{TOTP(device.bin_key).token():06d}"
    client.post("/admin/second-factor/", {"token": token, "next": "/admin/"})
    assert _is_in(client)
    later = _sign_in()
    assert not _is_in(later)
    page = later.get("/admin/second-factor/").content.decode()
    assert "QRコード" not in page
    assert device.config_url not in page


@pytest.mark.django_db
def test_a_wrong_code_lets_nobody_in(settings: Settings) -> None:
    settings.SECOND_FACTOR = True
    _account()
    client = _sign_in()
    client.get("/admin/second-factor/")
    reply = client.post("/admin/second-factor/", {"token": "000000"})
    assert reply.status_code == 422
    assert not _is_in(client)


@pytest.mark.django_db
def test_wrong_passwords_lock_the_name_at_that_address_and_nobody_else() -> None:
    _account("sato")
    _account("suzuki")
    for _attempt in range(5):
        attacker = _sign_in("sato", "wrong")
    assert not _is_in(_sign_in("sato"))
    assert attacker.post("/admin/login/", {"username": "sato", "password": "x"}).status_code == 429
    assert _is_in(_sign_in("sato", address="192.0.2.2"))
    assert _is_in(_sign_in("suzuki"))


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["2001:db8:1:2::{:x}", "[2001:db8:1:2::1]:4{:04d}", "no {}"])
def test_wrong_passwords_from_one_line_are_counted_together(address: str) -> None:
    _account()
    proxied = [Client(headers={"x-forwarded-for": address.format(number)}) for number in range(6)]
    typed = {"username": "sato", "password": "wrong"}
    assert [client.post("/admin/login/", typed).status_code for client in proxied] == [
        *[200] * 4,
        *[429] * 2,
    ]


@pytest.mark.django_db
def test_a_name_longer_than_any_account_is_not_looked_for() -> None:
    reply = Client().post("/admin/login/", {"username": "x" * 151, "password": "wrong"})
    assert reply.status_code == 200
    assert "150" in reply.content.decode()
    assert not AccessAttempt.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("step", ["registration", "authentication"])
@pytest.mark.parametrize("end", ["begin", "complete"])
@pytest.mark.parametrize("body", ["[" * 60_000, b"\xff", "x" * 65_537])
def test_a_passkey_that_cannot_be_read_is_refused_before_anybody_signs_in(
    step: str, end: str, body: str | bytes
) -> None:
    address = f"/admin/webauthn/{step}/{end}/"
    reply = Client().post(address, body, content_type="application/json")
    assert reply.status_code == (413 if len(body) > 64 * 1024 else 400)


@pytest.mark.django_db
def test_an_address_that_the_visitor_wrote_himself_is_not_believed() -> None:
    _account()
    for number in range(6):
        client = Client(REMOTE_ADDR="127.0.0.1")
        forged = {"X-Forwarded-For": f"10.0.0.{number}, 192.0.2.9"}
        sent = {"username": "sato", "password": "wrong"}
        last = client.post("/admin/login/", sent, headers=forged)
    assert last.status_code == 429


@pytest.mark.django_db
def test_the_staffs_cookie_is_their_own_and_the_public_never_sees_it() -> None:
    _account()
    client = _sign_in()
    cookie = client.cookies["portal_staff"]
    assert (cookie["path"], cookie["max-age"]) == ("/", 900)
    assert "portal_session" not in client.cookies
    page = client.get("/ja/check/stage/")
    assert "portal_staff" not in page.cookies
    assert not page.wsgi_request.user.is_authenticated


@pytest.mark.django_db
def test_behind_https_browsers_take_the_staffs_cookie_from_this_host_alone(
    settings: Settings,
) -> None:
    """What `__Host-` demands: secure, for the whole host, and for no other by a domain."""
    settings.STAFF_COOKIE, settings.SESSION_COOKIE_SECURE = "__Host-portal_staff", True
    _account()
    client = _sign_in()
    for cookie in (client.cookies["__Host-portal_staff"], _after_leaving(client)):
        assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")


def _after_leaving(client: Client) -> Morsel[str]:
    reply = client.post("/admin/logout/")
    assert reply.cookies["__Host-portal_staff"]["max-age"] == 0
    return reply.cookies["__Host-portal_staff"]


@pytest.mark.django_db
def test_a_key_of_one_door_opens_nothing_at_the_other() -> None:
    staff = client_of("sato", "editor")
    key = staff.cookies["portal_staff"].value
    stored = Session.objects.get(session_key=key).session_data
    public = Client()
    public.cookies["portal_session"] = key
    page = public.post("/ja/check/stage/", {"stage": "notified"})
    assert not page.wsgi_request.user.is_authenticated
    assert public.cookies["portal_session"].value != key
    assert Session.objects.get(session_key=key).session_data == stored

    public.force_login(User.objects.get(username="sato"))
    forged = Client()
    forged.cookies["portal_staff"] = public.cookies["portal_session"].value
    assert not _is_in(forged)
    assert _is_in(staff)


@pytest.mark.django_db
def test_a_quarter_of_an_hour_without_use_ends_the_session() -> None:
    _account()
    with time_machine.travel("2026-12-01T00:00:00+00:00", tick=False):
        client = _sign_in()
    with time_machine.travel("2026-12-01T00:14:00+00:00", tick=False):
        assert client.get("/admin/still-here/").status_code == 200
    with time_machine.travel("2026-12-01T00:28:00+00:00", tick=False):
        assert _is_in(client)
    with time_machine.travel("2026-12-01T00:44:00+00:00", tick=False):
        assert client.get("/admin/still-here/").status_code == 401
        assert not _is_in(client)


@pytest.mark.django_db
def test_signing_in_and_failing_are_in_the_record_but_no_unknown_names() -> None:
    _account()
    _sign_in()
    _sign_in("sato", "wrong")
    _sign_in("my-secret-password", "wrong")
    rows = AuditEntry.objects.values_list("actor", "action")
    assert ("sato", "signed-in") in rows
    assert ("sato", "sign-in-failed") in rows
    assert not AuditEntry.objects.filter(actor="my-secret-password").exists()


@pytest.mark.django_db
def test_an_administrator_raises_neither_themselves_nor_a_superuser() -> None:
    boss = client_of("kato", "administrator")
    own, root = User.objects.get(username="kato"), User.objects.create_superuser("root")
    for person_pk in (own.pk, root.pk):
        address = f"/admin/auth/user/{person_pk}/change/"
        sent = {"username": "kato", "is_active": "on", "is_staff": "on", "is_superuser": "on"}
        assert boss.post(address, sent).status_code == 403
        assert boss.get(f"/admin/auth/user/{person_pk}/password/").status_code == 403
    other = person("sato")
    sent = {"username": "sato", "is_active": "on", "is_staff": "on", "is_superuser": "on"}
    boss.post(f"/admin/auth/user/{other.pk}/change/", sent)
    other.refresh_from_db()
    assert not other.is_superuser


@pytest.mark.django_db
def test_with_a_host_of_their_own_staff_are_found_nowhere_else(settings: Settings) -> None:
    settings.STAFF_HOST, settings.PUBLIC_HOST = "desk.example.jp", "navi.example.jp"
    settings.ALLOWED_HOSTS = ["desk.example.jp", "navi.example.jp"]
    staffs, public = {"Host": "desk.example.jp"}, {"Host": "navi.example.jp"}
    client = Client()
    assert client.get("/admin/login/", headers=public).status_code == 404
    assert client.get("/admin/login/", headers=staffs).status_code == 200
    sent_on = client.get("/ja/guide/", headers=staffs)
    assert sent_on.headers["Location"] == "http://navi.example.jp/ja/guide/"
    assert client.get("/ja/guide/", headers=public).status_code == 200


@pytest.mark.django_db
def test_roles_are_filtered_and_listed_by_what_staff_call_them() -> None:
    person("hanako", "editor")
    page = client_of("ito", "administrator").get("/admin/auth/user/?role=editor").content.decode()

    assert all(f">{role}</a>" in page for role in ("編集者", "承認者", "管理者", "監査"))
    assert ">editor<" not in page
    assert "hanako" in page
    assert "/auth/user/" in page
    assert re.findall(r'class="field-roles">(.*?)<', page) == ["編集者"]


@pytest.mark.django_db
def test_a_role_that_there_is_not_filters_nobody_out() -> None:
    person("hanako", "editor")
    boss = client_of("ito", "administrator")

    reply = boss.get("/admin/auth/user/?role=nobody")

    assert reply.status_code == 200
    assert {user.username for user in reply.context["cl"].result_list} == {"hanako", "ito"}


@pytest.mark.django_db
def test_nothing_of_how_a_password_is_kept_is_shown() -> None:
    user, bare = _account(), person("hanako", "editor")
    ito = client_of("ito", "administrator")
    page = ito.get(f"/admin/auth/user/{user.pk}/change/").content.decode()

    assert "設定されています" in page
    assert "新しいパスワードを決める" in page
    assert "まだありません" in ito.get(f"/admin/auth/user/{bare.pk}/change/").content.decode()
    kept = [part for part in user.password.split("$") if len(part) > 3]
    assert not [part for part in (*kept, "アルゴリズム", "ソルト") if part in page]


@pytest.mark.django_db
def test_who_may_only_look_reads_the_roles_in_japanese_too() -> None:
    ito = client_of("ito", "administrator")
    own = User.objects.get(username="ito")
    page = ito.get(f"/admin/auth/user/{own.pk}/change/").content.decode()

    assert "編集室に入れる" in page
    assert '<div class="readonly">管理者</div>' in page
    assert "administrator" not in page
