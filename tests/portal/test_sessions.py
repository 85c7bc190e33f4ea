"""A session's key is one that was issued, or the database is not asked for it."""

import pytest
from django.conf import settings
from django.test import Client

from portal.sessions import SessionStore, StaffSessionStore

KEY = "a1" * 16


# No test here may use the database: a query would fail it.
@pytest.mark.parametrize("kind", [SessionStore, StaffSessionStore])
@pytest.mark.parametrize("key", ["abc\0defghijkl", "A1" * 16, KEY + "a", KEY + "\n", "", "あ" * 32])
def test_a_key_that_was_never_issued_is_no_key(
    kind: type[SessionStore | StaffSessionStore], key: str
) -> None:
    assert kind(key).session_key is None
    assert kind(f"staff-{key}").session_key is None


def test_each_door_takes_its_own_keys() -> None:
    assert SessionStore(KEY).session_key == KEY
    assert StaffSessionStore(f"staff-{KEY}").session_key == f"staff-{KEY}"
    assert SessionStore(f"staff-{KEY}").session_key is None
    assert StaffSessionStore(KEY).session_key is None


def test_a_ticket_with_a_nul_in_it_opens_an_empty_walk() -> None:
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = "abc\0defghijkl"

    assert client.get("/ja/check/stage/").status_code == 200
