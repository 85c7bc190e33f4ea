"""A refused form names each field, shows the form that is expected, and leads to the field."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.test import Client

from guidance.newsroom import editing
from guidance.newsroom.banners import LONGEST
from guidance.newsroom.free_name import free_name
from guidance.newsroom.models import EmergencyBanner, Facility, Link, Notice, State, Text
from portal import clock
from tests.newsroom.colleagues import NOW, colleague, in_state, person
from tests.newsroom.staff_pages.people import client_of, signed_in

BANNER = "/admin/newsroom/emergencybanner/add/"
NOTICE = "/admin/newsroom/notice/add/"
TOMORROW = f"{clock.now() + timedelta(days=1):%Y-%m-%d}"
SAID = {
    "severity": "warning",
    "title_ja": "停電",
    "title_en": "Power failure",
    "body_ja": "今日は休みです。",
    "body_en": "Closed today.",
    "starts_at_0": TOMORROW,
    "starts_at_1": "09:00",
    "ends_at_0": TOMORROW,
    "ends_at_1": "17:00",
}


@pytest.fixture
def editor(db: None) -> Client:
    return client_of("sato", "editor")


def _summary(page: str) -> list[tuple[str, str]]:
    """Return the address and the words of each line of the list above a form."""
    (block,) = re.findall(r'<section class="desk-wrong".*?</section>', page, re.DOTALL)
    return re.findall(r'<li><a href="#(.*?)">(.*?)</a></li>', block)


def test_each_missing_field_is_named_once_and_linked(editor: Client) -> None:
    page = editor.post(BANNER, {}).content.decode()

    assert (
        "id_starts_at_0",
        "「この時から」の日付と時刻を、両方とも入力してください。",
    ) in _summary(page)
    assert ("id_title_en", "「題名 (英語)」を入力してください。") in _summary(page)
    assert ("id_severity", "「重要度」を選んでください。") in _summary(page)
    assert len(_summary(page)) == 7
    assert all(f'id="{place}"' in page for place, _said in _summary(page))
    assert "このフィールドは必須です" not in page
    assert "<title>エラー: " in page


@pytest.mark.parametrize(
    ("day", "time"), [("12月1日", "9時"), ("2026-02-30", "09:00"), (TOMORROW, "午後12時")]
)
def test_a_moment_that_cannot_be_read_shows_the_form_expected(
    editor: Client, day: str, time: str
) -> None:
    page = editor.post(BANNER, SAID | {"ends_at_0": day, "ends_at_1": time}).content.decode()

    ((place, said),) = _summary(page)
    assert place == "id_ends_at_0"
    assert said.startswith("「この時まで」は、日付を「2026-12-01」")
    assert "「令和8年12月1日」のどれか、時刻を「09:00」の形で" in said


def test_days_numbers_and_addresses_show_the_form_expected(editor: Client) -> None:
    fee = {"figure": "record-again-fee", "starts_on": "4月から", "yen": "千円", "ground": "条例"}
    amounts = dict(_summary(editor.post("/admin/newsroom/amount/add/", fee).content.decode()))
    link = editor.post("/admin/newsroom/link/add/", {"url": "警視庁", "key": "Ä"}).content.decode()

    assert amounts["id_starts_on"].startswith("「この日から」は、「2026-12-01」")
    assert amounts["id_yen"].endswith("例: 1500")
    assert "「https://」で始まる" in dict(_summary(link))["id_url"]
    assert "year-end-2026" in dict(_summary(link))["id_key"]


def test_rows_inside_a_row_are_named_by_their_day(editor: Client) -> None:
    place = Facility.objects.all()[0]
    rows = {
        f"{name}-{part}_FORMS": "0" for name in ("opening", "closures") for part in ("INITIAL",)
    }
    rows |= {"opening-TOTAL_FORMS": "1", "closures-TOTAL_FORMS": "0"}
    typed = {"opening-0-weekday": "1", "opening-0-opens": "朝", "opening-0-closes": "16:00"}
    address = f"/admin/newsroom/facility/{place.pk}/change/"

    found = dict(_summary(editor.post(address, rows | typed).content.decode()))

    said = found["id_opening-0-opens"]
    assert said.startswith("受付時間「月曜日」: 「開始」は、「09:00」の形で")


@pytest.mark.django_db
def test_the_forms_of_the_change_set_and_the_preview_do_so_too() -> None:
    hanako, taro = person("hanako", "editor"), person("taro", "approver")
    submission = in_state(State.APPROVED, hanako, taro)
    booked = {"act": "schedule", "submission": submission.pk, "effective_at": "来週"}
    schedule = signed_in(taro).post("/admin/change-set/", booked).content.decode()
    preview = signed_in(taro).post("/admin/preview/", {"what": "draft"}).content.decode()

    ((place, said),) = _summary(schedule)
    assert f'id="{place}"' in schedule
    assert "「2026-12-01 09:00」か「令和8年12月1日 9時」の形で" in said
    assert _summary(preview) == [("id_day", "「日付」を入力してください。")]


@pytest.mark.parametrize("sign", ["\u200b", "\u202e", "\u2028", "\ufeff", "\u2066"])
def test_a_sign_that_nobody_sees_is_found_in_a_banner(editor: Client, sign: str) -> None:
    said = SAID | {"body_ja": f"今日は{sign}休みです。"}
    ((place, refusal),) = _summary(editor.post(BANNER, said).content.decode())

    assert (place, f"U+{ord(sign):04X}" in refusal) == ("id_body_ja", True)
    assert not EmergencyBanner.objects.exists()


def test_an_emergency_is_offered_to_begin_now(editor: Client) -> None:
    with time_machine.travel(datetime(2026, 11, 23, 1, 30, tzinfo=UTC), tick=False):
        page = editor.get(BANNER).content.decode()

    halves = [re.findall(f'<input[^>]*name="starts_at_{half}"[^>]*>', page) for half in (0, 1)]
    shown = [re.findall(r'value="([^"]*)"', half[0]) for half in halves]
    assert shown == [["2026-11-23"], ["10:30"]]


@pytest.mark.parametrize("field", LONGEST)
def test_a_banner_that_nobody_gets_past_is_too_long(editor: Client, field: str) -> None:
    most = LONGEST[field]
    longest = editor.post(BANNER, SAID | {field: "あ" * most})
    ((place, refusal),) = _summary(
        editor.post(BANNER, SAID | {field: "あ" * (most + 1)}).content.decode()
    )

    assert longest.status_code == 302
    assert place == f"id_{field}"
    assert f"{most}文字まで" in refusal


def test_a_new_row_gets_a_name_of_its_english_words_and_none_twice(editor: Client) -> None:
    notice = {
        "starts_on": "2026-12-01",
        "severity": "info",
        "pages": "who",
        "title_ja": "年末",
        "title_en": "Year-end_holidays!",
        "body_ja": "年末の案内です。",
        "body_en": "About the end of the year.",
        "sources": "mpd/手数料",
    }
    titles = (notice["title_en"], notice["title_en"], "年末")
    for number, title in enumerate(titles):
        words = f"年末の案内{number}です。"
        editor.post(NOTICE, notice | {"title_en": title, "key": "", "body_ja": words})
    editor.post(NOTICE, notice | {"key": "mine"})

    keys = list(Notice.objects.values_list("key", flat=True))
    assert keys[1:] == ["year-end-holidays", "year-end-holidays-2", "notice", "mine"]


def test_names_of_facilities_and_links_are_made_too(db: None) -> None:
    taken = Facility.objects.all()[0]

    assert free_name(Facility, taken.key) == f"{taken.key}-2"
    assert free_name(Link, "A" * 99) == "a" * 50


def test_two_who_add_the_same_title_at_once_get_two_names(hanako: User, taro: User) -> None:
    words = {"title_ja": "年末", "title_en": "Year end", "body_ja": "休み", "body_en": "Closed"}
    said = words | {"starts_on": NOW.date(), "pages": ["home"]}
    # Both forms were checked before either was stored.
    name = free_name(Notice, "Year end")
    both = [Notice(key=name, **said | {"body_ja": f"{day}日から休み"}) for day in (29, 30)]
    for row, who in zip(both, (hanako, taro), strict=True):
        editing.add(row, actor=who, now=NOW, named_by="Year end")

    assert [row.key for row in both] == ["year-end", "year-end-2"]


def test_a_name_that_somebody_typed_is_never_changed_for_them(hanako: User) -> None:
    words = {"title_ja": "年末", "title_en": "Year end", "body_ja": "休み", "body_en": "Closed"}
    said = words | {"starts_on": NOW.date(), "pages": ["home"], "key": "typed"}
    editing.add(Notice(**said), actor=hanako, now=NOW)

    with pytest.raises(ValidationError):
        editing.add(Notice(**said | {"body_ja": "休館"}), actor=hanako, now=NOW)


@pytest.mark.django_db
def test_an_entry_without_its_title_is_named_as_the_public_reads_it() -> None:
    title = Text.objects.get(key="questions/reason.title")
    option = Text.objects.get(key="questions/reason.options.lost.label")
    named = title.ja.strip(), option.ja.strip()
    for text in (title, option):
        text.ja = text.en = ""
        editing.save(text, version=text.version, actor=colleague("hanako"), now=NOW)
    client = client_of("sato", "editor")

    page = client.get("/admin/change-set/")

    where = {line.where for line in page.context["blocking"]}
    assert any(f"質問「{named[0]}」" in one for one in where)
    assert any(f"答え「{named[1]}」" in one for one in where)
    assert not any("「reason」" in one or "「lost」" in one for one in where)
    listed = client.get("/admin/newsroom/text/", {"q": "questions/reason.why"}).content.decode()
    assert f"質問「{named[0]}」" in listed
