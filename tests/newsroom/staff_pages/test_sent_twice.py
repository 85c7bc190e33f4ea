"""A form that is sent twice: by a double click, by Back and another press, by a browser alone."""

import html
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils.timezone import localtime, now

from guidance.newsroom.models import Amount, AuditEntry, EmergencyBanner, Facility, Link, Notice
from tests.newsroom.staff_pages.people import client_of

pytestmark = pytest.mark.django_db
ADD_BANNER, ADD_NOTICE = "/admin/newsroom/emergencybanner/add/", "/admin/newsroom/notice/add/"
WORDS = {"title_ja": "停止", "title_en": "Stopped", "body_ja": "受付を止めています。"}
BANNER = {"severity": "emergency", **WORDS, "body_en": "The desk is closed."}
NOTICE = {**BANNER, "severity": "info", "starts_on": "2026-12-01", "pages": ["*"]}


@pytest.fixture
def editor() -> Client:
    return client_of("sato", "editor")


def _until(hours: int) -> dict[str, str]:
    begin, end = localtime(now()), localtime(now()) + timedelta(hours=hours)
    return {
        "starts_at_0": f"{begin:%Y-%m-%d}",
        "starts_at_1": f"{begin:%H:%M}",
        "ends_at_0": f"{end:%Y-%m-%d}",
        "ends_at_1": f"{end:%H:%M}",
    }


def _acts(name: str) -> int:
    return AuditEntry.objects.filter(action=name).count()


def test_a_banner_is_raised_once_however_often_it_is_sent(editor: Client) -> None:
    sent = BANNER | _until(3)
    editor.post(ADD_BANNER, sent)
    banner = EmergencyBanner.objects.get()
    for browser in (editor, client_of("ito", "approver")):
        again = browser.post(ADD_BANNER, sent | _until(2), follow=True)
        page = html.unescape(again.content.decode())
        address = f"/admin/newsroom/emergencybanner/{banner.pk}/change/"
        assert again.redirect_chain == [(address, 302)]
        assert "同じ内容の緊急のお知らせが、もうあります" in page
        assert f'<a href="{address}">「停止」を見る</a>' in page
    assert (EmergencyBanner.objects.count(), _acts("banner-raised")) == (1, 1)


@pytest.mark.parametrize("other", [{"severity": "warning"}, {"body_ja": "受付を止めます。"}])
def test_another_banner_goes_up_beside_it(editor: Client, other: dict[str, str]) -> None:
    editor.post(ADD_BANNER, BANNER | _until(3))
    editor.post(ADD_BANNER, BANNER | _until(3) | other)
    assert EmergencyBanner.objects.count() == 2


def test_what_was_withdrawn_may_be_raised_again(editor: Client) -> None:
    editor.post(ADD_BANNER, BANNER | _until(3))
    editor.post(f"/admin/banners/{EmergencyBanner.objects.get().pk}/withdraw/")
    editor.post(ADD_BANNER, BANNER | _until(3))
    assert EmergencyBanner.objects.filter(withdrawn_at__isnull=True).count() == 1


def test_withdrawing_says_what_still_stands(editor: Client) -> None:
    editor.post(ADD_BANNER, BANNER | _until(3))
    editor.post(ADD_BANNER, BANNER | _until(3) | {"title_ja": "混雑"})
    first, second = EmergencyBanner.objects.order_by("pk")
    page = editor.post(f"/admin/banners/{first.pk}/withdraw/", follow=True).content.decode()
    link = f'<a href="/admin/newsroom/emergencybanner/{second.pk}/change/">「混雑」</a>'
    assert f"まだ出ている緊急のお知らせがあります: {link}" in page
    page = editor.post(f"/admin/banners/{second.pk}/withdraw/", follow=True).content.decode()
    assert "まだ出ている" not in page


def test_a_notice_is_added_once_however_often_it_is_sent(editor: Client) -> None:
    for _press in range(2):
        reply = editor.post(ADD_NOTICE, NOTICE, follow=True)
    notice = Notice.objects.get(title_ja="停止")
    assert reply.redirect_chain == [(f"/admin/newsroom/notice/{notice.pk}/change/", 302)]
    assert "同じ内容のお知らせが、もうあります" in reply.content.decode()
    assert _acts("added") == 1
    editor.post(ADD_NOTICE, NOTICE | {"starts_on": "2026-12-02"})
    assert [
        row.starts_on for row in Notice.objects.filter(title_ja="停止").order_by("starts_on")
    ] == [
        date(2026, 12, 1),
        date(2026, 12, 2),
    ]


