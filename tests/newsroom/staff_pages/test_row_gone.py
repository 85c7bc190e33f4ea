"""A whole row that somebody removed while another had its form open: told, and nothing is lost."""

import html
import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client

from guidance.newsroom import editing, taking_out, working
from guidance.newsroom.models import (
    Amount,
    AuditEntry,
    Closure,
    Facility,
    Link,
    Notice,
    OpeningHours,
)
from tests.newsroom.colleagues import NOW, person
from tests.newsroom.staff_pages.people import client_of, signed_in
from tests.newsroom.staff_pages.test_gone_rows import _standing
from tests.newsroom.staff_pages.without_scripts import Desk, hidden

pytestmark = pytest.mark.django_db
TYPED = "書いたことば<script>alert(1)</script>"
WHEN = "2026-12-01 09:00"


@pytest.fixture
def hanako() -> User:
    hanako = person("hanako", "editor")
    hanako.last_name, hanako.first_name = "佐藤", "花子"
    hanako.save()
    return hanako


@pytest.fixture
def taro() -> Client:
    return signed_in(person("taro", "editor"))


def _address(row: Any, what: str = "change") -> str:
    return f"/admin/newsroom/{row._meta.model_name}/{row.pk}/{what}/"


def _remove(row: Any, actor: User) -> None:
    editing.remove(row, version=row.version, actor=actor, now=NOW)


def _opened(browser: Client, row: Any) -> dict[str, Any]:
    return _standing(browser.get(_address(row)).context)


def _page(reply: HttpResponse) -> str:
    return html.unescape(reply.content.decode())


def _as_new(page: str) -> dict[str, list[str]]:
    """Return what the button of the page would send, as a browser does."""
    form = page.partition('/add/"')[2].partition("</form>")[0]
    sent: dict[str, list[str]] = {}
    for name, value in re.findall(r'name="([^"]+)" value="([^"]*)"', form):
        sent.setdefault(html.unescape(name), []).append(html.unescape(value))
    return sent


def test_what_was_typed_for_a_removed_facility_is_shown_with_who_removed_it(
    taro: Client, hanako: User
) -> None:
    place = Facility.objects.all()[0]
    sent = _opened(taro, place) | {"address_ja": TYPED, "kind": "police-station"}
    _remove(place, hanako)

    reply = taro.post(_address(place), sent)

    assert reply.status_code == 410
    page = _page(reply)
    assert f"佐藤 花子さん (hanako)が{WHEN}に施設「{place.name_ja}」を消しました。" in page
    assert "<dt>住所 (あなたが変えたところ)</dt>" in page
    assert '<dt>名前</dt><dd lang="ja">' in page
    assert "指定警察署" in page
    assert TYPED in page
    assert "<script>alert" not in reply.content.decode()
    assert not AuditEntry.objects.filter(actor="taro", action__in=("changed", "added")).exists()


def test_what_was_typed_can_be_sent_as_a_new_row_under_its_old_name(
    taro: Client, hanako: User
) -> None:
    place = Facility.objects.all()[0]
    for day in (1, 2):
        hours = OpeningHours(facility=place, weekday=day, opens="08:30", closes="16:00")
        editing.add(hours, actor=hanako, now=NOW)
    typed = {"phone": "03-1111-2222", "opening-0-closes": "12:00", "opening-1-DELETE": "on"}
    typed |= {"closures-0-starts_on": "2026-12-29", "closures-0-ends_on": "2027-01-03"}
    typed |= {"closures-0-reason_ja": "年末年始\n休み", "closures-0-reason_en": "New Year"}
    sent = _opened(taro, place) | typed
    _remove(place, hanako)
    page = taro.post(_address(place), sent).content.decode()
    assert "受付時間 (1行目)" in page
    assert "受付時間 (2行目)" not in page
    assert "<dt>終了 (あなたが変えたところ)</dt>" in page
    assert '<dt>曜日</dt><dd lang="ja">月曜日</dd>' in page

    reply = taro.post("/admin/newsroom/facility/add/", _as_new(page))

    assert reply.status_code == 302
    again = Facility.objects.get(key=place.key)
    assert (again.pk != place.pk, again.phone) == (True, "03-1111-2222")
    assert (again.name_en, again.read_from) == (place.name_en, place.read_from)
    assert [str(row.closes) for row in again.opening.all()] == ["12:00:00"]
    assert Closure.objects.get(facility=again).reason_ja == "年末年始\n休み"


