"""A form sent after somebody else saved: it keeps their corrections where it changed nothing."""

import html
import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client

from guidance.newsroom import editing
from guidance.newsroom.models import AuditEntry, Closure, Facility, OpeningHours, Text
from tests.newsroom.colleagues import NOW, person
from tests.newsroom.staff_pages.people import client_of, signed_in

pytestmark = pytest.mark.django_db
PHONE, KANA = "03-1234-5678", "あたらしいふりがな"
TITLE = "steps/apply-online.title"


@pytest.fixture
def hanako() -> Client:
    hanako = person("hanako", "editor")
    hanako.last_name, hanako.first_name = "佐藤", "花子"
    hanako.save()
    return signed_in(hanako)


@pytest.fixture
def yamada(hanako: Client) -> Client:
    return client_of("yamada", "editor")


@pytest.fixture
def place() -> Facility:
    return Facility.objects.filter(phone="")[0]


def _address(row: Any) -> str:
    return f"/admin/newsroom/{row._meta.model_name}/{row.pk}/change/"


def _filled(page: str) -> dict[str, Any]:
    """Return what a browser sends of the page's form as it stands."""
    sent: dict[str, Any] = {}
    form = page.partition('id="content-main"')[2]
    for tag in re.findall(r"<input[^>]*>", form):
        said = dict(re.findall(r'([a-z-]+)="([^"]*)"', tag))
        name, kind = said.get("name", ""), said.get("type", "text")
        ticked = kind not in ("checkbox", "radio") or " checked" in tag
        if name and ticked and kind != "submit" and not name.endswith("DELETE"):
            sent.setdefault(name, []).append(
                html.unescape(said.get("value", "on" if kind == "checkbox" else ""))
            )
    for name, words in re.findall(
        r'<textarea[^>]*name="([^"]*)"[^>]*>\n?(.*?)</textarea>', form, re.DOTALL
    ):
        sent[name] = html.unescape(words).replace("\n", "\r\n")
    for name, inner in re.findall(
        r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', form, re.DOTALL
    ):
        chosen = re.search(r'value="([^"]*)" selected', inner) or re.search(
            r'value="([^"]*)"', inner
        )
        sent[name] = chosen[1] if chosen else ""
    return {name: said for name, said in sent.items() if "__prefix__" not in name}


def _open(browser: Client, row: Any) -> dict[str, Any]:
    return _filled(browser.get(_address(row)).content.decode())


def _told(reply: HttpResponse) -> str:
    return html.unescape(reply.content.decode())


def test_a_late_form_keeps_what_another_put_into_a_field_it_left_alone(
    hanako: Client, yamada: Client, place: Facility
) -> None:
    of_hanako, of_yamada = _open(hanako, place), _open(yamada, place)
    assert hanako.post(_address(place), of_hanako | {"phone": PHONE}).status_code == 302

    asked = yamada.post(_address(place), of_yamada | {"kana": KANA})

    page = _told(asked)
    assert "佐藤 花子さん (hanako)が「電話番号」を変えました" in page
    assert "あなたが変えていないので、その内容をこの画面に入れました" in page
    assert "ほかの人が変えました。この画面に入れました" in page
    assert '<strong class="desk-met">ほかの人が変えました。この画面に入れました。</strong>' in page
    again = _filled(asked.content.decode())
    assert again["phone"] == [PHONE]
    place.refresh_from_db()
    assert place.kana != KANA

    assert yamada.post(_address(place), again).status_code == 302
    place.refresh_from_db()
    assert (place.phone, place.kana) == (PHONE, KANA)
    changed = AuditEntry.objects.filter(action="changed").order_by("number").last()
    assert changed is not None
    assert '"fields":["kana"]' in changed.details.replace(" ", "")


def test_only_what_both_changed_is_asked_about(
    hanako: Client, yamada: Client, place: Facility
) -> None:
    of_hanako, of_yamada = _open(hanako, place), _open(yamada, place)
    hanako.post(_address(place), of_hanako | {"phone": PHONE, "kana": "はなこのふりがな"})

    asked = yamada.post(_address(place), of_yamada | {"kana": KANA})

    page = _told(asked)
    assert "佐藤 花子さん (hanako)が、あなたも変えた「ふりがな」を変えました" in page
    assert "ほかの人が変え、あなたも変えました" in page
    assert '<strong class="desk-met">ほかの人が変え、あなたも変えました。</strong>' in page
    assert "はなこのふりがな" in page
    again = _filled(asked.content.decode())
    assert (again["phone"], again["kana"]) == ([PHONE], [KANA])
    yamada.post(_address(place), again)
    place.refresh_from_db()
    assert (place.phone, place.kana) == (PHONE, KANA)


def test_two_tabs_of_one_person_keep_both_languages(hanako: Client) -> None:
    text = Text.objects.get(key=TITLE)
    first, second = _open(hanako, text), _open(hanako, text)
    hanako.post(_address(text), first | {"ja": "直した日本語"})

    asked = hanako.post(_address(text), second | {"en": "Corrected English"})

    page = _told(asked)
    assert "あなたが別の画面で「日本語」を変えました" in page
    assert "今の内容 (あなたが別の画面で保存したもの)" in page
    assert "ほかの人" not in page.partition('id="content-main"')[2].partition("</form>")[0]
    assert "花子さん" not in page
    hanako.post(_address(text), _filled(asked.content.decode()))
    text.refresh_from_db()
    assert (text.ja, text.en) == ("直した日本語", "Corrected English")


