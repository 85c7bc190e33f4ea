"""The record is searched by what its list shows: names, acts and titles, not stored keys."""

import datetime as dt
import re
from datetime import timedelta
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.formats import date_format
from django.utils.timezone import localtime

from guidance.newsroom import audit, banners, editing
from guidance.newsroom.audit import Subject
from guidance.newsroom.desk.naming import Naming
from guidance.newsroom.desk.things import thing, what
from guidance.newsroom.models import (
    AuditEntry,
    Closure,
    EmergencyBanner,
    Facility,
    Notice,
    OpeningHours,
    Text,
)
from guidance.rules.dates import TOKYO
from portal import clock
from tests.newsroom.colleagues import NOTES, NOW, TITLE, edit, submitted
from tests.newsroom.every_kind import WORDS, make_busy
from tests.newsroom.staff_pages.people import client_of, signed_in

LIST = "/admin/newsroom/auditentry/"
MOST_QUERIES = 25
SEARCHED = (
    "すること",
    "新しいカード 前の文",
    "閲覧 質問",
    "sato 変更",
    "本日休業",
    "18:05",
    "12月",
    "2026年12月 9:00",
)
# About as much as a change of a text keeps.
KEPT = (
    f'{{"new":{{"ja":"{"新しいカードの文です。" * 20}"}},"old":{{"ja":"{"前の文です。" * 20}"}}}}'
)


def _found(browser: Client, words: str) -> list[AuditEntry]:
    reply = browser.get(LIST, {"q": words})
    assert reply.status_code == 200
    return list(reply.context["cl"].result_list)


@pytest.fixture
def auditor(db: None) -> Client:
    return client_of("kato", "auditor")


def test_a_person_is_found_by_the_name_that_stands_there(hanako: User, auditor: Client) -> None:
    User.objects.filter(pk=hanako.pk).update(last_name="佐藤", first_name="花子")
    edit(hanako, "x")
    for words in ("佐藤", "花子", "佐藤 花子 (hanako)", "hanako"):
        assert {entry.actor for entry in _found(auditor, words)} == {"hanako"}, words


def test_an_act_is_found_by_its_words(hanako: User, auditor: Client) -> None:
    edit(hanako, "x")
    assert {entry.action for entry in _found(auditor, "変更を開始")} == {"opened"}
    assert {entry.action for entry in _found(auditor, "取り消し")} <= {
        "approval-voided",
        "unscheduled",
        "previews-withdrawn",
    }


def test_a_text_is_found_by_the_title_that_stands_there(hanako: User, auditor: Client) -> None:
    edit(hanako, "x")
    entry = AuditEntry.objects.get(object_type="text")
    title = thing(entry, Naming())
    assert title.endswith("見出し")
    assert entry in _found(auditor, title)
    assert entry in _found(auditor, f"hanako 変更 {title}")
    assert entry in _found(auditor, TITLE)
    assert entry not in _found(auditor, "府中")


def test_hours_are_found_by_their_facility(hanako: User, auditor: Client) -> None:
    place = Facility.objects.get(key="fuchu")
    hours = OpeningHours(facility=place, weekday=1, opens=dt.time(8, 30), closes=dt.time(16, 0))
    editing.add(hours, actor=hanako, now=NOW)
    found = _found(auditor, "府中運転免許試験場 受付時間")
    assert [entry.object_type for entry in found] == ["openinghours"]


def test_a_closure_is_found_by_the_reason_that_it_has_or_had(hanako: User, auditor: Client) -> None:
    place = Facility.objects.get(key="fuchu")
    closure = Closure(
        facility=place,
        starts_on=dt.date(2026, 12, 29),
        ends_on=dt.date(2027, 1, 3),
        reason_ja="年末年始の休み",
        reason_en='"New Year" holidays',
    )
    editing.add(closure, actor=hanako, now=NOW)
    closure.reason_ja = "設備の点検"
    editing.save(closure, version=1, actor=hanako, now=NOW)

    acts = {
        words: [entry.action for entry in _found(auditor, words)]
        for words in ("年末年始", "設備の点検 変更", '"New', "holidays", "reason_ja")
    }

    assert acts == {
        "年末年始": ["changed", "added"],
        "設備の点検 変更": ["changed"],
        '"New': ["added"],
        "holidays": ["added"],
        "reason_ja": [],
    }


