"""What must hold is held by the database, whoever writes and however."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, IntegrityError, connection, transaction

from guidance.newsroom import audit, keeping, workflow
from guidance.newsroom.models import (
    AuditEntry,
    BreakGlass,
    EmergencyBanner,
    PublishedEdition,
    State,
    Submission,
)
from tests.newsroom.colleagues import LATER, NOW, approved, in_state

FROZEN = (State.IN_REVIEW, State.APPROVED, State.SCHEDULED)
# How each database can remove rows without a DELETE.
AROUND = {
    "sqlite": "INSERT OR REPLACE INTO newsroom_auditentry SELECT * FROM newsroom_auditentry",
    "postgresql": "TRUNCATE newsroom_auditentry",
}
EMPTY: tuple[dict[str, Any], ...] = (
    {"public_note_ja": ""},
    {"public_note_en": ""},
    {"internal_note": ""},
    {"content": ""},
    {"content_digest": ""},
    {"author": None},
    {"submitted_at": None},
)


def refused(submission: Submission, **columns: Any) -> bool:
    try:
        with transaction.atomic():
            Submission.objects.filter(pk=submission.pk).update(**columns)
    except IntegrityError:
        return True
    return False


@pytest.mark.parametrize("state", [*FROZEN, State.LIVE])
def test_a_change_set_past_its_draft_is_complete(state: State, hanako: User, taro: User) -> None:
    submission = in_state(state, hanako, taro)

    assert [columns for columns in EMPTY if not refused(submission, **columns)] == []


@pytest.mark.parametrize("state", [State.APPROVED, State.SCHEDULED, State.LIVE])
def test_nothing_is_agreed_by_one_person(state: State, hanako: User, taro: User) -> None:
    submission = in_state(state, hanako, taro)

    assert refused(submission, approver=hanako)
    assert refused(submission, approver=None)
    assert refused(submission, approved_at=None)


def test_a_draft_is_approved_by_nobody(hanako: User, taro: User) -> None:
    draft = in_state(State.DRAFT, hanako, taro)

    assert refused(draft, approver=taro)
    assert refused(draft, effective_at=LATER)
    assert refused(draft, state=State.LIVE)
    assert refused(draft, state="forged")


def test_a_scheduled_change_set_has_its_moment(hanako: User, taro: User) -> None:
    assert refused(in_state(State.SCHEDULED, hanako, taro), effective_at=None)


@pytest.mark.parametrize("state", [State.DRAFT, *FROZEN])
def test_one_change_set_is_open_at_a_time(state: State, hanako: User, taro: User) -> None:
    in_state(state, hanako, taro)

    with pytest.raises(IntegrityError):
        Submission.objects.create(opened_at=NOW)


def test_one_change_set_is_live_at_a_time(hanako: User, taro: User) -> None:
    superseded = in_state(State.SUPERSEDED, hanako, taro)

    assert refused(superseded, state=State.LIVE)


class TestWhatIsKept:
    @pytest.mark.parametrize("table", keeping.TABLES)
    @pytest.mark.parametrize("statement", ["UPDATE {} SET number = 7", "DELETE FROM {}"])
    def test_is_neither_changed_nor_removed(
        self, table: str, statement: str, hanako: User, taro: User
    ) -> None:
        workflow.publish(approved(hanako, taro).pk, taro, NOW)

        with (
            pytest.raises(DatabaseError, match="rows are never changed"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement.format(table))

    def test_is_not_replaced_nor_emptied(self, hanako: User, taro: User) -> None:
        workflow.publish(approved(hanako, taro).pk, taro, NOW)

        with (
            pytest.raises(DatabaseError, match="rows are never changed"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(AROUND[connection.vendor])

    def test_is_not_changed_through_the_models_either(self, hanako: User, taro: User) -> None:
        edition = workflow.publish(approved(hanako, taro).pk, taro, NOW)
        edition.internal_note = "別の話"

        with pytest.raises(DatabaseError), transaction.atomic():
            edition.save()
        with pytest.raises(DatabaseError), transaction.atomic():
            AuditEntry.objects.all().delete()

    def test_cannot_fork(self, db: None) -> None:
        audit.record("hanako", "saw", NOW)
        first = AuditEntry.objects.get()
        twin = AuditEntry(
            number=2, at=NOW, actor="x", action="saw", previous_hash=first.previous_hash, hash="h"
        )

        with pytest.raises(IntegrityError), transaction.atomic():
            twin.save(force_insert=True)


class TestAnEdition:
    @pytest.mark.parametrize(
        "columns",
        [
            {"approver": "hanako"},
            {"approver": ""},
            {"content": ""},
            {"public_note_en": ""},
            {"internal_note": ""},
            {"previous_checksum": ""},
        ],
        ids=str,
    )
    def test_is_whole_and_agreed_by_two(
        self, columns: dict[str, str], hanako: User, taro: User
    ) -> None:
        edition = workflow.publish(approved(hanako, taro).pk, taro, NOW)
        last = PublishedEdition.objects.get(number=1)
        forged: dict[str, Any] = {
            "number": 2,
            "content": last.content,
            "content_digest": last.content_digest,
            "previous_checksum": last.checksum,
            "checksum": "c" * 64,
            "author": "hanako",
            "approver": "taro",
            "published_by": "taro",
            "public_note_ja": "a",
            "public_note_en": "a",
            "internal_note": "a",
            "effective_at": NOW,
            "published_at": NOW,
        }
        with pytest.raises(IntegrityError), transaction.atomic():
            PublishedEdition(**forged | columns).save(force_insert=True)

        assert PublishedEdition.objects.count() == edition.number + 1


class TestWhatIsLookedAtAfterwards:
    def test_needs_a_second_person(self, hanako: User, taro: User) -> None:
        banner = EmergencyBanner(
            title_ja="t", title_en="t", body_ja="b", body_en="b", starts_at=NOW, ends_at=LATER
        )
        banner.raised_by, banner.raised_at = hanako, NOW
        banner.save()
        edition = workflow.publish(approved(hanako, taro).pk, taro, NOW)
        glass = BreakGlass.objects.create(at=NOW, by=hanako, reason="r", edition=edition)

        for row, column in ((banner, "reviewed_by"), (glass, "acknowledged_by")):
            setattr(row, column, hanako)
            with pytest.raises(IntegrityError), transaction.atomic():
                row.save()

    @pytest.mark.parametrize(
        "columns", [{"title_en": ""}, {"body_ja": ""}, {"ends_at": NOW - timedelta(hours=1)}]
    )
    def test_is_whole(self, columns: dict[str, Any], hanako: User) -> None:
        whole: dict[str, Any] = dict.fromkeys(("title_ja", "title_en", "body_ja", "body_en"), "t")
        people = {"raised_by": hanako, "raised_at": NOW}

        with pytest.raises(IntegrityError), transaction.atomic():
            EmergencyBanner.objects.create(
                **{**whole, **people, "starts_at": NOW, "ends_at": LATER, **columns}
            )


def test_the_record_takes_only_acts_that_it_knows(db: None) -> None:
    with pytest.raises(KeyError):
        audit.record("hanako", "forged", NOW)


@pytest.mark.parametrize(
    ("starts_at", "ends_at"),
    [(datetime(2019, 1, 1, tzinfo=UTC), LATER), (NOW, datetime(2201, 1, 1, tzinfo=UTC))],
)
def test_no_banner_stands_outside_our_times(
    starts_at: datetime, ends_at: datetime, hanako: User
) -> None:
    words = dict.fromkeys(("title_ja", "title_en", "body_ja", "body_en"), "x")
    banner = EmergencyBanner(
        starts_at=starts_at, ends_at=ends_at, raised_by=hanako, raised_at=NOW, **words
    )

    with pytest.raises(IntegrityError, match="newsroom_banner_in_our_times"):
        banner.save()
