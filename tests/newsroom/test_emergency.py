"""One person alone, when nobody else is there: done at once, told to everybody."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from guidance.newsroom import (
    audit,
    banners,
    emergency,
    publication,
    rollback,
    workflow,
    working,
)
from guidance.newsroom.fit_words import LABELS
from guidance.newsroom.models import (
    AuditEntry,
    EmergencyBanner,
    PublishedEdition,
    State,
    Submission,
)
from guidance.newsroom.publication import Notes
from guidance.newsroom.refusals import (
    BlockedError,
    ChangedSinceSeenError,
    IncompleteError,
    NothingToPublishError,
    NotPermittedError,
    SamePersonError,
    WrongStateError,
)
from tests.newsroom.colleagues import LATER, NOTES, NOW, edit, in_state, person

ALONE = ("break_glass", "--user=hanako", "--reason=休日")


def _break(*more: str) -> None:
    call_command(*ALONE, *more)


def _shown(*notes: str) -> str:
    """Return the digest that a run without it ends with."""
    with pytest.raises(CommandError) as stopped:
        _break(*notes)
    found = re.search(r"--yes (\w{32}) を付けて", str(stopped.value))
    assert found
    return found[1]


class TestBreakingTheGlass:
    @pytest.mark.parametrize(
        "state", [State.DRAFT, State.IN_REVIEW, State.APPROVED, State.SCHEDULED]
    )
    def test_publishes_from_every_state(self, state: State, hanako: User, taro: User) -> None:
        submission = in_state(state, hanako, taro)

        edition = emergency.break_glass(hanako, NOW, reason="休日", notes=NOTES)

        submission.refresh_from_db()
        assert submission.state == State.LIVE
        assert (edition.author, edition.approver) == ("hanako", "")
        assert edition.break_glass_reason == "休日"
        assert list(audit.faults()) == []

    def test_is_told_to_all_staff_until_another_person_takes_note(
        self, hanako: User, taro: User
    ) -> None:
        edit(hanako, "x")
        emergency.break_glass(hanako, NOW, reason="休日", notes=NOTES)
        (glass,) = emergency.unacknowledged()
        with pytest.raises(SamePersonError):
            emergency.acknowledge(glass.pk, hanako, NOW)

        emergency.acknowledge(glass.pk, taro, NOW)

        assert emergency.unacknowledged() == []
        with pytest.raises(WrongStateError):
            emergency.acknowledge(glass.pk, taro, NOW)
        actions = AuditEntry.objects.order_by("-number").values_list("action", flat=True)
        assert list(actions[:3]) == ["acknowledged", "broke-glass", "published"]

    def test_does_not_let_through_what_blocks(self, hanako: User) -> None:
        edit(hanako, "[?](page:nowhere)", "steps/apply-online.what")

        with pytest.raises(BlockedError):
            emergency.break_glass(hanako, NOW, reason="休日", notes=NOTES)

    def test_needs_something_to_publish(self, hanako: User) -> None:
        with pytest.raises(NothingToPublishError):
            emergency.break_glass(hanako, NOW, reason="休日", notes=NOTES)

    def test_needs_its_reason_and_all_notes(self, hanako: User) -> None:
        edit(hanako, "x")

        with pytest.raises(IncompleteError) as refused:
            emergency.break_glass(hanako, NOW, reason=" ", notes=Notes("a", "", "a"))

        assert refused.value.missing == ("public_en", "reason")

    def test_is_not_for_editors_only(self, db: None) -> None:
        editor = person("editor only", "editor")
        edit(editor, "x")

        with pytest.raises(NotPermittedError):
            emergency.break_glass(editor, NOW, reason="休日", notes=NOTES)


class TestTheCommand:
    NOTES = ("--public-note-ja=題", "--public-note-en=Title", "--internal-note=電話")

    def test_publishes_for_a_member_of_staff(
        self, hanako: User, capsys: pytest.CaptureFixture[str]
    ) -> None:
        edit(hanako, "x")

        _break(*self.NOTES, "--yes", _shown(*self.NOTES))

        assert capsys.readouterr().out.endswith(
            "第1版を公開しました。すべての職員の画面に表示が出ます。\n"
        )
        assert PublishedEdition.objects.get(number=1).internal_note == "電話"

    def test_takes_the_notes_that_were_submitted(self, hanako: User, taro: User) -> None:
        in_state(State.IN_REVIEW, hanako, taro)

        _break("--yes", _shown())

        assert PublishedEdition.objects.get(number=1).public_note_ja == NOTES.public_ja

    def test_shows_what_it_would_publish_and_whose_it_is_and_stops(
        self, hanako: User, taro: User, capsys: pytest.CaptureFixture[str]
    ) -> None:
        text = edit(hanako, "書きかけ")

        with pytest.raises(CommandError, match="まだ何も公開していません") as stopped:
            call_command("break_glass", f"--user={taro}", "--reason=休日", *self.NOTES)

        assert stopped.value.returncode == 1
        assert not PublishedEdition.objects.exists()
        shown = capsys.readouterr().out
        assert f"    日本語 これから: {text.ja}\n" in shown
        assert f"    英語 これから: {text.en}\n" in shown
        assert "\nだれの変更か\n  hanako: " in shown

    def test_says_that_there_is_nothing_to_publish(self, hanako: User) -> None:
        with pytest.raises(CommandError, match="違うところがありません"):
            _break("--yes", "0" * 32)

    @pytest.mark.parametrize("given", [[], [""], ["yes"], ["0" * 32]])
    def test_refuses_kindly_what_no_run_has_shown_and_shows_it(
        self, given: list[str], hanako: User, capsys: pytest.CaptureFixture[str]
    ) -> None:
        text = edit(hanako, "x")

        with pytest.raises(CommandError, match="何も公開していません") as stopped:
            _break(*self.NOTES, "--yes", *given)

        assert stopped.value.returncode == 1
        assert f"--yes {_shown(*self.NOTES)} を付けて" in str(stopped.value)
        assert text.ja in capsys.readouterr().out
        assert not PublishedEdition.objects.exists()

    def test_refuses_what_a_colleague_saved_after_it_was_shown(
        self, hanako: User, taro: User, capsys: pytest.CaptureFixture[str]
    ) -> None:
        edit(hanako, "読んだ文")
        read = _shown(*self.NOTES)
        saved = edit(taro, "読んでいない文")

        with pytest.raises(CommandError, match="だれかが内容を変えた"):
            _break(*self.NOTES, "--yes", read)

        assert not PublishedEdition.objects.exists()
        assert saved.ja in capsys.readouterr().out
        assert _shown(*self.NOTES) != read

    def test_refuses_notes_that_no_run_has_shown(
        self, hanako: User, taro: User, capsys: pytest.CaptureFixture[str]
    ) -> None:
        submission = in_state(State.IN_REVIEW, hanako, taro)
        read = _shown()
        assert f"{LABELS['public_ja']}: {NOTES.public_ja}" in capsys.readouterr().out
        Submission.objects.filter(pk=submission.pk).update(public_note_ja="手数料は要りません。")

        with pytest.raises(CommandError, match="何も公開していません"):
            _break("--yes", read)

        assert not PublishedEdition.objects.exists()
        assert "手数料は要りません。" in capsys.readouterr().out

    def test_refuses_when_something_else_went_live_after_it_was_shown(
        self, hanako: User, taro: User
    ) -> None:
        """Such as a way back, whose mended words the working copy would take out again."""
        edit(hanako, "一つ目")
        emergency.break_glass(hanako, NOW, reason="休日", notes=NOTES)
        edit(hanako, "二つ目")
        read = _shown(*self.NOTES)
        rollback.roll_back(0, taro, NOW, seen_live=1)

        with pytest.raises(CommandError, match="何も公開していません"):
            _break(*self.NOTES, "--yes", read)

        live = publication.live()
        assert live
        assert live.number == 2

    def test_refuses_what_changed_while_it_was_read(self, hanako: User) -> None:
        edit(hanako, "x")
        seen = working.digest()
        edit(hanako, "y")
        with pytest.raises(ChangedSinceSeenError):
            emergency.break_glass(hanako, NOW, reason="休日", notes=NOTES, seen=seen)

    def test_refuses_who_is_unknown(self, db: None) -> None:
        with pytest.raises(CommandError, match="nobody"):
            call_command("break_glass", "--user=nobody", "--reason=休日")

    def test_says_what_blocks(self, hanako: User) -> None:
        edit(hanako, "[?](page:nowhere)", "steps/apply-online.what")

        with pytest.raises(CommandError, match=r"steps/apply-online\.what"):
            _break(*self.NOTES, "--yes", _shown(*self.NOTES))


class TestABanner:
    def test_stands_at_once_and_is_reviewed_afterwards(self, hanako: User, taro: User) -> None:
        banner = banners.raise_banner(banner_of(), hanako, NOW)

        assert [said.title("en") for said in banners.announced(NOW)] == ["Closed today"]
        assert banners.needing_review() == [banner]
        with pytest.raises(SamePersonError):
            banners.review_banner(banner.pk, hanako, NOW)

        banners.review_banner(banner.pk, taro, NOW)

        assert banners.needing_review() == []
        with pytest.raises(WrongStateError):
            banners.review_banner(banner.pk, taro, NOW)

    def test_is_gone_when_it_is_withdrawn_or_over(self, hanako: User, taro: User) -> None:
        banner = banners.raise_banner(banner_of(), hanako, NOW)
        assert banners.announced(LATER) == ()
        assert not banner.stands(LATER)

        withdrawn = banners.withdraw_banner(banner.pk, taro, NOW)

        assert banners.announced(NOW) == ()
        assert not withdrawn.stands(NOW)
        assert withdrawn.needs_review
        with pytest.raises(WrongStateError):
            banners.withdraw_banner(banner.pk, taro, NOW)

    @pytest.mark.parametrize("missing", ["title_ja", "title_en", "body_ja", "body_en"])
    def test_speaks_both_languages(self, missing: str, hanako: User) -> None:
        banner = banner_of()
        setattr(banner, missing, "  ")

        with pytest.raises(ValidationError) as refused:
            banners.raise_banner(banner, hanako, NOW)

        assert list(refused.value.message_dict) == [missing]

    def test_is_refused_when_it_is_over_already(self, hanako: User) -> None:
        with pytest.raises(ValidationError, match="今より後"):
            banners.raise_banner(banner_of(), hanako, LATER)

    def test_is_not_forged_as_reviewed(self, hanako: User, taro: User) -> None:
        banner = banner_of()
        banner.reviewed_by, banner.reviewed_at = taro, NOW

        assert banners.raise_banner(banner, hanako, NOW).needs_review

    def test_is_in_the_record_from_first_to_last(self, hanako: User, taro: User) -> None:
        banner = banners.raise_banner(banner_of(), hanako, NOW)
        banners.review_banner(banner.pk, taro, NOW)
        banners.withdraw_banner(banner.pk, taro, NOW)

        told = AuditEntry.objects.order_by("number").values_list("actor", "action")
        assert list(told) == [
            ("hanako", "banner-raised"),
            ("taro", "banner-reviewed"),
            ("taro", "banner-withdrawn"),
        ]

    def test_is_not_for_auditors(self, db: None) -> None:
        auditor = person("auditor only", "auditor")

        with pytest.raises(NotPermittedError):
            banners.raise_banner(banner_of(), auditor, NOW)


def banner_of() -> EmergencyBanner:
    return EmergencyBanner(
        title_ja="本日休業",
        title_en="Closed today",
        body_ja="台風のため、全ての施設が休みです。",
        body_en="All facilities are closed because of the typhoon.",
        starts_at=NOW,
        ends_at=LATER,
    )


def test_an_approved_change_set_is_published_by_two_without_breaking_anything(
    hanako: User, taro: User
) -> None:
    submission = in_state(State.APPROVED, hanako, taro)

    workflow.publish(submission.pk, hanako, NOW)

    assert emergency.unacknowledged() == []


FAR_OFF = [
    (datetime(1, 1, 1, tzinfo=UTC), LATER),
    (NOW - timedelta(days=400), LATER),
    (NOW, datetime(9999, 12, 31, 23, 59, tzinfo=UTC)),
    (NOW, NOW + timedelta(days=400)),
]


@pytest.mark.parametrize(("starts_at", "ends_at"), FAR_OFF)
def test_a_banner_of_far_off_days_is_refused(
    starts_at: datetime, ends_at: datetime, hanako: User
) -> None:
    banner = banner_of()
    banner.starts_at, banner.ends_at = starts_at, ends_at

    with pytest.raises(ValidationError, match="1年以内"):
        banners.raise_banner(banner, hanako, NOW)
