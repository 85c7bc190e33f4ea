"""A release may change what content is made of; what staff wrote outlives it."""

import copy
from typing import Any

import pytest
from django.contrib.auth.models import User

from guidance.edition.loading import Content, read
from guidance.edition.validation import problems
from guidance.newsroom import fitting, workflow, working
from guidance.newsroom.completing import completed, servable
from guidance.newsroom.models import AuditEntry, Entry, State, Text
from guidance.newsroom.models.published import PROGRAM
from tests.newsroom.colleagues import NOW, TITLE, approved, edit, in_state

OURS = {"ja": "私たちの題", "en": "Our title"}


@pytest.fixture
def older() -> Content:
    """What staff published with a program that knew less, and one thing more."""
    content = read()
    content["steps"]["apply-online"]["title"] = OURS
    del content["lanes"], content["reasons"]["notice-blank"]
    del content["questions"]["stage"]["options"]["waiting"]
    del content["steps"]["apply-online"]["what"]
    content["steps"]["forgotten"] = copy.deepcopy(content["steps"]["apply-online"])
    content["steps"]["apply-online"]["gone"] = OURS
    content["questions"]["stage"]["options"]["gone"] = {"label": OURS, "detail": OURS}
    return content


def test_what_only_the_program_has_is_put_in_and_what_staff_wrote_stays(older: Content) -> None:
    new = completed(older, read())

    assert problems(new) == []
    assert new["steps"]["apply-online"]["title"] == OURS
    assert new["steps"]["apply-online"]["what"] == read()["steps"]["apply-online"]["what"]
    assert new["lanes"] == read()["lanes"]
    assert list(new["steps"]) == list(read()["steps"])


def test_content_that_fits_is_left_alone() -> None:
    assert completed(read(), read()) == read()


def test_a_page_that_is_built_anew_is_the_programs(older: Content) -> None:
    sections: list[dict[str, Any]] = older["pages"]["who"]["sections"]
    older["pages"]["who"]["title"] = OURS
    older["pages"]["driving"]["title"] = OURS
    del sections[0]

    new = completed(older, read())

    assert new["pages"]["who"] == read()["pages"]["who"]
    assert new["pages"]["driving"]["title"] == OURS


def test_a_link_that_nothing_leans_on_stays_in_a_draft_and_not_on_the_portal() -> None:
    content = read()
    content["links"]["new-page"] = dict(content["links"]["mpd-notice"])

    assert "new-page" in completed(content, read())["links"]
    assert "new-page" not in servable(content, read())["links"]


@pytest.mark.django_db
class TestTheWorkingCopy:
    def test_follows_the_files_until_somebody_begins(self) -> None:
        Text.objects.filter(key=TITLE).update(ja="古い題")

        fitting.fit_working_copy()

        assert working.content() == read()

    def test_keeps_what_staff_wrote_when_the_program_grows(self, hanako: User) -> None:
        edit(hanako, "x")
        Entry.objects.filter(kind="lanes").delete()

        fitting.fit_working_copy()

        content = working.content()
        assert content["lanes"] == read()["lanes"]
        assert content["steps"]["apply-online"]["title"]["ja"].endswith("x")

    def test_is_left_alone_when_only_words_differ(self, hanako: User, taro: User) -> None:
        workflow.publish(approved(hanako, taro).pk, taro, NOW)
        edit(hanako, "y")
        before = working.digest()

        fitting.fit_working_copy()

        assert working.digest() == before

    def test_that_says_again_what_was_agreed_stays_agreed(self, hanako: User, taro: User) -> None:
        submission = in_state(State.APPROVED, hanako, taro)
        Entry.objects.filter(kind="lanes").delete()

        fitting.fit_working_copy()

        submission.refresh_from_db()
        assert submission.state == State.APPROVED

    def test_that_had_to_be_completed_is_agreed_to_again(self, hanako: User, taro: User) -> None:
        edit(hanako, "x", "lanes/delivery.label")
        submission = in_state(State.APPROVED, hanako, taro)
        Entry.objects.filter(kind="lanes").delete()

        fitting.fit_working_copy()

        submission.refresh_from_db()
        assert submission.state == State.DRAFT
        assert AuditEntry.objects.get(action="approval-voided").actor == PROGRAM
