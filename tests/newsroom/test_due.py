"""A scheduled edition is published once, late rather than never, by whoever comes first."""

import logging
from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import User

from guidance.newsroom import audit, due, frozen, workflow
from guidance.newsroom.models import PublishedEdition, State, Submission, Text
from tests.newsroom.colleagues import LATER, NOW, TITLE, approved


@pytest.fixture
def scheduled(hanako: User, taro: User) -> Submission:
    submission = approved(hanako, taro)
    return workflow.schedule(submission.pk, taro, NOW, effective_at=LATER)


@pytest.mark.usefixtures("scheduled")
def test_nothing_happens_before_the_moment() -> None:
    early = LATER - timedelta(seconds=1)

    assert not due.is_due(early)
    assert due.publish_due(early) is None
    assert not PublishedEdition.objects.exists()


@pytest.mark.parametrize("late", [timedelta(0), timedelta(seconds=9), timedelta(days=3)])
def test_the_moment_or_any_later_one_publishes(scheduled: Submission, late: timedelta) -> None:
    assert due.is_due(LATER + late)

    edition = due.publish_due(LATER + late)

    assert edition is not None
    assert (edition.effective_at, edition.published_at) == (LATER, LATER + late)
    assert (edition.author, edition.approver, edition.published_by) == (
        "hanako",
        "taro",
        due.SCHEDULER,
    )
    scheduled.refresh_from_db()
    assert scheduled.state == State.LIVE
    assert list(audit.faults()) == []


@pytest.mark.usefixtures("scheduled")
def test_the_second_process_finds_nothing_to_do() -> None:
    due.publish_due(LATER)

    assert due.publish_due(LATER) is None
    assert PublishedEdition.objects.count() == 2


def test_it_is_overdue_a_minute_later(scheduled: Submission) -> None:
    assert due.overdue(LATER + timedelta(seconds=59)) is None
    assert due.overdue(LATER + timedelta(seconds=60)) == scheduled


def test_what_is_no_longer_what_was_approved_falls_back_to_draft(
    scheduled: Submission, caplog: pytest.LogCaptureFixture
) -> None:
    Text.objects.filter(key=TITLE).update(en="From elsewhere")

    with caplog.at_level(logging.ERROR):
        assert due.publish_due(LATER) is None

    scheduled.refresh_from_db()
    assert scheduled.state == State.DRAFT
    assert "no longer what was approved" in caplog.text


def test_what_the_program_outgrew_waits_for_staff(
    scheduled: Submission, caplog: pytest.LogCaptureFixture
) -> None:
    poor = dict(frozen.from_json(scheduled.content), lanes={})
    Submission.objects.update(content=frozen.to_json(poor), content_digest=scheduled.content_digest)

    with caplog.at_level(logging.ERROR):
        assert due.publish_due(LATER) is None

    moment: datetime = LATER + due.LATE
    assert due.overdue(moment) == scheduled
    assert "cannot be published" in caplog.text
