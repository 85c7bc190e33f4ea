"""Every act in every state by every role: done where the table says so, refused everywhere else."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.db import transaction

from guidance.newsroom import acts, audit, publication, workflow, working
from guidance.newsroom.models import AuditEntry, PublishedEdition, State, Submission, Text
from guidance.newsroom.publication import Notes
from guidance.newsroom.refusals import (
    BlockedError,
    ChangedSinceSeenError,
    IncompleteError,
    NothingToPublishError,
    NotPermittedError,
    RefusedError,
    SamePersonError,
    WrongStateError,
)
from guidance.rules.dates import TOKYO
from tests.newsroom.colleagues import (
    LATER,
    NOTES,
    NOW,
    ROLES,
    TITLE,
    approved,
    edit,
    in_state,
    person,
    submitted,
)

Act = Callable[[Submission, User], object]
ACTS: dict[str, Act] = {
    "submit": lambda s, who: workflow.submit(who, NOW, seen=working.digest(), notes=NOTES),
    "withdraw": lambda s, who: workflow.withdraw(s.pk, who, NOW),
    "send-back": lambda s, who: workflow.send_back(s.pk, who, NOW, reason="誤字があります。"),
    "approve": lambda s, who: workflow.approve(s.pk, who, NOW, seen=s.fingerprint()),
    "schedule": lambda s, who: workflow.schedule(s.pk, who, NOW, effective_at=LATER),
    "unschedule": lambda s, who: workflow.unschedule(s.pk, who, NOW),
    "publish": lambda s, who: workflow.publish(s.pk, who, NOW),
}
# The whole state machine, read apart from the code: act → from → to, and who may.
MACHINE: dict[str, tuple[dict[State, State], set[str]]] = {
    "submit": ({State.DRAFT: State.IN_REVIEW}, {"editor", "team of two"}),
    "withdraw": (
        dict.fromkeys((State.IN_REVIEW, State.APPROVED, State.SCHEDULED), State.DRAFT),
        {"editor", "team of two"},
    ),
    "send-back": ({State.IN_REVIEW: State.DRAFT}, {"approver", "team of two"}),
    "approve": ({State.IN_REVIEW: State.APPROVED}, {"approver", "team of two"}),
    "schedule": ({State.APPROVED: State.SCHEDULED}, {"approver", "team of two"}),
    "unschedule": ({State.SCHEDULED: State.APPROVED}, {"approver", "team of two"}),
    "publish": (
        {State.APPROVED: State.LIVE, State.SCHEDULED: State.LIVE},
        {"approver", "team of two"},
    ),
}
RECORDED = {
    "submit": "submitted",
    "withdraw": "withdrew",
    "send-back": "returned",
    "approve": "approved",
    "schedule": "scheduled",
    "unschedule": "unscheduled",
    "publish": "published",
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("state", State)
def test_an_act_is_done_or_refused_as_the_machine_says(
    state: State, act: str, hanako: User, taro: User
) -> None:
    submission = in_state(state, hanako, taro)
    before, said = _everything(submission), working.digest()
    ways, roles = MACHINE[act]

    for role, groups in ROLES.items():
        who = person("somebody", *groups)
        if state in ways and role in roles:
            with _undone():
                ACTS[act](submission, who)
                submission.refresh_from_db()
                assert submission.state == ways[state]
                assert AuditEntry.objects.order_by("number").last().action == RECORDED[act]
                assert list(audit.faults()) == []
        else:
            with pytest.raises(_refusals(act, state, permitted=role in roles)):
                ACTS[act](submission, who)
        assert _everything(submission) == before
    assert working.digest() == said


@contextmanager
def _undone() -> Iterator[None]:
    """Take back what the block did to the database."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("role", ROLES)
def test_the_buttons_that_are_offered_are_those_that_work(role: str, db: None) -> None:
    who = person("somebody", *ROLES[role])

    for state in State:
        offered = {act.name for act in acts.possible(state, who)}
        fits = {act for act, (ways, roles) in MACHINE.items() if state in ways and role in roles}
        assert offered == fits


