"""The desk's own sentences tell what is so: of saves, of publishing, of people, to whom looks."""

import re

import pytest
from django.contrib.auth.models import Group, User
from django.contrib.messages import get_messages
from django.test import Client

from guidance.newsroom import acts, rollback, workflow
from guidance.newsroom.models import Closure, Facility, Link, Notice, OpeningHours, State
from guidance.pages.finished import CACHE_CONTROL
from tests.newsroom.colleagues import NOW, PASSWORD, approved, in_state, person
from tests.newsroom.staff_pages.people import client_of, signed_in

EMPTY = {f"{name}-{part}": "0" for name in ("opening", "closures") for part in ("TOTAL", "INITIAL")}
MONDAY = {"weekday": 1, "opens": "08:30", "closes": "16:00"}
SHUT_OUT = "「編集室に入れる」を選んでいないので、ログインできません"


def _said_after_saving(client: Client, place: Facility, rows: dict[str, object]) -> str:
    columns = ("kind", "name_ja", "name_en", "kana", "municipality_ja", "municipality_en")
    columns += ("address_ja", "phone", "url", "latitude", "longitude")
    said = {name: getattr(place, name) for name in columns}
    sent = {name: "" if value is None else value for name, value in said.items()}
    sent |= {"read_from": "\n".join(place.read_from), "seen_version": place.version}
    sent |= {f"{name}_FORMS": count for name, count in EMPTY.items()} | rows
    reply = client.post(f"/admin/newsroom/facility/{place.pk}/change/", sent)
    # Earlier ones were not shown yet.
    return [str(message) for message in get_messages(reply.wsgi_request)][-1]


def _rows(name: str, stored: int, **row: object) -> dict[str, object]:
    counts: dict[str, object] = {f"{name}-TOTAL_FORMS": 1, f"{name}-INITIAL_FORMS": stored}
    return counts | {f"{name}-0-{column}": value for column, value in row.items()}


def test_a_facility_whose_hours_alone_changed_is_said_to_be_in_the_draft(
    hanako: User, taro: User
) -> None:
    in_state(State.APPROVED, hanako, taro)
    client, place = client_of("sato", "editor"), Facility.objects.all()[0]

    added = _said_after_saving(client, place, _rows("opening", 0, **MONDAY))
    row = OpeningHours.objects.get()
    stored = MONDAY | {"id": row.pk, "facility": place.pk, "seen_version": row.version}
    same = _said_after_saving(client, place, _rows("opening", 1, **stored))
    later = _said_after_saving(client, place, _rows("opening", 1, **stored | {"closes": "17:00"}))
    stored["seen_version"] = row.version + 1
    gone = _said_after_saving(client, place, _rows("opening", 1, **stored, DELETE="on"))

    assert "「承認済み」だった変更は下書きに戻りました" in added
    assert "違いがなかった" in same
    for told in (added, later, gone):
        assert "下書きに入れました" in told
        assert "違いがなかった" not in told
    assert not OpeningHours.objects.exists()


@pytest.mark.django_db
def test_a_facility_whose_closure_alone_changed_is_said_to_be_in_the_draft() -> None:
    row = {"starts_on": "2026-12-29", "ends_on": "2027-01-03", "reason_ja": "年末年始"}
    client = client_of("sato", "editor")

    told = _said_after_saving(client, Facility.objects.all()[0], _rows("closures", 0, **row))

    assert Closure.objects.exists()
    assert "下書きに入れました" in told


def test_publishing_promises_what_browsers_that_keep_a_page_can_hold(
    hanako: User, taro: User
) -> None:
    kept = re.search(r"max-age=(\d+)", CACHE_CONTROL)
    assert kept is not None
    assert 10 + int(kept.group(1)) <= 60
    in_state(State.APPROVED, hanako, taro)
    client = signed_in(taro)
    before = client.get("/admin/change-set/").content.decode()
    sent = {"act": "publish", **_hidden(before)}
    after = client.post("/admin/change-set/", sent, follow=True).content.decode()
    back = client.get("/admin/newsroom/publishededition/0/change/").content.decode()
    handbook = client.get("/admin/help/").content.decode()

    for shown in (before, after, back):
        assert acts.REOPENED in shown
    assert "読み直せば1分以内に新しい版が出ます" in handbook


def _hidden(page: str) -> dict[str, str]:
    found = re.findall(r'<input type="hidden" name="(seen|submission)" value="([^"]*)">', page)
    return dict(found)


