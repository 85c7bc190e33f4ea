"""The desk after years: 500 editions and 20,000 rows of the record cost no more queries."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from guidance.edition import loading
from guidance.newsroom import frozen
from guidance.newsroom.models import AuditEntry, PublishedEdition
from tests.newsroom.colleagues import NOW
from tests.newsroom.staff_pages.people import client_of

EDITIONS, ENTRIES, MOST_QUERIES = 500, 20_000, 25
PAGES = (
    "",
    "change-set/",
    "preview/",
    "help/",
    "newsroom/text/",
    "newsroom/text/1/change/",
    "newsroom/entry/",
    "newsroom/facility/",
    "newsroom/facility/1/change/",
    "newsroom/link/",
    "newsroom/publishededition/",
    f"newsroom/publishededition/{EDITIONS - 1}/change/",
    "newsroom/emergencybanner/",
    "newsroom/auditentry/",
)


@pytest.fixture
def years(db: None) -> Client:
    text = frozen.to_json(loading.read())
    PublishedEdition.objects.bulk_create(
        PublishedEdition(
            number=number,
            content=text,
            content_digest=f"{number:064x}",
            previous_checksum=f"{number - 1:064x}" if number else "",
            checksum=f"{number:064x}",
            author="sato",
            approver="suzuki",
            published_by="suzuki",
            public_note_ja="直しました。",
            public_note_en="Corrected.",
            internal_note="電話による。",
            effective_at=NOW + timedelta(hours=number),
            published_at=NOW + timedelta(hours=number),
        )
        for number in range(EDITIONS)
    )
    last = AuditEntry.objects.order_by("-number").values_list("number", flat=True).first() or 0
    AuditEntry.objects.bulk_create(
        (
            AuditEntry(
                number=number,
                at=NOW,
                actor="sato",
                action="changed",
                details="{}",
                previous_hash=f"{number - 1:064x}",
                hash=f"{number:064x}",
            )
            for number in range(last + 1, last + 1 + ENTRIES)
        ),
        batch_size=2000,
    )
    return client_of("kato", "editor", "approver", "auditor")


def test_no_page_of_the_desk_asks_the_database_more_than_25_times(years: Client) -> None:
    asked = {}
    for page in PAGES:
        with CaptureQueriesContext(connection) as queries:
            assert years.get(f"/admin/{page}").status_code == 200
        # The test's own transaction turns the portal's into savepoints.
        asked[page] = sum("SAVEPOINT" not in query["sql"] for query in queries)
    assert {page: number for page, number in asked.items() if number > MOST_QUERIES} == {}