def test_each_button_says_what_it_will_do_and_what_it_did() -> None:
    assert len({act.before for act in acts.ACTS} | {act.after for act in acts.ACTS}) == 14


def _refusals(act: str, state: State, *, permitted: bool) -> type[RefusedError]:
    if not permitted:
        return NotPermittedError
    if act == "submit" and state in (State.LIVE, State.SUPERSEDED, State.WITHDRAWN):
        # No change set is under way, and the working copy says what is live.
        return NothingToPublishError
    return WrongStateError


def _everything(submission: Submission) -> tuple[object, ...]:
    submission.refresh_from_db()
    return (
        list(Submission.objects.order_by("pk").values_list("pk", "state", "author", "approver")),
        PublishedEdition.objects.count(),
        AuditEntry.objects.count(),
    )


class TestTwoPairsOfEyes:
    def test_who_submitted_cannot_approve(self, hanako: User) -> None:
        submission = submitted(hanako)

        with pytest.raises(SamePersonError, match="提出した人は承認できません"):
            workflow.approve(submission.pk, hanako, NOW, seen=submission.fingerprint())

    def test_who_submitted_cannot_approve_as_superuser_either(self, db: None) -> None:
        root = User.objects.create_superuser("root")
        submission = submitted(root)

        with pytest.raises(SamePersonError):
            workflow.approve(submission.pk, root, NOW, seen=submission.fingerprint())

    def test_two_are_enough_for_everything(self, hanako: User, taro: User) -> None:
        first = workflow.publish(approved(hanako, taro, "x").pk, hanako, NOW)
        second = workflow.publish(approved(taro, hanako, "y").pk, taro, NOW)

        assert (first.author, first.approver, first.published_by) == ("hanako", "taro", "hanako")
        assert (second.author, second.approver) == ("taro", "hanako")

    def test_what_was_seen_is_what_is_approved(self, hanako: User, taro: User) -> None:
        seen = submitted(hanako).fingerprint()
        edit(hanako, "y")
        again = workflow.submit(hanako, NOW, seen=working.digest(), notes=NOTES)

        with pytest.raises(ChangedSinceSeenError):
            workflow.approve(again.pk, taro, NOW, seen=seen)

    def test_what_was_seen_is_what_is_submitted(self, hanako: User, taro: User) -> None:
        edit(hanako, "x")
        seen = working.digest()
        edit(taro, "y")

        with pytest.raises(ChangedSinceSeenError):
            workflow.submit(hanako, NOW, seen=seen, notes=NOTES)


@pytest.mark.parametrize("state", [State.IN_REVIEW, State.APPROVED, State.SCHEDULED])
class TestALaterEdit:
    def test_voids_what_was_agreed(self, state: State, hanako: User, taro: User) -> None:
        submission = in_state(state, hanako, taro)

        edit(taro, "y")

        submission.refresh_from_db()
        assert submission.state == State.DRAFT
        assert submission.approver is None
        assert submission.effective_at is None
        assert submission.content == ""
        assert submission.public_note_ja == NOTES.public_ja
        voided = AuditEntry.objects.get(action="approval-voided")
        noted = {"note": NOTES.public_ja, "was": state}
        assert (voided.actor, json.loads(voided.details)) == ("taro", noted)

    def test_without_a_difference_voids_nothing(
        self, state: State, hanako: User, taro: User
    ) -> None:
        submission = in_state(state, hanako, taro)

        edit(taro, "")

        submission.refresh_from_db()
        assert submission.state == state

    def test_past_the_newsroom_is_noticed_before_anything_is_agreed(
        self, state: State, hanako: User, taro: User
    ) -> None:
        submission = in_state(state, hanako, taro)
        Text.objects.filter(key=TITLE).update(ja="よそから")

        agree = ACTS["approve" if state == State.IN_REVIEW else "publish"]

        with pytest.raises(ChangedSinceSeenError):
            agree(submission, taro)

        assert not PublishedEdition.objects.exists()