def test_a_link_is_added_once_too(editor: Client) -> None:
    before = Link.objects.count()
    names = {"publisher_ja": "区", "publisher_en": "Ward", "title_ja": "案内", "title_en": "Guide"}
    sent = {"url": "https://www.example.jp/", "confirmed_on": "2026-11-01", **names}
    for _press in range(2):
        editor.post("/admin/newsroom/link/add/", sent)
    assert Link.objects.count() == before + 1


PLACE = {
    "kind": "police-station",
    "name_ja": "新宿警察署",
    "name_en": "Shinjuku Police Station",
    "kana": "しんじゅくけいさつしょ",
    "municipality_ja": "新宿区",
    "municipality_en": "Shinjuku City",
    "read_from": "https://www.example.jp/",
    "opening-TOTAL_FORMS": "2",
    "opening-INITIAL_FORMS": "0",
    "closures-TOTAL_FORMS": "1",
    "closures-INITIAL_FORMS": "0",
}
HOURS = {
    "opening-0-weekday": ["1", "2"],
    "opening-0-opens": "08:30",
    "opening-0-closes": "16:00",
}
ADD_PLACE = "/admin/newsroom/facility/add/"


@pytest.mark.parametrize("more", [{}, HOURS, {"key": "shinjuku-honcho"}])
def test_a_facility_is_added_once_however_often_it_is_sent(
    editor: Client, more: dict[str, str]
) -> None:
    before = Facility.objects.count()
    for _press in range(2):
        reply = editor.post(ADD_PLACE, PLACE | more, follow=True)
    place = Facility.objects.get(name_ja="新宿警察署")
    assert reply.redirect_chain == [(f"/admin/newsroom/facility/{place.pk}/change/", 302)]
    assert "同じ内容の施設が、もうあります" in reply.content.decode()
    assert (Facility.objects.count(), place.opening.count()) == (
        before + 1,
        2 * bool("opening-0-opens" in more),
    )


def test_hours_that_were_typed_before_the_second_press_are_not_lost(editor: Client) -> None:
    editor.post(ADD_PLACE, PLACE | HOURS)
    other = {"opening-1-weekday": ["3"], "opening-1-opens": "09:15", "opening-1-closes": "12:00"}
    reply = editor.post(ADD_PLACE, PLACE | HOURS | other)
    assert reply.status_code == 409
    page = html.unescape(reply.content.decode())
    assert "同じ内容の施設が、もうあります" in page
    assert "受付時間 (2行目)" in page
    assert "09:15" in page
    assert "受付時間 (1行目)" not in page
    place = Facility.objects.get(name_ja="新宿警察署")
    assert f'href="/admin/newsroom/facility/{place.pk}/change/">「新宿警察署」を開く' in page


@pytest.mark.parametrize("other", [{"name_ja": "戸塚警察署"}, {"phone": "03-1111-2222"}])
def test_another_facility_is_added_beside_it(editor: Client, other: dict[str, str]) -> None:
    before = Facility.objects.count()
    editor.post(ADD_PLACE, PLACE)
    editor.post(ADD_PLACE, PLACE | other)
    assert Facility.objects.count() == before + 2


def test_an_amount_is_added_once_and_another_of_the_same_day_is_refused(editor: Client) -> None:
    sent = {"figure": "record-again-fee", "starts_on": "2027-04-01", "yen": "1500"}
    sent |= {"ground": "手数料条例", "ground_en": "Fee Ordinance"}
    for _press in range(2):
        reply = editor.post("/admin/newsroom/amount/add/", sent, follow=True)
    amount = Amount.objects.get()
    assert reply.redirect_chain == [(f"/admin/newsroom/amount/{amount.pk}/change/", 302)]
    assert "同じ内容の手数料の額が、もうあります" in reply.content.decode()
    reply = editor.post("/admin/newsroom/amount/add/", sent | {"yen": "1600"})
    assert "同じ日から始まる金額が、もうあります" in reply.content.decode()
    assert Amount.objects.count() == 1


def test_a_name_that_another_row_has_is_refused_as_before(editor: Client) -> None:
    editor.post(ADD_PLACE, PLACE | {"key": "one"})
    reply = editor.post(ADD_PLACE, PLACE | {"key": "one", "name_ja": "戸塚警察署"})
    assert "もう使われています" in reply.content.decode()
