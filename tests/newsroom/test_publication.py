"""Editions are numbered, chained, and whole; whoever rewrites one is found out."""

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import connection

from guidance.edition.loading import read
from guidance.newsroom import audit, frozen, keeping, publication, workflow
from guidance.newsroom.models import AuditEntry, PublishedEdition
from guidance.newsroom.models.published import PROGRAM
from tests.newsroom.colleagues import NOW, approved


@pytest.fixture
def two_editions(hanako: User, taro: User) -> None:
    for addition in ("x", "y"):
        workflow.publish(approved(hanako, taro, addition).pk, taro, NOW)


@pytest.fixture
def unlocked(two_editions: None) -> None:
    """A database whose triggers somebody dropped."""
    with connection.cursor() as cursor:
        for statement in keeping.undoing(connection.vendor):
            cursor.execute(statement)


def test_before_anything_is_published_edition_0_is_live(db: None) -> None:
    assert publication.live() is None
    assert publication.live_content() == read()


def test_the_first_publication_keeps_edition_0_before_it(hanako: User, taro: User) -> None:
    edition = workflow.publish(approved(hanako, taro).pk, taro, NOW)

    first = PublishedEdition.objects.get(number=0)
    assert edition.number == 1
    assert (first.author, first.previous_checksum, first.data) == (PROGRAM, "", read())
    assert edition.previous_checksum == first.checksum


@pytest.mark.usefixtures("two_editions")
class TestTheChain:
    def test_is_whole_as_it_was_written(self) -> None:
        assert list(audit.faults()) == []
        checksums = list(
            PublishedEdition.objects.order_by("number").values_list("checksum", flat=True)
        )
        before = PublishedEdition.objects.order_by("number").values_list(
            "previous_checksum", flat=True
        )
        assert list(before) == ["", *checksums[:-1]]

    def test_is_built_again_as_the_public_read_it(self) -> None:
        row = PublishedEdition.objects.get(number=2)

        edition = publication.as_edition(row)

        assert (edition.number, edition.checksum) == (2, row.content_digest)
        assert edition.wording("en").entry("steps", "apply-online").text("title").endswith("x y")

    def test_is_told_by_the_command(self, capsys: pytest.CaptureFixture[str]) -> None:
        call_command("verify_audit")

        number, head = audit.head()
        assert capsys.readouterr().out == f"Whole: {number} rows, head {head}\n"


@pytest.mark.usefixtures("unlocked")
class TestWhoRewrites:
    @pytest.mark.parametrize(
        ("column", "fault"),
        [
            ("internal_note", "edition 1: was altered"),
            ("author", "edition 1: was altered"),
            ("content", "edition 1: its content was altered"),
        ],
    )
    def test_an_edition_is_found_out(self, column: str, fault: str) -> None:
        forged = frozen.to_json(read()) if column == "content" else "someone"
        PublishedEdition.objects.filter(number=1).update(**{column: forged})

        assert fault in list(audit.faults())
        with pytest.raises(CommandError, match=fault):
            call_command("verify_audit")

    def test_an_edition_with_its_checksum_is_found_out(self) -> None:
        last = PublishedEdition.objects.get(number=2)
        last.internal_note = "someone"
        PublishedEdition.objects.filter(number=2).update(
            internal_note=last.internal_note, checksum=last.computed_checksum()
        )

        assert list(audit.faults()) == ["edition 2: the record does not tell of it"]

    def test_an_edition_that_is_gone_is_found_out(self) -> None:
        PublishedEdition.objects.filter(number=2).delete()

        assert list(audit.faults()) == ["edition 2: the record tells of it, but it is gone"]

    @pytest.mark.parametrize("column", ["actor", "action", "object_id", "details", "after"])
    def test_a_row_of_the_record_is_found_out(self, column: str) -> None:
        AuditEntry.objects.filter(number=3).update(**{column: "someone"})

        assert "audit 3: was altered" in list(audit.faults())

    def test_a_row_with_its_hash_is_found_out(self) -> None:
        entry = AuditEntry.objects.get(number=3)
        entry.actor = "someone"
        AuditEntry.objects.filter(number=3).update(actor="someone", hash=entry.computed_hash())

        assert list(audit.faults()) == ["audit 4: does not follow the row before"]

    def test_a_row_that_is_gone_is_found_out(self) -> None:
        AuditEntry.objects.filter(number=3).delete()

        assert "audit 3: missing" in list(audit.faults())