class TestSubmitting:
    @pytest.mark.parametrize("missing", ["public_ja", "public_en", "internal"])
    def test_needs_all_notes(self, missing: str, hanako: User) -> None:
        edit(hanako, "x")
        notes = Notes(**{"public_ja": "a", "public_en": "a", "internal": "a"} | {missing: " "})

        with pytest.raises(IncompleteError) as refused:
            workflow.submit(hanako, NOW, seen=working.digest(), notes=notes)

        assert refused.value.missing == (missing,)

    def test_is_refused_when_nothing_differs(self, hanako: User) -> None:
        with pytest.raises(NothingToPublishError):
            workflow.submit(hanako, NOW, seen=working.digest(), notes=NOTES)

    def test_is_refused_with_content_that_is_no_edition(self, hanako: User) -> None:
        edit(hanako, "[?](page:nowhere)", "steps/apply-online.what")

        with pytest.raises(BlockedError) as refused:
            workflow.submit(hanako, NOW, seen=working.digest(), notes=NOTES)

        assert {finding.code for finding in refused.value.findings} == {"broken-link"}

    def test_is_refused_with_a_stale_translation(self, hanako: User) -> None:
        text = Text.objects.get(key=TITLE)
        edit(hanako, "x")
        Text.objects.filter(pk=text.pk).update(translated_from="0" * 16)

        with pytest.raises(BlockedError) as refused:
            workflow.submit(hanako, NOW, seen=working.digest(), notes=NOTES)

        (finding,) = refused.value.findings
        assert (finding.text_id, finding.code) == (TITLE, "stale")

    def test_again_forgets_why_it_was_sent_back(self, hanako: User, taro: User) -> None:
        workflow.send_back(submitted(hanako).pk, taro, NOW, reason="誤字")
        draft = workflow.open_submission()
        assert draft is not None
        assert draft.returned_reason == "誤字"

        again = workflow.submit(hanako, NOW, seen=working.digest(), notes=NOTES)

        assert again.returned_reason == ""


def test_a_change_set_is_sent_back_only_with_a_reason(hanako: User, taro: User) -> None:
    with pytest.raises(IncompleteError):
        workflow.send_back(submitted(hanako).pk, taro, NOW, reason=" ")


def test_a_publication_is_scheduled_only_for_later(hanako: User, taro: User) -> None:
    submission = approved(hanako, taro)

    with pytest.raises(IncompleteError):
        workflow.schedule(submission.pk, taro, NOW, effective_at=NOW - timedelta(seconds=1))


@pytest.mark.parametrize(
    ("effective_at", "span"),
    [
        (datetime(2028, 1, 5, 9, 0, tzinfo=TOKYO), "約13か月後"),
        (datetime(2099, 1, 1, 9, 0, tzinfo=TOKYO), "約72年後"),
        (datetime(9999, 12, 31, 9, 0, tzinfo=TOKYO), "約7973年後"),
    ],
)
def test_a_publication_is_not_scheduled_for_a_day_that_is_far_off(
    hanako: User, taro: User, effective_at: datetime, span: str
) -> None:
    submission = approved(hanako, taro)

    with pytest.raises(IncompleteError, match=f"1年以内にしてください。.*{span}"):
        workflow.schedule(submission.pk, taro, NOW, effective_at=effective_at)


def test_publishing_supersedes_what_was_live(hanako: User, taro: User) -> None:
    first = approved(hanako, taro, "x")
    workflow.publish(first.pk, taro, NOW)
    workflow.publish(approved(hanako, taro, "y").pk, taro, NOW)

    first.refresh_from_db()
    assert first.state == State.SUPERSEDED
    assert Submission.objects.filter(state=State.LIVE).count() == 1


def test_an_edition_holds_the_whole_working_copy(hanako: User, taro: User) -> None:
    edition = workflow.publish(approved(hanako, taro).pk, taro, NOW)

    assert edition.data == working.content()
    assert edition.content_digest == working.digest() == publication.live_digest()
    assert publication.live() == edition
