"""Sessions that are written at the same moment: who comes second waits, and nobody is refused."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.sessions.models import Session
from django.db import connection, transaction

from portal.sessions import StaffSessionStore

PEOPLE, REQUESTS = 4, 15


def _work(person: int) -> None:
    try:
        for number in range(REQUESTS):
            store = StaffSessionStore()
            store["person"] = person
            store.create()
            with transaction.atomic():
                # As a request does: read, then write.
                kept = StaffSessionStore(store.session_key)
                kept["number"] = (kept["person"], number)
                kept.save()
            kept.prolong()
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_nobody_is_told_that_the_table_is_locked() -> None:
    with ThreadPoolExecutor(PEOPLE) as pool:
        list(pool.map(_work, range(PEOPLE)))
    stored = Session.objects.values_list("session_key", flat=True)
    kept = {tuple(StaffSessionStore(key)["number"]) for key in stored}
    assert kept == {(person, number) for person in range(PEOPLE) for number in range(REQUESTS)}
