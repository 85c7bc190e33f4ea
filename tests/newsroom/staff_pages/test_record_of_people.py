"""Whoever changes who may come in, or how, leaves it in the record."""

import json

import pytest
import time_machine
from axes.models import AccessAttempt
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django.fixtures import Settings

from guidance.newsroom import audit
from guidance.newsroom.audit import Subject
from guidance.newsroom.desk.things import details, what
from guidance.newsroom.models import AuditEntry
from portal import clock
from tests.newsroom.colleagues import person
from tests.newsroom.staff_pages.people import client_of, signed_in

OLD, NEW = "a long enough password", "another long password"
MORNING, EVENING = "2026-12-01T00:00:00+00:00", "2026-12-01T12:01:00+00:00"


def _rows(action: str) -> list[AuditEntry]:
    return list(AuditEntry.objects.filter(action=action).order_by("number"))


@pytest.mark.django_db
def test_a_password_set_for_somebody_else_is_recorded() -> None:
    other = person("sato")
    boss = client_of("kato", "administrator")
    address = f"/admin/auth/user/{other.pk}/password/"
    boss.post(address, {"password1": NEW, "password2": "x"})
    assert _rows("people-changed") == []

    boss.post(address, {"password1": NEW, "password2": NEW})

    (row,) = _rows("people-changed")
    assert (row.actor, row.object_id) == ("kato", "sato")
    assert json.loads(row.details) == {"fields": ["password"]}


@pytest.mark.django_db
def test_ones_own_new_password_is_recorded() -> None:
    user = person("sato", "editor")
    user.set_password(OLD)
    user.save()
    sent = {"old_password": OLD, "new_password1": NEW, "new_password2": NEW}

    answer = signed_in(user).post("/admin/password_change/", sent)

    assert answer.status_code == 302
    (row,) = _rows("people-changed")
    assert (row.actor, row.object_id) == ("sato", "sato")
    assert json.loads(row.details) == {"fields": ["password"]}


@pytest.mark.django_db
def test_the_rights_of_an_account_are_recorded_before_and_after() -> None:
    other = person("sato", "editor")
    approver = Group.objects.get(name="approver")
    sent = {"username": "sato", "is_active": "on", "groups": [approver.pk]}

    client_of("kato", "administrator").post(f"/admin/auth/user/{other.pk}/change/", sent)

    (row,) = _rows("people-changed")
    assert json.loads(row.details) == {
        "fields": ["groups", "is_staff"],
        "groups_before": ["editor"],
        "groups": ["approver"],
        "is_staff": False,
        "is_active": True,
    }
    assert "前の役割: 編集者" in details(row)
    assert "編集室に入れる: いいえ" in details(row)


@pytest.mark.django_db
def test_a_second_factor_that_is_added_or_fails_is_recorded_under_another_key(
    settings: Settings,
) -> None:
    settings.SECOND_FACTOR = True
    user = person("sato", "editor")
    client = signed_in(user)
    for _again in range(3):
        client.post("/admin/second-factor/", {"token": "000000"})
    assert [row.actor for row in _rows("second-factor-failed")] == ["sato"]
    assert _rows("second-factor-added") == []
    TOTPDevice.objects.filter(user=user).update(throttling_failure_count=0)
    device, before = TOTPDevice.objects.get(user=user), client.cookies["portal_staff"].value

    token = f"{TOTP(device.bin_key).token():06d}"
    client.post("/admin/second-factor/", {"token": token})

    assert [row.actor for row in _rows("second-factor-added")] == ["sato"]
    assert client.cookies["portal_staff"].value != before
    assert "2段階目を登録" in client.get("/admin/").content.decode()


