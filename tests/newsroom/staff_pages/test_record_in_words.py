"""A row of the record is read as what it was: which text, which words before, which after."""

import datetime as dt
import json

import pytest
from django.contrib.auth.models import User

from guidance.newsroom import audit, editing, rollback, workflow
from guidance.newsroom.audit import Subject
from guidance.newsroom.models import (
    Amount,
    AuditEntry,
    Closure,
    EmergencyBanner,
    Facility,
    OpeningHours,
    State,
    Text,
)
from tests.newsroom.colleagues import LATER, NOW, TITLE, approved, edit, in_state
from tests.newsroom.every_kind import make_busy
from tests.newsroom.staff_pages.people import client_of


def _page(entry: AuditEntry) -> str:
    auditor = client_of("ito", "auditor")
    return auditor.get(f"/admin/newsroom/auditentry/{entry.pk}/change/").content.decode()


def _of(kind: str, action: str) -> AuditEntry:
    return AuditEntry.objects.get(object_type=kind, action=action)


def test_a_changed_text_shows_both_languages_word_by_word_and_leads_to_its_form(
    hanako: User,
) -> None:
    text = Text.objects.get(key=TITLE)
    text.ja, text.en = f"{text.ja}の案内", f"{text.en} guide"
    editing.save(text, version=1, actor=hanako, now=NOW)

    page = _page(_of("text", "changed"))

    assert "の案内</ins>" in page
    assert 'lang="en"' in page
    assert "guide</ins>" in page
    assert f'<a href="/admin/newsroom/text/{text.pk}/change/">すること「' in page


def test_the_words_stand_in_the_chain(hanako: User) -> None:
    before = Text.objects.get(key=TITLE).ja
    edit(hanako, "x")

    kept = json.loads(_of("text", "changed").details)

    assert (kept["old"]["ja"], kept["new"]["ja"]) == (before, f"{before}x")
    assert list(audit.faults()) == []


def test_facts_are_said_in_words_and_days_as_people_write_them(hanako: User) -> None:
    place = Facility.objects.get(key="fuchu")
    place.kind, place.phone = "police-station", "042-000-0000"
    editing.save(place, version=1, actor=hanako, now=NOW)
    fee = Amount(figure="record-again-fee", starts_on=dt.date(2027, 4, 1), yen=1500, ground="条例")
    editing.add(fee, actor=hanako, now=NOW)

    changed, added = _page(_of("facility", "changed")), _page(_of("amount", "added"))

    assert "運転免許試験場</td>" in changed
    assert "指定警察署</td>" in changed
    assert "2027年4月1日</td>" in added
    assert f"/admin/newsroom/amount/{fee.pk}/change/" in added


def test_hours_and_closures_say_whose_they_are(hanako: User) -> None:
    place = Facility.objects.get(key="fuchu")
    hours = OpeningHours(facility=place, weekday=1, opens=dt.time(8, 30), closes=dt.time(16, 0))
    editing.add(hours, actor=hanako, now=NOW)
    days = {"starts_on": dt.date(2027, 1, 4), "ends_on": dt.date(2027, 1, 5)}
    closure = Closure(facility=place, reason_ja="点検", reason_en="Works", **days)
    editing.add(closure, actor=hanako, now=NOW)
    editing.remove(closure, version=1, actor=hanako, now=NOW)

    added, removed = _page(_of("openinghours", "added")), _page(_of("closure", "removed"))

    assert "府中運転免許試験場 受付時間" in added
    assert "08:30</td>" in added
    assert "<del>点検</del>" in removed
    assert f"/admin/newsroom/facility/{place.pk}/change/" in added


def test_a_source_is_named_by_the_entry_that_rests_on_it(hanako: User) -> None:
    entry = Text.objects.get(key=TITLE).entry
    entry.sources = ["mpd/手数料"]
    editing.save(entry, version=1, actor=hanako, now=NOW)

    page = _page(_of("entry", "changed"))

    assert "の根拠と印</a>" in page
    assert "警視庁「手数料」" in page


@pytest.mark.django_db
def test_a_row_from_before_words_were_kept_is_shown_as_it_is() -> None:
    text = Text.objects.get(key=TITLE)
    subject = Subject("text", TITLE, "a" * 64, "b" * 64)
    old = audit.record("sato", "changed", NOW, subject, {"fields": ["ja", "en"]})
    gone = audit.record("sato", "changed", NOW, Subject("notice", "gone"), {"fields": ["lost"]})

    assert "変えた欄: 日本語・英語" in _page(old)
    assert "この記録には、前と後の文がありません" in _page(old)
    assert f"/admin/newsroom/text/{text.pk}/change/" in _page(old)
    assert "変えた欄: lost" in _page(gone)


def test_a_way_back_says_to_which_content_and_as_which_edition(hanako: User, taro: User) -> None:
    for addition in ("一", "二"):
        workflow.publish(approved(hanako, taro, addition).pk, taro, NOW)
    rollback.roll_back(0, taro, LATER, seen_live=2)
    told = "第0版の内容に戻した (第3版として公開)"

    assert told in _page(_of("edition", "rolled-back"))
    browser = client_of("root", "auditor")
    for address in ("/admin/", "/admin/newsroom/auditentry/"):
        assert told in browser.get(address).content.decode()
    found = browser.get("/admin/newsroom/auditentry/", {"q": told}).context["cl"].result_list
    assert [row.action for row in found] == ["rolled-back"]


def test_every_kind_of_row_can_be_read(db: None) -> None:
    make_busy()
    for entry in AuditEntry.objects.exclude(action="saw"):
        page = _page(entry)
        assert "変わったところ" in page
        assert "None" not in page


def test_a_submission_leads_to_its_edition_and_an_account_only_who_may_see_accounts(
    hanako: User, taro: User
) -> None:
    in_state(State.LIVE, hanako, taro)
    approved = AuditEntry.objects.get(action="approved")
    banner = audit.record("sato", "people-changed", NOW, Subject("user", "hanako"))

    assert '<a href="/admin/newsroom/publishededition/1/change/">' in _page(approved)
    assert f"/admin/auth/user/{hanako.pk}/" not in _page(banner)
    assert not EmergencyBanner.objects.exists()