def test_links_notices_and_amounts_come_back_too(taro: Client, hanako: User) -> None:
    words = {"title_ja": "停止", "title_en": "Stopped", "body_ja": "止めます。", "body_en": "Off."}
    notice = Notice(key="stop", starts_on="2026-12-01", pages=["*"], **words)
    amount = Amount(figure="record-again-fee", starts_on="2027-01-01", yen=1500, ground="条例")
    for row in (notice, amount):
        editing.add(row, actor=hanako, now=NOW)
    link = Link.objects.all()[0]
    for row, name, label in (
        (notice, "body_ja", "本文"),
        (amount, "ground", "根拠"),
        (link, "title_ja", "題名"),
    ):
        sent = _opened(taro, row) | {name: TYPED}
        _remove(row, hanako)
        reply = taro.post(_address(row), sent)
        page = _page(reply)
        assert reply.status_code == 410
        assert f"{row._meta.verbose_name}「{row}」を消しました" in page
        assert f'<dt>{label} (あなたが変えたところ)</dt><dd lang="ja">{TYPED}</dd>' in page


def test_who_discarded_the_draft_or_took_the_row_back_is_named(taro: Client, hanako: User) -> None:
    words = {"title_ja": "停止", "title_en": "Stopped", "body_ja": "止めます。", "body_en": "Off."}
    for go, told in (
        (lambda: editing.discard(hanako, NOW, seen=working.digest()), "下書きをすべて捨てたので"),
        (
            lambda: taking_out.take_out("notices/stop", hanako, NOW, seen=working.digest()),
            "お知らせを公開中の内容に戻したので",
        ),
    ):
        notice = Notice(key="stop", starts_on="2026-12-01", pages=["*"], **words)
        editing.add(notice, actor=hanako, now=NOW)
        sent = _opened(taro, notice) | {"body_ja": TYPED}
        go()
        reply = taro.post(_address(notice), sent)
        page = _page(reply)
        assert _as_new(reply.content.decode())["key"] == ["stop"]
        who = f"佐藤 花子さん (hanako)が{WHEN}に"
        assert f"{who}{told}、このお知らせは、下書きからなくなりました。" in page
        assert TYPED in page


def test_a_row_that_never_was_blames_nobody(taro: Client) -> None:
    reply = taro.post("/admin/newsroom/link/999999/change/", {"title_ja": TYPED})
    assert reply.status_code == 410
    assert "記録から分かりません" in _page(reply)
    assert TYPED in _page(reply)


def test_only_those_who_may_edit_are_told(hanako: User) -> None:
    place = Facility.objects.all()[0]
    _remove(place, hanako)
    auditor = client_of("kato", "auditor")
    assert auditor.post(_address(place), {"name_ja": TYPED}).status_code == 403


def test_opening_or_removing_a_row_that_is_gone_leads_to_its_list(
    taro: Client, hanako: User
) -> None:
    place = Facility.objects.all()[0]
    _remove(place, hanako)
    for reply in (
        taro.get(_address(place), follow=True),
        taro.get(_address(place, "delete"), follow=True),
        taro.post(_address(place, "delete"), {"post": "yes"}, follow=True),
    ):
        assert reply.redirect_chain == [("/admin/newsroom/facility/", 302)]
        assert f"{WHEN}に施設「{place.name_ja}」を消しました" in _page(reply)
    assert AuditEntry.objects.filter(action="removed").count() == 1


def test_a_row_that_another_changed_is_not_removed_unseen(taro: Client, hanako: User) -> None:
    place = Facility.objects.all()[0]
    asked = hidden(taro.get(_address(place, "delete")).content.decode(), "seen_version")
    place.phone = "03-1111-2222"
    editing.save(place, version=place.version, actor=hanako, now=NOW)

    sent = {"post": "yes", "seen_version": asked}
    reply = taro.post(_address(place, "delete"), sent, follow=True)

    assert "佐藤 花子さん (hanako)がこの項目を変えました。まだ消していません。" in _page(reply)
    assert Facility.objects.filter(pk=place.pk).exists()
    again = hidden(reply.content.decode(), "seen_version")
    taro.post(_address(place, "delete"), {"post": "yes", "seen_version": again})
    assert not Facility.objects.filter(pk=place.pk).exists()


def test_the_button_works_without_scripts_and_with_its_token(hanako: User) -> None:
    desk = Desk()
    desk.client.cookies = signed_in(person("taro", "editor")).cookies
    link = Link.objects.all()[0]
    desk.get(_address(link))
    sent = {"title_ja": TYPED, "title_en": "T", "publisher_ja": "区", "publisher_en": "Ward"}
    sent |= {"url": "https://www.example.jp/", "confirmed_on": "2026-11-01"}
    _remove(link, hanako)
    desk.send(_address(link), sent)
    desk.send("/admin/newsroom/link/add/", _as_new(desk.page))
    assert Link.objects.get(title_ja=TYPED).key == link.key
