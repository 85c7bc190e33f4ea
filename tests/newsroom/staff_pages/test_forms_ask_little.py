"""A form of the draft asks the database and the processor no more than it needs."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from guidance.newsroom import editing
from guidance.newsroom.models import Entry, Facility, Link, Notice, State, Text
from tests.newsroom.colleagues import NOW, TITLE, in_state
from tests.newsroom.staff_pages.people import client_of

MOST_QUERIES = 25
WAY_BACK = "この項目を公開中の内容に戻す"


@pytest.mark.parametrize("model", [Text, Entry, Facility, Link, Notice])
def test_a_form_while_a_change_is_under_way_asks_25_times_at_most(
    hanako: User, taro: User, model: type[Text | Entry | Facility | Link | Notice]
) -> None:
    in_state(State.IN_REVIEW, hanako, taro)
    row = Text.objects.get(key=TITLE) if model is Text else model._default_manager.first()
    assert row is not None
    browser = client_of("kato", "editor", "approver", "auditor")
    with CaptureQueriesContext(connection) as queries:
        page = browser.get(f"/admin/newsroom/{model._meta.model_name}/{row.pk}/change/")
    assert page.status_code == 200
    assert sum("SAVEPOINT" not in query["sql"] for query in queries) <= MOST_QUERIES
    assert (WAY_BACK in page.content.decode()) is (model is Text)


def test_the_way_back_is_offered_at_facts_that_the_draft_says_otherwise(hanako: User) -> None:
    place, other = Facility.objects.all()[:2]
    place.phone = "03-1234-5678"
    editing.save(place, version=1, actor=hanako, now=NOW)
    browser = client_of("sato", "editor")
    for row, offered in ((place, True), (other, False)):
        page = browser.get(f"/admin/newsroom/facility/{row.pk}/change/").content.decode()
        assert (WAY_BACK in page) is offered