def test_a_choice_is_found_by_its_words(hanako: User, auditor: Client) -> None:
    place = Facility.objects.get(key="fuchu")
    place.kind = "police-station"
    editing.save(place, version=place.version, actor=hanako, now=NOW)
    hours = OpeningHours(facility=place, weekday=3, closed=True)
    editing.add(hours, actor=hanako, now=NOW)
    for key, severity in (("works", "warning"), ("crowds", "info")):
        words = {"title_ja": "工事", "title_en": "Works", "body_ja": "工事。", "body_en": "Works."}
        notice = Notice(key=key, severity=severity, pages=["*"], starts_on=NOW.date(), **words)
        editing.add(notice, actor=hanako, now=NOW)

    found = {
        words: [entry.object_id for entry in _found(auditor, words)]
        for words in ("指定警察署", "更新センター", "水曜日", "木曜日", "重要度", "注意 hanako")
    }

    assert found.pop("水曜日") == [str(hours)]
    assert found == {
        "指定警察署": ["fuchu"],
        "更新センター": [],
        "木曜日": [],
        "重要度": [],
        "注意 hanako": ["works"],
    }


def test_what_was_taken_back_is_found_by_the_state_that_it_had(
    hanako: User, auditor: Client
) -> None:
    submitted(hanako)
    edit(hanako, "y")
    acts = {entry.action for entry in _found(auditor, "確認待ち")}
    assert acts == {"approval-voided"}
    assert _found(auditor, "公開予約 approval-voided") == []


def test_wide_letters_find_narrow_ones(auditor: Client) -> None:
    audit.record("kato", "published", NOW, Subject("edition", "12"))
    assert [entry.object_id for entry in _found(auditor, "第\uff11\uff12版")] == ["12"]


@pytest.mark.parametrize("day", ["2026-12-01", "2026/12/1", "2026年12月1日"])
def test_a_day_finds_what_was_done_on_it(hanako: User, auditor: Client, day: str) -> None:
    edit(hanako, "x")
    assert {entry.actor for entry in _found(auditor, f"{day} hanako")} == {"hanako"}
    assert _found(auditor, f"2026-12-02 hanako {day}") == []


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("2026年11月", {(2026, 11, 1, 0, 0), (2026, 11, 30, 18, 5)}),
        ("令和8年11月", {(2026, 11, 1, 0, 0), (2026, 11, 30, 18, 5)}),
        ("令和8年11月30日", {(2026, 11, 30, 18, 5)}),
        ("R8.11.30", {(2026, 11, 30, 18, 5)}),
        ("2026.11.30", {(2026, 11, 30, 18, 5)}),
        ("令和0年11月30日", set()),
        ("2026-11", {(2026, 11, 1, 0, 0), (2026, 11, 30, 18, 5)}),
        ("2026/11 18:05", {(2026, 11, 30, 18, 5)}),
        ("2026年12月", {(2026, 12, 31, 23, 59)}),
        ("2027年", {(2027, 1, 1, 0, 0)}),
        ("11月", {(2026, 11, 1, 0, 0), (2026, 11, 30, 18, 5)}),
        ("11月30日", {(2026, 11, 30, 18, 5)}),
        ("11/30", {(2026, 11, 30, 18, 5)}),
        ("18:05", {(2026, 11, 30, 18, 5)}),
        ("18時5分", {(2026, 11, 30, 18, 5)}),
        ("18時", {(2026, 11, 30, 18, 5)}),
        ("0:00", {(2026, 11, 1, 0, 0), (2027, 1, 1, 0, 0)}),
        ("2026年11月1日0:00", {(2026, 11, 1, 0, 0)}),
        ("2026-11-30 18:05", {(2026, 11, 30, 18, 5)}),
        ("18:06", set()),
        ("2026年13月", set()),
        ("0001年1月", set()),
        ("9999年12月", set()),
    ],
)
def test_a_month_or_a_time_alone_finds_its_rows(
    auditor: Client, words: str, at: set[tuple[int, int, int, int, int]]
) -> None:
    moments = [
        dt.datetime(2026, 11, 1, 0, 0, tzinfo=TOKYO),
        dt.datetime(2026, 11, 30, 18, 5, 59, tzinfo=TOKYO),
        dt.datetime(2026, 12, 31, 23, 59, tzinfo=TOKYO),
        dt.datetime(2027, 1, 1, 0, 0, tzinfo=TOKYO),
    ]
    for moment in moments:
        audit.record("kaede", "changed", moment)
    found = (localtime(entry.at) for entry in _found(auditor, f"kaede {words}"))
    assert {(at.year, at.month, at.day, at.hour, at.minute) for at in found} == at


