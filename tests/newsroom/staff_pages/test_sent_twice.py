"""A form that is sent twice: by a double click, by Back and another press, by a browser alone."""

import html
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils.timezone import localtime, now

from guidance.newsroom.models import AuditEntry, EmergencyBanner, Link, Notice
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