@pytest.mark.django_db
def test_a_role_without_the_way_in_is_told_and_new_colleagues_have_it() -> None:
    boss = client_of("kato", "administrator")
    role = Group.objects.get(name="editor").pk
    words = {"password1": PASSWORD, "password2": PASSWORD}
    sent = {"username": "sato", "is_active": "on", "groups": [role], **words}

    form = boss.get("/admin/auth/user/add/").context["adminform"].form
    without = boss.post("/admin/auth/user/add/", sent, follow=True).content.decode()
    way_in = {"username": "ito", "is_staff": "on"}
    with_it = boss.post("/admin/auth/user/add/", sent | way_in, follow=True).content.decode()

    assert form["is_staff"].value() is True
    assert SHUT_OUT in without
    assert SHUT_OUT not in with_it
    assert User.objects.get(username="ito").is_staff


@pytest.mark.django_db
def test_who_has_left_is_not_said_to_be_shut_out() -> None:
    gone = person("sato", "editor")
    sent = {"username": "sato", "groups": [Group.objects.get(name="editor").pk]}
    boss = client_of("kato", "administrator")

    shown = boss.post(f"/admin/auth/user/{gone.pk}/change/", sent, follow=True).content.decode()

    assert SHUT_OUT not in shown


@pytest.mark.django_db
def test_who_may_only_look_sees_lists_as_lists_and_nothing_that_a_form_asks() -> None:
    place, link = Facility.objects.all()[0], Link.objects.all()[0]
    place.read_from = ["https://one.example/", "https://two.example/"]
    place.save()
    Closure.objects.create(
        facility=place, starts_on=NOW.date(), ends_on=NOW.date(), reason_ja="休み"
    )
    notice = Notice.objects.create(
        key="n",
        starts_on=NOW.date(),
        ends_on=NOW.date(),
        title_ja="題",
        body_ja="文",
        pages=["*"],
        sources=[link.key],
    )
    looking = client_of("kato", "approver")

    shown = looking.get(f"/admin/newsroom/facility/{place.pk}/change/").content.decode()
    of_notice = looking.get(f"/admin/newsroom/notice/{notice.pk}/change/").content.decode()

    assert "<ul><li>https://one.example/</li><li>https://two.example/</li></ul>" in shown
    assert "<li>すべてのページ</li>" in of_notice
    assert f"<li>{link}</li>" in of_notice
    for page in (shown, of_notice):
        assert "ranslation holds" not in page
        assert "een version" not in page
        assert "[&#x27;" not in page


@pytest.mark.parametrize(
    ("table", "column"),
    [("notice", "題名 (英語)"), ("link", "題名 (英語)"), ("facility", "名前 (英語)")],
)
def test_a_new_row_says_of_which_of_its_fields_its_name_is_made(
    db: None, table: str, column: str
) -> None:
    page = client_of("sato", "editor").get(f"/admin/newsroom/{table}/add/").content.decode()
    assert f"空けておくと、「{column}」から自動で付きます" in page


def test_an_edition_that_went_back_names_who_went_back(hanako: User, taro: User) -> None:
    workflow.publish(approved(hanako, taro).pk, taro, NOW)
    rollback.roll_back(0, taro, NOW, seen_live=1)
    client = signed_in(hanako)

    first = client.get("/admin/").content.decode()
    edition = client.get("/admin/newsroom/publishededition/2/change/").content.decode()

    listed = client.get("/admin/newsroom/publishededition/").content.decode()

    assert "第0版の内容に戻した人: taro" in first
    assert "第0版の内容に戻した版です。戻した人: taro" in edition
    assert "第0版に戻した人: taro</td>" in listed
    assert "提出した人、戻した人" in listed
    for page in (first, edition):
        assert "提出: taro" not in page
        assert "承認: (なし)" not in page


def test_a_booking_is_told_without_a_space_before_its_comma(hanako: User, taro: User) -> None:
    User.objects.filter(pk=taro.pk).update(last_name="鈴木", first_name="花子")
    in_state(State.SCHEDULED, hanako, taro)

    page = signed_in(taro).get("/admin/").content.decode()

    told = re.search(r"承認: 鈴木 花子 \(taro\)\s+\(\d{4}-\d\d-\d\d \d\d:\d\d\)、公開: ", page)
    assert told is not None
    assert re.search(r"\s、", page) is None