@pytest.mark.parametrize("words", ["12番", "#12", "No.12", "\uff11\uff12番"])
def test_the_number_of_a_row_finds_that_row_alone(auditor: Client, words: str) -> None:
    for number in range(20):
        audit.record("kato", "published", NOW, Subject("edition", str(number)))
    audit.record("kato12", "changed", NOW, Subject("facility", "12番館"))
    assert [entry.number for entry in _found(auditor, words)] == [12]
    assert len(_found(auditor, "第12版")) == 1


class TestLooks:
    """Who looked at what stands in the record, and does not bury what was done."""

    def _rows(self) -> None:
        for day in range(1, 8):
            audit.record("kaede", "saw", NOW, Subject("page", f"今の状況 {day}"))
        audit.record("kaede", "published", NOW, Subject("edition", "3"))

    def _actions(self, browser: Client, **asked: str) -> list[str]:
        reply = browser.get(LIST, {"q": "kaede", **asked})
        return [entry.action for entry in reply.context["cl"].result_list]

    def test_looks_are_left_out_counted_and_one_press_away(self, auditor: Client) -> None:
        self._rows()
        page = auditor.get(LIST, {"q": "kaede"})
        assert [entry.action for entry in page.context["cl"].result_list] == ["published"]
        link = re.search(r'<a href="([^"]+)">閲覧の7件も出す</a>', page.content.decode())
        assert link
        pressed = auditor.get(LIST + unescape(link[1]))
        assert len(pressed.context["cl"].result_list) == 8
        assert "件も出す" not in pressed.content.decode()

    def test_looks_can_be_shown_alone(self, auditor: Client) -> None:
        self._rows()
        assert self._actions(auditor, seen="only") == ["saw"] * 7
        assert self._actions(auditor, action="saw") == ["saw"] * 7
        assert self._actions(auditor, q="kaede 閲覧") == ["saw"] * 7

    @pytest.mark.parametrize("form", ["csv", "json"])
    def test_an_export_holds_the_looks_too(self, auditor: Client, form: str) -> None:
        self._rows()
        reply = auditor.get(f"/admin/record/export.{form}")
        body = (b"".join(reply) if reply.streaming else reply.content).decode()
        assert all(f"今の状況 {day}" in body for day in range(1, 8))


@pytest.mark.parametrize(
    "words",
    [
        "2026-99-99",
        "2026年12月1日25:00",
        "2026年12月1日9:01",
        "9" * 40,
        "'",
        "%",
        "\\",
        "ない言葉",
        "→→",
    ],
)
def test_words_that_no_row_shows_find_nothing(hanako: User, auditor: Client, words: str) -> None:
    edit(hanako, "x")
    assert _found(auditor, words) == []


def test_every_row_is_found_by_all_that_its_list_shows(auditor: Client) -> None:
    make_busy()
    naming = Naming()
    for entry in AuditEntry.objects.all():
        at = date_format(localtime(entry.at), "DATETIME_FORMAT")
        shown = (
            f"{entry.number} {at} {naming.who(entry.actor)} {what(entry)} {thing(entry, naming)}"
        )
        assert entry in _found(auditor, shown), shown


