"""Who vouches for an account owes their own to nobody whose act it is, however long ago."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from guidance.newsroom import audit, hands, workflow
from guidance.newsroom.audit import Subject
from guidance.newsroom.devices import MACHINE
from guidance.newsroom.models import AuditEntry, Submission
from portal import clock
from tests.newsroom.colleagues import ROLES, submitted
from tests.newsroom.staff_pages.people import client_of, signed_in

pytestmark = pytest.mark.django_db
BUTTON = "本人に確かめた</button>"


@pytest.fixture
def team() -> dict[str, Client]:
    """Return the browsers of a boss, the two accounts the boss made, and somebody independent."""
    names = ("boss", "sockx", "sockz", "mori")
    found = {name: client_of(name, "administrator", *ROLES["team of two"]) for name in names}
    _made("boss", "sockx", days=8)
    return found


def _made(actor: str, name: str, action: str = "people-added", *, days: float = 0) -> int:
    said = {"groups": ["editor", "approver"], "is_staff": True, "is_active": True}
    at = clock.now() - timedelta(days=days)
    return audit.record(actor, action, at, Subject("user", name), said).number


def _press(browser: Client, number: int) -> str:
    return browser.post(f"/admin/accounts/{number}/confirm/", follow=True).content.decode()


def _of(name: str) -> User:
    return User.objects.get(username=name)


def test_an_account_that_waited_its_week_vouches_for_no_other_of_its_maker(
    team: dict[str, Client],
) -> None:
    number = _made("boss", "sockz")
    submission = submitted(_of("boss"))

    assert BUTTON not in team["sockx"].get("/admin/").content.decode()
    assert "どれだけ前のことでも同じです" in _press(team["sockx"], number)

    assert not AuditEntry.objects.filter(action=hands.CONFIRMED).exists()
    sent = {"act": "approve", "seen": submission.fingerprint(), "submission": submission.pk}
    team["sockz"].post("/admin/change-set/", sent)
    assert Submission.objects.get().state == "in-review"


def test_two_accounts_of_one_maker_do_not_vouch_for_each_other_in_turn(
    team: dict[str, Client],
) -> None:
    _made("boss", "sockz", days=9)
    number = _made("boss", "sockx", "second-factor-reset")

    _press(team["sockz"], number)

    assert set(hands.never_confirmed(_of("boss"), _of("sockx"))) == {"account"}


def test_somebody_whom_the_machine_let_in_vouches_and_the_mark_is_gone(
    team: dict[str, Client],
) -> None:
    _made(MACHINE, "mori", days=2)
    number = _made("boss", "sockx", "second-factor-reset")
    assert BUTTON in team["mori"].get("/admin/").content.decode()

    _press(team["mori"], number)

    assert AuditEntry.objects.get(action=hands.CONFIRMED).actor == "mori"
    assert hands.never_confirmed(_of("boss"), _of("sockx")) == {}


def test_who_was_vouched_for_vouches_for_others_of_the_same_maker(team: dict[str, Client]) -> None:
    _press(team["mori"], _made("boss", "sockx", "second-factor-reset"))
    number = _made("boss", "sockz")
    assert BUTTON in team["sockx"].get("/admin/").content.decode()

    _press(team["sockx"], number)

    assert hands.standing(clock.now()) == []


def test_where_one_made_all_accounts_nobody_vouches_and_the_week_still_ends(
    team: dict[str, Client],
) -> None:
    _made("boss", "mori", days=30)
    number = _made("boss", "sockz", days=6.9)
    pages = {name: browser.get("/admin/").content.decode() for name, browser in team.items()}
    assert [name for name, page in pages.items() if BUTTON in page] == []
    assert all("下の日時を過ぎると、できるようになります。" in page for page in pages.values())

    submission = submitted(_of("boss"))
    later = clock.now() + timedelta(days=0.2)
    workflow.approve(submission.pk, _of("sockz"), later, seen=submission.fingerprint())

    row = AuditEntry.objects.get(action="approved")
    assert json.loads(row.details)["account"] == number


def test_a_page_asks_the_record_about_accounts_once(team: dict[str, Client]) -> None:
    _made("boss", "sockz")
    submitted(_of("boss"))
    browser = signed_in(_of("mori"))
    with CaptureQueriesContext(connection) as queries:
        assert BUTTON in browser.get("/admin/change-set/").content.decode()
    asked = [query["sql"] for query in queries if "second-factor-reset" in query["sql"]]
    assert len(asked) == 1
