"""Staff find what they look for, and are told what waits for them and where a step has led."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client

from guidance.newsroom import banners, editing, workflow
from guidance.newsroom.models import EmergencyBanner, Facility, Link, State, Submission
from portal import clock
from tests.newsroom.colleagues import NOW, TITLE, edit, in_state
from tests.newsroom.staff_pages.people import NOTES_SENT, client_of, signed_in

TEXTS = "/admin/newsroom/text/"


@pytest.fixture
def editor(db: None) -> Client:
    return client_of("sato", "editor")


def _listed(client: Client, address: str, **asked: str) -> set[str]:
    page = client.get(address, asked)
    return {row.key for row in page.context["cl"].result_list}


def test_texts_and_sources_are_found_by_the_title_that_the_list_shows(editor: Client) -> None:
    shown = editor.get(TEXTS, {"q": "すること 見出し"}).content.decode()
    entries = _listed(editor, "/admin/newsroom/entry/", q="すること")

    assert TITLE in _listed(editor, TEXTS, q="すること 見出し")
    assert "すること「" in shown
    assert "steps/apply-online" in entries
    assert _listed(editor, TEXTS, q="すること そんな題名はない") == set()


def test_what_the_draft_changed_can_be_listed_alone(editor: Client, hanako: User) -> None:
    assert _listed(editor, TEXTS, draft="changed") == set()
    edit(hanako, "x")
    place, link = Facility.objects.all()[3], Link.objects.all()[1]
    place.phone, link.title_ja = "03-0000-0000", "別の題名"
    for row in (place, link):
        editing.save(row, version=1, actor=hanako, now=NOW)

    assert _listed(editor, TEXTS, draft="changed") == {TITLE}
    assert _listed(editor, "/admin/newsroom/facility/", draft="changed") == {place.key}
    assert _listed(editor, "/admin/newsroom/link/", draft="changed") == {link.key}


def test_a_banner_waits_for_those_who_may_review_it(hanako: User, taro: User) -> None:
    now = clock.now()
    said = {"title_ja": "停電", "title_en": "Outage", "body_ja": "休み", "body_en": "Closed"}
    until = {"starts_at": now, "ends_at": now + timedelta(hours=1)}
    banners.raise_banner(EmergencyBanner(**said, **until), hanako, now)

    his = signed_in(taro).get("/admin/").content.decode()
    hers = signed_in(hanako).get("/admin/").content.decode()
    theirs = client_of("ito", "auditor").get("/admin/").content.decode()

    assert "あなたの番です。</strong>内容を見て、「確認した」を押してください" in his
    assert "別の承認者の確認を待っています" in hers
    assert "確認した" not in hers + theirs


def test_after_publishing_the_edition_and_the_public_page_are_a_press_away(
    hanako: User, taro: User
) -> None:
    submission = in_state(State.APPROVED, hanako, taro)
    client = signed_in(taro)
    act = {"act": "publish", "submission": submission.pk, "seen": submission.fingerprint()}

    page = client.post("/admin/change-set/", act, follow=True).content.decode()
    rolled = client.post(
        "/admin/editions/0/roll-back/", {"seen_live": "1", **NOTES_SENT}, follow=True
    ).content.decode()

    assert '<a href="/admin/newsroom/publishededition/1/change/">第1版</a>を公開しました' in page
    assert '<a href="/ja/">公開中のページ</a>' in page
    assert '<a href="/admin/newsroom/publishededition/2/change/">第2版</a>として公開' in rolled


@pytest.mark.parametrize("place", ["", "change-set/", "facts/", "newsroom/text/", "help/"])
def test_a_booking_that_was_missed_is_told_on_every_page(
    hanako: User, taro: User, place: str
) -> None:
    submission = in_state(State.APPROVED, hanako, taro)
    before = signed_in(taro).get(f"/admin/{place}").content.decode()
    workflow.schedule(submission.pk, taro, NOW, effective_at=NOW + timedelta(hours=1))
    late = clock.now() - timedelta(minutes=5)
    Submission.objects.filter(pk=submission.pk).update(effective_at=late)

    page = signed_in(taro).get(f"/admin/{place}").content.decode()

    assert "公開予約の時刻を過ぎても" not in before
    assert page.count("公開予約の時刻を過ぎても") == 1
