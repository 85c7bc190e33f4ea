"""Nobody's words are lost unseen: every save names the version it was made from."""

import json
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from guidance.newsroom import editing, gate, publication, workflow, working
from guidance.newsroom.checklist import blocks, findings
from guidance.newsroom.models import (
    Amount,
    AuditEntry,
    Closure,
    Contact,
    Facility,
    Link,
    Notice,
    Text,
)
from guidance.newsroom.refusals import ChangedSinceSeenError, NotPermittedError, StaleSaveError
from tests.newsroom.colleagues import NOW, TITLE, edit, person


def test_a_save_over_somebody_elses_is_refused_and_shows_what_stands_there(
    hanako: User, taro: User
) -> None:
    mine = Text.objects.get(key=TITLE)
    edit(taro, "(太郎)")
    mine.ja = "花子の題"

    with pytest.raises(StaleSaveError, match="taroさんがこの項目を変えました") as refused:
        editing.save(mine, version=1, actor=hanako, now=NOW)

    assert refused.value.current is not None
    assert Text.objects.get(key=TITLE).ja.endswith("(太郎)")


def test_a_save_of_what_somebody_removed_is_refused(hanako: User, taro: User) -> None:
    fee = Amount(figure="record-again-fee", starts_on=date(2027, 4, 1), yen=1500)
    editing.add(fee, actor=taro, now=NOW)
    mine = Amount.objects.get()
    editing.remove(fee, version=1, actor=taro, now=NOW)
    mine.yen = 1600

    with pytest.raises(StaleSaveError, match="ほかの人がこの項目を削除しました"):
        editing.save(mine, version=1, actor=hanako, now=NOW)
    with pytest.raises(StaleSaveError):
        editing.remove(mine, version=1, actor=hanako, now=NOW)


def test_a_save_without_a_difference_leaves_no_trace(hanako: User) -> None:
    text = Text.objects.get(key="steps/apply-online.what")
    # A browser sends other line ends, and drops the last one.
    text.ja = text.ja.strip().replace("\n", "\r\n")

    assert not editing.save(text, version=1, actor=hanako, now=NOW)
    assert Text.objects.get(pk=text.pk).version == 1
    assert workflow.open_submission() is None
    assert not AuditEntry.objects.exists()


def test_a_save_raises_the_version_and_tells_the_record_who_and_what(hanako: User) -> None:
    text = edit(hanako, "x")

    text.refresh_from_db()
    assert (text.version, text.changed_by, text.changed_at) == (2, "hanako", NOW)
    entry = AuditEntry.objects.get(action="changed")
    assert (entry.actor, entry.object_type, entry.object_id) == ("hanako", "text", TITLE)
    assert json.loads(entry.details)["fields"] == ["ja", "en"]
    assert entry.after == text.digest() != entry.before


def test_a_number_typed_in_wide_figures_is_stored_as_one_dials_it(hanako: User) -> None:
    place = Facility.objects.all()[0]
    place.phone = "０４２－３６２－３５９１ "

    editing.save(place, version=place.version, actor=hanako, now=NOW)

    place.refresh_from_db()
    assert place.phone == "042-362-3591"


def test_a_save_that_is_refused_by_a_rule_changes_nothing(hanako: User) -> None:
    link = Link.objects.get(key="mpd-notice")
    link.url = "ftp:nowhere"

    with pytest.raises(ValidationError):
        editing.save(link, version=1, actor=hanako, now=NOW)

    assert Link.objects.get(key="mpd-notice").version == 1
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize("value", [[], ["mpd/対象者", ""], "mpd/対象者", {"mpd": 1}, [1]])
def test_sources_are_a_list_of_texts(hanako: User, value: object) -> None:
    entry = Text.objects.get(key=TITLE).entry
    entry.sources = value
    if value == []:
        assert editing.save(entry, version=1, actor=hanako, now=NOW)
        return

    with pytest.raises(ValidationError):
        editing.save(entry, version=1, actor=hanako, now=NOW)


def test_a_notice_stands_on_pages_that_exist(hanako: User) -> None:
    notice = Notice.objects.all()[0]
    notice.pages = ["home", "nowhere"]

    with pytest.raises(ValidationError, match="nowhere"):
        editing.save(notice, version=1, actor=hanako, now=NOW)


def _stopped() -> set[tuple[str, str]]:
    checked = gate.translation_checked()
    live = publication.live_content()
    found = findings(working.content(), live, NOW.date(), checked)
    return {(finding.text_id, finding.code) for finding in blocks(found)}


