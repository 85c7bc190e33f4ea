"""Who looks at what nobody has agreed to is told so; the record tells who let them."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from guidance.newsroom.models import AuditEntry, State, Submission
from tests.newsroom.colleagues import in_state, submitted
from tests.newsroom.staff_pages.people import client_of, signed_in

UNCHECKED, SUBMITTED, APPROVED = "確認前の下書き", "提出された変更 (承認前)", "承認された変更"
IN_ENGLISH = "Unchecked draft", "Submitted change, not approved yet", "Approved change"


def _band(what: str, role: str = "editor", language: str = "ja") -> str:
    maker = client_of("kaede", role)
    page = maker.post("/admin/preview/", {"what": what, "day": "2026-12-01", "link": "1"})
    visitor = Client()
    visitor.get(page.context["made"].address)
    shown = visitor.get(f"/{language}/").content.decode()
    return shown.partition('class="preview-word"')[2].partition("</p>")[0]


def _of(submission: Submission) -> str:
    return f"submission-{submission.pk}"


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "words"), [("ja", UNCHECKED), ("en", IN_ENGLISH[0])])
def test_a_draft_says_that_nobody_has_checked_it(language: str, words: str) -> None:
    assert words in _band("draft", language=language)


def test_a_submitted_change_says_that_it_is_not_approved(hanako: User) -> None:
    what = _of(submitted(hanako))
    assert SUBMITTED in _band(what)
    assert IN_ENGLISH[1] in _band(what, language="en")


@pytest.mark.parametrize("state", [State.APPROVED, State.SCHEDULED])
def test_an_approved_change_says_so(hanako: User, taro: User, state: State) -> None:
    band = _band(_of(in_state(state, hanako, taro)))
    assert APPROVED in band
    assert "承認前" not in band


def test_an_edition_is_named_by_its_number(hanako: User, taro: User) -> None:
    in_state(State.LIVE, hanako, taro)
    band = _band("edition-1")
    assert "第1版" in band
    assert not any(word in band for word in (UNCHECKED, SUBMITTED, APPROVED))


@pytest.mark.django_db
def test_the_record_and_the_page_tell_who_handed_a_draft_out() -> None:
    _band("draft")
    row = AuditEntry.objects.get(action="preview-linked")
    assert (row.actor, row.object_id) == ("kaede", "draft")
    page = client_of("kato", "auditor").get("/admin/preview/").content.decode()
    assert "kaede" in page


def test_whoever_makes_a_link_is_told_what_readers_are_told(hanako: User) -> None:
    asked = {"what": "draft", "day": "2026-12-01", "link": "1"}
    page = signed_in(hanako).post("/admin/preview/", asked).content.decode()
    assert f"「{UNCHECKED}」" in page
    assert "だれがリンクを作ったかは、記録に残ります" in page
