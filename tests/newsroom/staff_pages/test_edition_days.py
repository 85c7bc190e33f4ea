"""Where an edition has two days, the desk says which is which."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client

from guidance.newsroom import due, workflow
from guidance.newsroom.models import AuditEntry, PublishedEdition
from tests.newsroom.colleagues import LATER, NOW, approved, person
from tests.newsroom.staff_pages.people import signed_in

LIST = "/admin/newsroom/publishededition/"
FIRST = "2026-11-23から公開 (プログラムに付いている最初の版。この一覧に入れたのは 2026-12-01 09:00)"
LATE = "2026-12-01 10:00 (予約の時刻。公開の処理は 2026-12-01 10:05)"


@pytest.fixture
def taros(taro: User) -> Client:
    return signed_in(taro)


def test_the_first_edition_says_when_it_came_to_the_list(
    taros: Client, hanako: User, taro: User
) -> None:
    workflow.publish(approved(hanako, taro).pk, taro, NOW)
    for page in (LIST, f"{LIST}0/change/"):
        assert FIRST in taros.get(page).content.decode()
    page = taros.get(f"{LIST}1/change/").content.decode()
    assert "公開: 2026-12-01 09:00 /" in page
    assert "予約の時刻" not in page


def test_an_edition_that_was_late_says_both_moments(
    taros: Client, hanako: User, taro: User
) -> None:
    submission = approved(hanako, taro)
    workflow.schedule(submission.pk, taro, NOW, effective_at=LATER)
    due.publish_due(LATER + timedelta(minutes=5))
    assert PublishedEdition.objects.count() == 2
    for page in (LIST, f"{LIST}1/change/"):
        assert LATE in taros.get(page).content.decode()


def test_the_record_tells_moments_of_tokyo(hanako: User, taro: User) -> None:
    submission = approved(hanako, taro)
    workflow.schedule(submission.pk, taro, NOW, effective_at=LATER)
    due.publish_due(LATER)
    auditor = signed_in(person("kato", "auditor"))
    for row in AuditEntry.objects.filter(action__in=("scheduled", "published")):
        page = auditor.get(f"/admin/newsroom/auditentry/{row.pk}/change/").content.decode()
        assert "公開する時刻: 2026-12-01 10:00" in page
