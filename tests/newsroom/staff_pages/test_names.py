"""People are named by one rule on every page: their name, and the user name that proves it."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User

from guidance.newsroom import banners, editing, emergency, names, rollback, workflow
from guidance.newsroom.models import EmergencyBanner, PublishedEdition, State, Text
from portal import clock
from tests.newsroom.colleagues import NOTES, NOW, TITLE, approved, edit, in_state, person
from tests.newsroom.every_kind import WORDS
from tests.newsroom.staff_pages.people import signed_in

SHOWN = {"hanako": "佐藤 花子 (hanako)", "taro": "鈴木 太郎 (taro)", "ito": "伊藤 (ito)"}
# What names an account itself: its own table, and the words that lead there.
BARE = re.compile(r"(?<![\w(/.-])(?:hanako|taro|ito)(?![\w-])")


@pytest.fixture
def named(hanako: User, taro: User) -> tuple[User, User]:
    person("ito", "editor", "approver", "auditor", "administrator")
    for user, last, first in (
        ("hanako", "佐藤", "花子"),
        ("taro", "鈴木", "太郎"),
        ("ito", "伊藤", ""),
    ):
        User.objects.filter(username=user).update(last_name=last, first_name=first)
    return hanako, taro


@pytest.mark.parametrize(
    ("last", "first", "said"),
    [("佐藤", "花子", "佐藤 花子 (x)"), ("佐藤", "", "佐藤 (x)"), ("", "", "x"), (" ", " ", "x")],
)
def test_a_name_stands_before_the_user_name_and_nothing_before_who_has_none(
    last: str, first: str, said: str
) -> None:
    assert names.shown(User(username="x", last_name=last, first_name=first)) == said


def test_a_title_comes_right_after_the_name() -> None:
    user = User(username="x", last_name="佐藤", first_name="花子")
    assert names.shown(user, "さん") == "佐藤 花子さん (x)"
    assert names.shown(User(username="x"), "さん") == "xさん"


def test_pages_of_every_kind_name_people_alike(named: tuple[User, User]) -> None:
    hanako, taro = named
    now = clock.now()
    banner = EmergencyBanner(starts_at=now, ends_at=now + timedelta(days=1), **WORDS)
    banners.raise_banner(banner, hanako, now)
    workflow.publish(approved(hanako, taro).pk, taro, NOW)
    rollback.roll_back(0, taro, NOW, seen_live=1)
    edit(person("ito", "editor", "approver", "auditor", "administrator"), "z")
    emergency.break_glass(taro, NOW, reason="休日で一人だった。", notes=NOTES)
    in_state(State.IN_REVIEW, hanako, taro)
    browser = signed_in(User.objects.get(username="ito"))

    for page in (
        "",
        "change-set/",
        "newsroom/text/?q=apply-online.title",
        "newsroom/publishededition/",
        "newsroom/publishededition/1/change/",
        "newsroom/publishededition/2/change/",
        "newsroom/emergencybanner/",
        "newsroom/auditentry/",
        f"auth/user/{hanako.pk}/change/",
    ):
        answer = browser.get(f"/admin/{page}")
        body = answer.content.decode().partition('<main id="content-start"')[2]
        assert answer.status_code == 200
        assert body
        words = re.sub(r"<[^>]*>", " ", body)
        assert any(name in words for name in SHOWN.values()), page
        assert not BARE.findall(words) or "auth/" in page, (page, BARE.findall(words))


def test_pages_about_an_account_name_its_person(named: tuple[User, User]) -> None:
    hanako, _taro = named
    root = signed_in(User.objects.create_superuser("root"))
    for page in ("change/", "password/"):
        shown = root.get(f"/admin/auth/user/{hanako.pk}/{page}").content.decode()
        assert "佐藤 花子 (hanako)" in re.sub(r"<title>.*</title>", "", shown)
        assert "佐藤 花子 (hanako) | " in shown
        assert "hanako さん" not in shown


def test_the_head_of_the_page_says_who_is_signed_in(named: tuple[User, User]) -> None:
    page = signed_in(named[0]).get("/admin/").content.decode()
    assert f"<strong>{SHOWN['hanako']}</strong>" in page


def test_who_was_faster_is_named_with_a_title(named: tuple[User, User]) -> None:
    hanako, taro = named
    text = edit(hanako, "x")
    late = {"ja": "遅", "en": "Late", "seen_version": text.version - 1}
    page = signed_in(taro).post(f"/admin/newsroom/text/{text.pk}/change/", late).content.decode()
    assert "佐藤 花子さん (hanako)がこの項目を変えました" in page


def test_who_took_a_booking_back_is_named_with_a_title(named: tuple[User, User]) -> None:
    hanako, taro = named
    in_state(State.SCHEDULED, hanako, taro)
    edit(taro, "y")
    for page in ("", "change-set/"):
        told = signed_in(hanako).get(f"/admin/{page}").content.decode()
        assert "だった変更は、鈴木 太郎さん (taro)の操作" in told


def test_who_has_left_without_an_account_keeps_the_user_name(named: tuple[User, User]) -> None:
    hanako, taro = named
    text = Text.objects.get(key=TITLE)
    text.ja, text.en = f"{text.ja}x", f"{text.en} x"
    editing.save(text, version=1, actor=hanako, now=NOW)
    User.objects.filter(pk=hanako.pk).update(username="renamed")

    page = signed_in(taro).get("/admin/").content.decode()

    assert "<b>hanako</b>" in page
    assert not PublishedEdition.objects.exists()