@pytest.mark.django_db
def test_a_guessed_name_fills_one_row_in_a_quarter_of_an_hour_from_however_many_addresses() -> None:
    person("sato")
    sent = {"username": "sato", "password": "wrong"}
    with time_machine.travel(MORNING, tick=False) as moment:
        for number in range(4):
            Client(REMOTE_ADDR=f"192.0.2.{number}").post("/admin/login/", sent)
        assert len(_rows("sign-in-failed")) == 1
        moment.shift(audit.QUIET)
        Client().post("/admin/login/", sent)
        assert len(_rows("sign-in-failed")) == 2


@pytest.mark.django_db
def test_the_lock_out_is_recorded_when_it_begins_with_the_number_of_wrong_tries() -> None:
    person("sato")
    with time_machine.travel(MORNING, tick=False):
        for number in range(7):
            sent = {"username": "sato", "password": f"wrong {number}"}
            Client().post("/admin/login/", sent)
            assert len(_rows("sign-in-locked")) == (number >= 4)
        for _again in range(6):
            Client().post("/admin/login/", {"username": "nobody", "password": "wrong"})

    (row,) = _rows("sign-in-locked")
    assert (row.actor, row.object_type) == ("sato", "password")
    assert what(row) == "ログインを止めた"
    assert details(row) == "続けて間違えた回数: 5"


@pytest.mark.django_db
def test_wrong_second_factors_that_close_the_door_are_recorded_under_the_persons_name(
    settings: Settings,
) -> None:
    settings.SECOND_FACTOR = True
    user = person("sato", "editor")
    device = TOTPDevice.objects.create(user=user, confirmed=True)
    client = signed_in(user)
    for _again in range(5):
        TOTPDevice.objects.filter(pk=device.pk).update(throttling_failure_count=0)
        client.post("/admin/second-factor/", {"token": "000000"})

    (row,) = _rows("sign-in-locked")
    assert (row.actor, row.object_type) == ("sato", "second-factor")
    assert details(row) == "続けて間違えた回数: 5"


@pytest.mark.django_db
def test_a_new_account_is_recorded_as_added_without_the_names_of_form_fields() -> None:
    sent = {"username": "sato", "is_active": "on", "is_staff": "on", "last_name": "佐藤"}
    sent |= {"password1": NEW, "password2": NEW}
    roles = {"groups": [Group.objects.get(name="editor").pk]}

    client_of("kato", "administrator").post("/admin/auth/user/add/", sent | roles)

    (row,) = _rows("people-added")
    assert (row.actor, row.object_id, what(row)) == ("kato", "sato", "利用者を追加")
    told = "役割: 編集者 (直す、提出する)、編集室に入れる: はい、有効: はい"
    assert sorted(details(row).split("、")) == sorted(told.split("、"))
    assert _rows("people-changed") == []


@pytest.mark.django_db
def test_fields_of_an_account_are_named_in_words() -> None:
    fields = ["groups", "is_active", "is_staff", "last_name", "password1", "password2", "username"]
    subject = Subject("user", "sato")
    row = audit.record("kato", "people-changed", clock.now(), subject, {"fields": fields})
    said = details(row).removeprefix("変えた欄: ").split("・")
    assert said[0] == "役割"
    assert said.count("パスワード") == 1
    assert not any(name in details(row) for name in fields)


@pytest.mark.django_db
def test_counted_wrong_passwords_are_swept_when_the_lock_out_is_over() -> None:
    person("sato")
    sent = {"username": "sato", "password": "wrong"}
    with time_machine.travel(MORNING, tick=False):
        Client().post("/admin/login/", sent)
        call_command("sweep")
        assert AccessAttempt.objects.count() == 1
    with time_machine.travel(EVENING, tick=False):
        call_command("sweep")
    assert not AccessAttempt.objects.exists()


@pytest.mark.django_db
def test_a_staff_session_ends_after_twelve_hours_however_busy() -> None:
    user: User = person("sato", "editor")
    with time_machine.travel(MORNING, tick=False) as moment:
        client = signed_in(user)
        for _request in range(73):
            assert client.get("/admin/still-here/").status_code == 200
            moment.shift(600)
        assert client.get("/admin/still-here/").status_code == 401
