"""Any former edition is live again at once, as a new edition that names it."""

import pytest
from django.contrib.auth.models import User
from pytest_django import DjangoAssertNumQueries

from guidance.newsroom import audit, emergency, publication, rollback, workflow, working
from guidance.newsroom.models import AuditEntry, PublishedEdition, State, Submission
from guidance.newsroom.refusals import (
    BlockedError,
    IncompleteError,
    NotPermittedError,
    SamePersonError,
    WrongStateError,
)
from tests.newsroom.colleagues import LATER, NOTES, NOW, approved, edit, person


@pytest.fixture
def two_editions(hanako: User, taro: User) -> None:
    for addition in ("x", "y"):
        workflow.publish(approved(hanako, taro, addition).pk, taro, NOW)


@pytest.mark.usefixtures("two_editions")
class TestRollingBack:
    @pytest.mark.parametrize("number", [0, 1])
    def test_brings_the_old_content_as_a_new_number(self, number: int, taro: User) -> None:
        edition = rollback.roll_back(number, taro, NOW, seen_live=2)

        old = PublishedEdition.objects.get(number=number)
        assert (edition.number, edition.restores_id) == (3, number)
        assert (edition.content, edition.content_digest) == (old.content, old.content_digest)
        assert (edition.author, edition.approver) == ("taro", "")
        assert edition.public_note_en == f"We went back to what edition {number} said."
        assert publication.live() == edition
        assert AuditEntry.objects.get(number=audit.head()[0]).action == "rolled-back"
        assert list(audit.faults()) == []

    def test_leaves_the_working_copy_to_its_editors(self, taro: User) -> None:
        before = working.digest()

        rollback.roll_back(1, taro, NOW, seen_live=2)

        assert working.digest() == before

    def test_supersedes_the_change_set_that_was_live(self, taro: User) -> None:
        rollback.roll_back(1, taro, NOW, seen_live=2)

        assert not Submission.objects.filter(state=State.LIVE).exists()

    def test_keeps_what_was_to_come_from_coming_by_itself(self, hanako: User, taro: User) -> None:
        waiting = approved(hanako, taro, "z")
        workflow.schedule(waiting.pk, taro, NOW, effective_at=LATER)

        rollback.roll_back(1, taro, NOW, seen_live=2)

        waiting.refresh_from_db()
        assert waiting.state == State.DRAFT

    def test_and_back_again_is_possible(self, hanako: User, taro: User) -> None:
        rollback.roll_back(1, taro, NOW, seen_live=2)
        rollback.roll_back(3 - 1, hanako, NOW, seen_live=3)
        again = rollback.roll_back(3, hanako, NOW, seen_live=4)

        assert (again.number, again.restores_id) == (5, 3)
        assert again.content_digest == PublishedEdition.objects.get(number=1).content_digest

    def test_says_among_staff_what_was_written_and_to_the_public_its_own_words(
        self, taro: User
    ) -> None:
        edition = rollback.roll_back(1, taro, NOW, seen_live=2, internal="手数料の誤り")

        assert edition.internal_note == "手数料の誤り"
        assert edition.public_note_ja == "第1版の内容に戻しました。"
        assert edition.public_note_en == "We went back to what edition 1 said."

    def test_takes_no_note_that_says_nothing(self, taro: User) -> None:
        with pytest.raises(IncompleteError):
            rollback.roll_back(1, taro, NOW, seen_live=2, internal=" ")
        assert PublishedEdition.objects.count() == 3

    def test_is_refused_to_what_is_live(self, taro: User) -> None:
        with pytest.raises(WrongStateError, match="第2版が公開中"):
            rollback.roll_back(2, taro, NOW, seen_live=2)

    def test_is_refused_when_another_edition_became_live_meanwhile(
        self, hanako: User, taro: User
    ) -> None:
        rollback.roll_back(0, hanako, NOW, seen_live=2)

        with pytest.raises(WrongStateError, match="第3版が公開中"):
            rollback.roll_back(1, taro, NOW, seen_live=2)

    def test_may_go_to_and_fro_and_asks_no_more_for_it(
        self, hanako: User, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        for live in range(2, 12):
            rollback.roll_back(live - 1, hanako, NOW, seen_live=live)
        newest = PublishedEdition.objects.latest("number")

        with django_assert_num_queries(1):
            assert rollback.agreed_by_two(newest)

    def test_is_not_for_everybody(self) -> None:
        with pytest.raises(NotPermittedError):
            rollback.roll_back(1, person("editor only", "editor"), NOW, seen_live=2)

    def test_needs_an_edition_that_exists(self, taro: User) -> None:
        with pytest.raises(PublishedEdition.DoesNotExist):
            rollback.roll_back(9, taro, NOW, seen_live=2)


def test_what_one_person_published_comes_back_only_after_another_took_note(
    hanako: User, taro: User
) -> None:
    edit(hanako, "x")
    emergency.break_glass(hanako, NOW, reason="休日", notes=NOTES)
    workflow.publish(approved(taro, hanako, "y").pk, taro, NOW)
    with pytest.raises(SamePersonError, match="確認済みにするまで"):
        rollback.roll_back(1, hanako, NOW, seen_live=2)

    emergency.acknowledge(emergency.unacknowledged()[0].pk, taro, NOW)

    assert rollback.roll_back(1, hanako, NOW, seen_live=2).restores_id == 1


def test_content_that_the_program_outgrew_does_not_come_back(hanako: User, taro: User) -> None:
    """An edition from before the program knew all its codes is kept, but is no edition today."""
    edition = workflow.publish(approved(hanako, taro).pk, taro, NOW)
    poor = dict(edition.data, lanes={})
    people = publication.People("hanako", "taro", "taro")
    publication.freeze(publication.frozen.to_json(poor), people, NOTES, NOW)
    workflow.publish(approved(hanako, taro, "y").pk, taro, NOW)

    with pytest.raises(BlockedError):
        rollback.roll_back(2, taro, NOW, seen_live=3)
