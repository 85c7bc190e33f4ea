"""A step costs at most three queries; looking without a ticket costs none."""

import re
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.wizard.resident import Resident

# A test runs inside a transaction, where the session's own one becomes a savepoint.
BOOKKEEPING = re.compile(r"^(RELEASE )?SAVEPOINT|^BEGIN|^COMMIT")


def queries_of(captured: Any) -> list[str]:
    return [row["sql"] for row in captured if not BOOKKEEPING.match(row["sql"])]


def test_a_question_without_a_ticket_asks_the_database_nothing(resident: Resident) -> None:
    with CaptureQueriesContext(connection) as captured:
        resident.open("stage/")
    assert queries_of(captured) == []


def test_every_step_asks_at_most_three_times(resident: Resident) -> None:
    route = {"stage": "preparing", "reason": "expiring", "holding": "both", "license": "in-force"}
    for key, value in route.items():
        with CaptureQueriesContext(connection) as captured:
            resident.answer(key, value, htmx=True)
        assert len(queries_of(captured)) <= 3, queries_of(captured)
        with CaptureQueriesContext(connection) as captured:
            resident.open(f"{key}/")
        assert len(queries_of(captured)) <= 1


def test_the_result_asks_once(resident: Resident) -> None:
    resident.answer_all({"stage": "waiting", "reason": "unsure"})
    with CaptureQueriesContext(connection) as captured:
        resident.open("result/")
    assert len(queries_of(captured)) == 1