class TestTranslation:
    def test_is_stale_when_only_the_japanese_changed(self, hanako: User) -> None:
        text = Text.objects.get(key=TITLE)
        text.ja = "申請する"

        editing.save(text, version=1, actor=hanako, now=NOW)

        assert Text.objects.get(key=TITLE).is_stale

    def test_is_fresh_when_both_changed_or_the_english_followed(self, hanako: User) -> None:
        assert not edit(hanako, "x").is_stale
        text = Text.objects.get(key=TITLE)
        text.ja = "申請する"
        editing.save(text, version=2, actor=hanako, now=NOW)
        text.en = "Apply"
        editing.save(text, version=3, actor=hanako, now=NOW)

        assert not Text.objects.get(key=TITLE).is_stale

    def test_is_fresh_when_a_person_says_that_the_english_holds(self, hanako: User) -> None:
        text = Text.objects.get(key=TITLE)
        text.ja = "申請する"
        editing.save(text, version=1, actor=hanako, now=NOW)

        assert editing.save(text, version=2, actor=hanako, now=NOW, translation_holds=True)
        assert not Text.objects.get(key=TITLE).is_stale
        assert AuditEntry.objects.get(number=3).action == "translation-confirmed"

    def test_is_fresh_again_when_the_japanese_is_what_it_was(self, hanako: User) -> None:
        text = Text.objects.get(key=TITLE)
        before, text.ja = text.ja, "申請する"
        editing.save(text, version=1, actor=hanako, now=NOW)
        text.ja = before
        editing.save(text, version=2, actor=hanako, now=NOW)

        assert not Text.objects.get(key=TITLE).is_stale

    def test_of_a_notice_is_watched_too(self, hanako: User) -> None:
        notice = Notice.objects.all()[0]
        notice.body_ja = "別の文です。"

        editing.save(notice, version=1, actor=hanako, now=NOW)

        assert Notice.objects.get(pk=notice.pk).is_stale

    @pytest.mark.parametrize(
        ("kind", "model", "field"),
        [
            ("facilities", Facility, "name"),
            ("links", Link, "publisher"),
            ("contact", Contact, "hours_note"),
        ],
    )
    def test_of_a_name_stops_the_change_set(
        self, hanako: User, kind: str, model: type[Facility | Link | Contact], field: str
    ) -> None:
        row = model._default_manager.all()[0]
        setattr(row, f"{field}_ja", "別の名前")

        editing.save(row, version=1, actor=hanako, now=NOW)

        assert row.is_stale
        assert _stopped() == {(f"{kind}/{row.key}.{field}", "stale")}

    def test_of_a_name_holds_when_a_person_says_so(self, hanako: User) -> None:
        place = Facility.objects.get(key="fuchu")
        place.name_ja = "府中の運転免許試験場"

        editing.save(place, version=1, actor=hanako, now=NOW, translation_holds=True)

        assert not place.is_stale
        assert _stopped() == set()

    def test_of_one_field_says_nothing_of_the_others(self, hanako: User) -> None:
        notice = Notice.objects.all()[0]
        notice.title_ja, notice.title_en, notice.body_ja = "新しい題", "A new title", "新しい文。"

        editing.save(notice, version=1, actor=hanako, now=NOW)

        assert notice.fresh() == {"title": True, "body": False}

    def test_of_a_closures_reason_is_watched_too(self, hanako: User) -> None:
        fuchu = Facility.objects.get(key="fuchu")
        days = {"starts_on": date(2027, 1, 4), "ends_on": date(2027, 1, 5)}
        closure = Closure(facility=fuchu, reason_ja="点検", reason_en="Maintenance", **days)
        editing.add(closure, actor=hanako, now=NOW)
        assert _stopped() == set()
        closure.reason_ja = "工事"

        editing.save(closure, version=1, actor=hanako, now=NOW)

        assert _stopped() == {("facilities/fuchu.closures.0.reason", "stale")}


class TestFacts:
    def test_an_amount_is_added_from_a_day_on(self, hanako: User) -> None:
        fee = Amount(figure="record-again-fee", starts_on=date(2027, 4, 1), yen=1500)

        editing.add(fee, actor=hanako, now=NOW)

        amounts = working.content()["figures"]["record-again-fee"]["amounts"]
        assert amounts == [{"from": date(2027, 4, 1), "yen": 1500}]

    def test_an_unknown_amount_is_no_row(self, hanako: User) -> None:
        fee = Amount(figure="record-again-fee", starts_on=date(2027, 4, 1), yen=0)

        with pytest.raises(ValidationError, match="1円以上"):
            editing.add(fee, actor=hanako, now=NOW)

    def test_a_closure_names_its_days_and_its_reason(self, hanako: User) -> None:
        fuchu = Facility.objects.get(key="fuchu")
        days = {"starts_on": date(2027, 1, 5), "ends_on": date(2027, 1, 4)}
        closure = Closure(facility=fuchu, reason_ja="点検", reason_en="Maintenance", **days)

        with pytest.raises(ValidationError, match="始まりの日より前"):
            editing.add(closure, actor=hanako, now=NOW)

    def test_a_new_notice_is_the_last_in_order(self, hanako: User) -> None:
        words = {"title_ja": "題", "title_en": "Title", "body_ja": "文", "body_en": "Body"}
        notice = Notice(key="new", starts_on=date(2027, 1, 1), pages=["*"], **words)

        editing.add(notice, actor=hanako, now=NOW)

        assert list(working.content()["notices"])[-1] == "new"
        assert not notice.is_stale


class TestPermission:
    def test_to_change_is_the_editors(self, db: None) -> None:
        approver = person("only approves", "approver")

        with pytest.raises(NotPermittedError):
            edit(approver, "x")

    def test_to_add_a_text_is_nobodys(self, hanako: User) -> None:
        assert not hanako.has_perm("newsroom.add_text")
        assert not hanako.has_perm("newsroom.delete_text")

    def test_ends_with_the_account(self, hanako: User) -> None:
        hanako.is_active = False

        with pytest.raises(NotPermittedError):
            edit(hanako, "x")


class TestTheWholeDraft:
    def test_is_thrown_away_only_as_it_was_seen(self, hanako: User, taro: User) -> None:
        edit(hanako, "x")
        seen = working.digest()
        edit(taro, "y")

        with pytest.raises(ChangedSinceSeenError):
            editing.discard(hanako, NOW, seen=seen)

        assert working.digest() != publication.live_digest()

    def test_says_what_is_live_after_it_was_thrown_away(self, hanako: User) -> None:
        draft = edit(hanako, "x")

        editing.discard(hanako, NOW, seen=working.digest())

        assert working.digest() == publication.live_digest()
        assert workflow.open_submission() is None
        with pytest.raises(StaleSaveError):
            editing.save(draft, version=2, actor=hanako, now=NOW)