def test_nobody_says_unseen_that_the_english_is_right_for_new_japanese(
    hanako: Client, yamada: Client
) -> None:
    text = Text.objects.get(key=TITLE)
    of_hanako, of_yamada = _open(hanako, text), _open(yamada, text)
    hanako.post(_address(text), of_hanako | {"ja": "直した日本語"})
    asked = yamada.post(_address(text), of_yamada | {"translation_holds": "on"})
    assert "「日本語」を変えました" in _told(asked)
    text.refresh_from_db()
    assert text.is_stale


def test_a_form_in_which_nothing_was_typed_takes_nothing_back(
    hanako: Client, yamada: Client, place: Facility
) -> None:
    of_hanako, of_yamada = _open(hanako, place), _open(yamada, place)
    hanako.post(_address(place), of_hanako | {"phone": PHONE})
    assert yamada.post(_address(place), of_yamada).status_code == 302
    place.refresh_from_db()
    assert place.phone == PHONE
    assert not AuditEntry.objects.filter(action="changed", actor="yamada").exists()


def test_a_page_that_does_not_say_what_it_was_filled_from_asks_about_everything(
    hanako: Client, yamada: Client, place: Facility
) -> None:
    of_hanako, of_yamada = _open(hanako, place), _open(yamada, place)
    hanako.post(_address(place), of_hanako | {"phone": PHONE})
    of_another = _open(yamada, Facility.objects.exclude(pk=place.pk)[0])["opened"][0]
    for carried in ("", "forged", of_another):
        asked = yamada.post(_address(place), of_yamada | {"kana": KANA, "opened": carried})
        assert "佐藤 花子さん (hanako)がこの項目を変えました" in _told(asked)
    place.refresh_from_db()
    assert (place.phone, place.kana == KANA) == (PHONE, False)


@pytest.fixture
def rows(hanako: Client, place: Facility) -> tuple[OpeningHours, Closure]:
    who = User.objects.get(username="hanako")
    hours = OpeningHours(facility=place, weekday=1, opens="08:30", closes="16:00")
    days = {"starts_on": "2026-12-29", "ends_on": "2027-01-03"}
    closure = Closure(facility=place, reason_ja="年末年始", reason_en="New Year", **days)
    for row in (hours, closure):
        editing.add(row, actor=who, now=NOW)
    return hours, closure


def test_rows_inside_a_facility_meet_in_the_same_way(
    hanako: Client, yamada: Client, place: Facility, rows: tuple[OpeningHours, Closure]
) -> None:
    hours, closure = rows
    of_hanako, of_yamada = _open(hanako, place), _open(yamada, place)
    said = {"opening-0-closes": "12:00", "closures-0-reason_ja": "設備の点検"}
    assert hanako.post(_address(place), of_hanako | said).status_code == 302

    asked = yamada.post(_address(place), of_yamada | {"opening-0-opens": "09:00", "kana": KANA})

    assert "佐藤 花子さん (hanako)が「終了」を変えました" in _told(asked)
    again = _filled(asked.content.decode())
    assert again["opening-0-closes"] == ["12:00"]
    assert yamada.post(_address(place), again).status_code == 302
    hours.refresh_from_db()
    closure.refresh_from_db()
    place.refresh_from_db()
    assert (f"{hours.opens:%H:%M}", f"{hours.closes:%H:%M}") == ("09:00", "12:00")
    assert closure.reason_ja == "設備の点検"
    assert place.kana == KANA


def test_a_row_that_was_to_be_taken_out_does_not_bring_the_old_hours_back(
    hanako: Client, yamada: Client, place: Facility, rows: tuple[OpeningHours, Closure]
) -> None:
    of_hanako, of_yamada = _open(hanako, place), _open(yamada, place)
    hanako.post(_address(place), of_hanako | {"opening-0-closes": "12:00"})
    asked = yamada.post(_address(place), of_yamada | {"opening-0-DELETE": "on"})
    assert "それでも消すときは" in _told(asked)
    yamada.post(_address(place), _filled(asked.content.decode()))
    rows[0].refresh_from_db()
    assert f"{rows[0].closes:%H:%M}" == "12:00"


def test_ones_own_other_tab_is_named_as_that_for_rows_too(
    hanako: Client, place: Facility, rows: tuple[OpeningHours, Closure]
) -> None:
    first, second, third = (_open(hanako, place) for _tab in range(3))
    hanako.post(_address(place), first | {"opening-0-closes": "12:00"})
    asked = _told(hanako.post(_address(place), second | {"opening-0-DELETE": "on"}))
    assert "編集している間に、あなたが別の画面で「月曜日 08:30から12:00まで」に変えました" in asked
    hanako.post(_address(place), _open(hanako, place) | {"opening-0-DELETE": "on"})
    gone = _told(hanako.post(_address(place), third | {"opening-0-closes": "13:00"}))
    assert "編集している間に、あなたが" in gone
    assert "別の画面で「月曜日 08:30から13:00まで」の行を消しました" in gone
