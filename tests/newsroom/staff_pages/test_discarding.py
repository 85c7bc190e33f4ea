"""Throwing the draft away asks once more, and says what goes and whose it is."""

import pytest
from django.test import Client

from guidance.newsroom import workflow, working
from tests.newsroom.colleagues import edit, person
from tests.newsroom.staff_pages.people import client_of


@pytest.mark.django_db
def test_the_draft_goes_only_after_a_second_yes() -> None:
    browser: Client = client_of("sato", "editor")
    edit(person("hanako", "editor"), "花子の文")
    submission = workflow.open_submission()
    assert submission is not None
    sent = {"act": "discard", "seen": working.digest(), "submission": submission.pk}

    page = browser.post("/admin/change-set/", sent).content.decode()

    assert "まだ何も捨てていません" in page
    assert "<b>hanako</b>" in page
    assert "花子の文" in page
    assert workflow.open_submission() == submission

    browser.post("/admin/change-set/", sent | {"certain": "yes"})

    assert workflow.open_submission() is None
