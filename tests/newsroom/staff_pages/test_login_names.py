"""One login name is one person for ever: the record names people by it."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from guidance.newsroom import audit
from guidance.newsroom.audit import Subject
from guidance.newsroom.desk.account_forms import IN_ASCII
from guidance.newsroom.models import AuditEntry, State
from tests.newsroom.colleagues import NOW, PASSWORD, colleague, in_state, person
from tests.newsroom.staff_pages.people import client_of, signed_in

ADD = "/admin/auth/user/add/"


@pytest.fixture
def boss(db: None) -> Client:
    return client_of("kato", "administrator")


def _add(boss: Client, name: str) -> str:
    sent = {"username": name, "password1": PASSWORD, "password2": PASSWORD, "is_active": "on"}
    return boss.post(ADD, sent | {"is_staff": "on"}, follow=True).content.decode()


@pytest.mark.parametrize("by", ["administrator", "superuser"])
def test_a_login_name_cannot_be_changed_even_by_a_forged_post(by: str, db: None) -> None:
    sato = person("sato", "editor")
    root = User.objects.create_superuser("root")
    boss = signed_in(root) if by == "superuser" else client_of("kato", by)
    address = f"/admin/auth/user/{sato.pk}/change/"
    form = boss.get(address).context["adminform"].form
    editor = Group.objects.get(name="editor").pk
    sent = {"username": "suzuki", "last_name": "佐藤", "is_active": "on", "groups": [editor]}

    boss.post(address, sent | {"is_staff": "on"})

    sato.refresh_from_db()
    assert "username" not in form.fields
    assert (sato.username, sato.last_name) == ("sato", "佐藤")
    assert AuditEntry.objects.latest("number").object_id == "sato"


@pytest.mark.parametrize("name", ["satо", "sаto", "佐藤", "sato yoko", "sato/1"])
def test_a_login_name_that_looks_like_another_is_refused_in_our_words(
    name: str, boss: Client
) -> None:
    person("sato")

    page = _add(boss, name)

    assert IN_ASCII in page
    assert "有効なユーザー名" not in page
    assert User.objects.count() == 2


def test_a_name_that_differs_only_by_case_is_refused_and_says_what_to_do(boss: Client) -> None:
    person("sato")

    page = _add(boss, "SATO")

    assert "「SATO」は、もう使われています" in page
    assert "前の利用者を開いて「有効」を選びます" in page
    assert not User.objects.filter(username="SATO").exists()


@pytest.mark.parametrize("name", ["yamada", "Yamada", "mori", "Mori"])
def test_a_name_that_stands_in_the_record_is_given_to_nobody_else(name: str, boss: Client) -> None:
    """Names that were freed on the machine, or renamed by an older program."""
    audit.record("yamada", "people-added", NOW, Subject("user", "mori"))

    page = _add(boss, name)

    assert f"「{name}」は、前にいた人の名前として記録に残っています" in page
    assert not User.objects.filter(username=name).exists()


def test_a_name_that_stands_for_an_edition_is_given_to_nobody_else(boss: Client) -> None:
    hanako, taro = colleague("hanako"), colleague("taro")
    in_state(State.LIVE, hanako, taro)
    User.objects.filter(pk=hanako.pk).update(username="hana")

    assert "記録に残っています" in _add(boss, "hanako")


def test_a_new_account_and_a_changed_one_are_told_in_our_words(boss: Client) -> None:
    told = _add(boss, "sato")
    sato = User.objects.get(username="sato")
    address = f"/admin/auth/user/{sato.pk}/change/"
    sent = {"last_name": "佐藤", "is_active": "on", "is_staff": "on"}

    saved = boss.post(address, sent, follow=True).content.decode()

    assert "利用者「sato」を足しました。すぐにログインできます。7日の間は、" in told
    assert "利用者「佐藤 (sato)」の変更を保存しました。" in saved
    assert not [page for page in (told, saved) if "“" in page or "編集できます" in page]