class TestTitles:
    """Notices and banners are named by their titles, as they were then."""

    def _notice(self, title: str) -> Notice:
        return Notice(
            key="works", starts_on="2098-01-01", severity="info", pages=["home"], title_ja=title
        )

    def test_a_notice_keeps_the_title_that_it_had(self, hanako: User, auditor: Client) -> None:
        notice = self._notice("窓口の工事")
        notice.title_en, notice.body_ja, notice.body_en = "Works", "工事です。", "Works."
        editing.add(notice, actor=hanako, now=NOW)
        notice.body_ja = "工事をします。"
        editing.save(notice, version=1, actor=hanako, now=NOW)
        notice.title_ja = "工事は終わりました"
        editing.save(notice, version=2, actor=hanako, now=NOW)
        editing.remove(notice, version=3, actor=hanako, now=NOW)

        rows = AuditEntry.objects.filter(object_type="notice").order_by("number")
        said = [thing(entry, Naming()) for entry in rows]

        before, after = "お知らせ「窓口の工事」(works)", "お知らせ「工事は終わりました」(works)"
        assert said == [before, before, after, after]
        page = auditor.get(LIST).content.decode()
        assert page.count("窓口の工事") == 2
        assert len(_found(auditor, "お知らせ「窓口の工事」")) == 2

    def test_who_saw_a_notice_saw_it_under_its_title(self, hanako: User) -> None:
        notice = self._notice("窓口の工事")
        notice.body_ja = "工事です。"
        editing.add(notice, actor=hanako, now=NOW)
        client_of("sato", "editor").get(f"/admin/newsroom/notice/{notice.pk}/change/")
        seen = AuditEntry.objects.get(action="saw", object_type="notice")
        assert thing(seen, Naming()) == "お知らせ「窓口の工事」(works)"

    def test_a_notice_taken_out_of_the_draft_keeps_its_title(self, hanako: User) -> None:
        notice = self._notice("窓口の工事")
        notice.body_ja = "工事です。"
        editing.add(notice, actor=hanako, now=NOW)
        browser = client_of("sato", "editor")
        page = browser.get("/admin/change-set/take-out/", {"item": "notices/works"})
        sent = {"item": "notices/works", "seen": page.context["seen"]}
        browser.post("/admin/change-set/take-out/", sent)
        entry = AuditEntry.objects.get(action="taken-out")
        assert not Notice.objects.filter(key="works").exists()
        assert thing(entry, Naming()) == "お知らせ「窓口の工事」(works)"

    def test_a_banner_is_named_by_its_title_from_raising_to_withdrawing(
        self, hanako: User, auditor: Client
    ) -> None:
        now = clock.now()
        banner = EmergencyBanner(starts_at=now, ends_at=now + timedelta(days=1), **WORDS)
        banners.raise_banner(banner, hanako, now)
        banners.withdraw_banner(banner.pk, hanako, now)
        page = auditor.get(LIST).content.decode()
        assert page.count(f"緊急のお知らせ「本日休業」({banner.pk})") == 2
        assert len(_found(auditor, "本日休業")) == 2


@pytest.fixture
def many(auditor: Client) -> Client:
    keys = list(Text.objects.values_list("key", flat=True))
    last = AuditEntry.objects.count()
    AuditEntry.objects.bulk_create(
        (
            AuditEntry(
                number=number,
                at=NOW,
                actor=("sato", "suzuki")[number % 2],
                action=("saw", "changed")[number % 2],
                object_type="text",
                object_id=keys[number % len(keys)],
                details=KEPT,
                previous_hash=f"{number - 1:064x}",
                hash=f"{number:064x}",
            )
            for number in range(last + 1, last + 20_001)
        ),
        batch_size=2000,
    )
    return auditor


def test_a_search_among_many_rows_asks_little(many: Client) -> None:
    for words in SEARCHED:
        with CaptureQueriesContext(connection) as queries:
            page = many.get(LIST, {"q": words})
        asked = sum("SAVEPOINT" not in query["sql"] for query in queries)
        assert page.status_code == 200, words
        assert asked <= MOST_QUERIES, words
        assert re.search(r"[\d,]+ ", page.content.decode()), words


def test_a_change_set_is_named_by_what_it_says_of_itself(hanako: User, auditor: Client) -> None:
    submission = submitted(hanako)
    named = f"変更「{NOTES.public_ja}」(番号 {submission.pk})"
    page = auditor.get(LIST).content.decode()
    assert named in page
    entry = AuditEntry.objects.get(action="submitted")
    assert thing(entry, Naming()) == named
    assert entry in _found(auditor, "題名を直しました")


def test_a_change_set_that_says_nothing_yet_has_its_number(hanako: User) -> None:
    edit(hanako, "x")
    entry = AuditEntry.objects.get(action="opened")
    assert thing(entry, Naming()) == f"変更 {entry.object_id}"


def test_a_preview_names_the_edition_or_the_change_set_that_it_shows(hanako: User) -> None:
    submission = submitted(hanako)
    today = {"day": "2026-12-01", "open": "1"}
    sent = {"what": f"submission-{submission.pk}", **today}
    signed_in(hanako).post("/admin/preview/", sent, follow=True)
    kept = AuditEntry.objects.get(action="saw", object_type="preview").details
    shown = [
        thing(AuditEntry(object_type="preview", object_id=what, details=kept), Naming())
        for what in ("draft", "edition-4", f"submission-{submission.pk}", "")
    ]
    assert shown[:2] == ["プレビュー(下書き)", "プレビュー(第4版)"]
    assert shown[2] == f"プレビュー(変更「題名を直しました。」(番号 {submission.pk}))"
    assert shown[3] == "プレビュー"
