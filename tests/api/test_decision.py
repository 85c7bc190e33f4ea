"""`/api/v1/decision` against the tables of the procedure, over every walk there is."""

import random
from typing import Any

import pytest
from django.test import Client

from guidance.edition import current
from tests.api.conftest import Ask
from tests.rules import oracle

NOISE = {"nonsense": "x", "": "empty name", "STAGE": "preparing", "日本": "語", "expiry ": "near"}


def expected(answers: dict[str, str], question: str) -> dict[str, Any]:
    decision = None if question else oracle.decision(answers)
    rules = decision["because"] + decision["to_check"] if decision else []
    return {
        "answers": answers,
        "ignored": [],
        "next": question or None,
        "decision": decision,
        "sources": [
            {"rule": rule, "source": "MPD", "clause": clause, "confirmed": True}
            for rule in rules
            for clause in oracle.TABLE["clauses"][rule]
        ],
        "edition": str(current().number),
    }


def test_every_walk_finished_or_not_is_answered_as_the_tables_say(ask: Ask) -> None:
    assert len(oracle.ROUTES) == 254
    for answers, question in oracle.STATES:
        assert ask("decision", answers) == expected(answers, question)


def test_the_answers_stand_in_the_order_of_the_questions(ask: Ask) -> None:
    for answers in oracle.ROUTES:
        told = ask("decision", reversed(answers.items()))
        assert list(told["answers"]) == list(answers)


def test_any_order_of_parameters_gives_the_same_answer(ask: Ask) -> None:
    shuffle = random.Random(254)  # noqa: S311 - a repeatable order, no secret
    for answers in oracle.ROUTES:
        items = list(answers.items())
        shuffle.shuffle(items)
        assert ask("decision", items) == expected(answers, "")


def test_unknown_names_are_ignored_and_listed_in_order(ask: Ask) -> None:
    for answers, question in oracle.STATES:
        told = ask("decision", {**NOISE, **answers})
        assert told == {**expected(answers, question), "ignored": sorted(NOISE)}


@pytest.mark.parametrize(
    "value", ["", "nonsense", "Preparing", " preparing", "unsure ", "None", "null", "0", "\ufffd"]
)
def test_an_unknown_value_leaves_its_question_open(ask: Ask, value: str) -> None:
    for answers, question in oracle.STATES:
        if question:
            told = ask("decision", {**answers, question: value})
            assert told == {**expected(answers, question), "ignored": [question]}


def test_answers_after_an_open_question_wait_in_the_ignored(ask: Ask) -> None:
    for answers in oracle.ROUTES:
        for missing in answers:
            given = {key: value for key, value in answers.items() if key != missing}
            question, _offered, counted = oracle.next_question(given)
            told = ask("decision", given)
            assert question == missing
            assert told["next"] == missing
            assert told["answers"] == counted
            assert told["ignored"] == sorted(set(given) - set(counted))


def test_answers_of_another_route_are_ignored(ask: Ask) -> None:
    given = {"stage": "certificate", "expiry": "near", "reason": "lost", "holding": "both"}
    told = ask("decision", given)
    assert told["answers"] == {"stage": "certificate", "expiry": "near"}
    assert told["ignored"] == ["holding", "reason"]
    assert told["decision"]["outcome"] == "renew-certificate"


def test_a_planned_renewal_is_not_understood_once_the_notice_has_come(ask: Ask) -> None:
    told = ask("decision", {"stage": "notified", "notice": "recorded", "renewed": "planned"})
    assert (told["next"], told["ignored"]) == ("renewed", ["renewed"])


def test_a_name_given_twice_counts_only_where_both_say_the_same(ask: Ask) -> None:
    same = ask("decision", [("stage", "acquiring"), ("window", "open"), ("stage", "acquiring")])
    assert same["decision"]["outcome"] == "acquire-after-card"
    assert same["ignored"] == []
    torn = ask("decision", [("stage", "acquiring"), ("window", "open"), ("window", "closed")])
    assert (torn["next"], torn["ignored"]) == ("window", ["window"])
    torn = ask("decision", [("stage", "acquiring"), ("stage", ""), ("window", "open")])
    assert (torn["next"], torn["ignored"]) == ("stage", ["stage", "window"])


def test_without_answers_the_first_question_is_open(client: Client) -> None:
    response = client.get("/api/v1/decision")
    assert response.json() == expected({}, "stage")


def test_a_rule_with_three_clauses_names_all_three(ask: Ask) -> None:
    given = {"stage": "waiting", "reason": "expiring", "holding": "both", "application": "missed"}
    assert ask("decision", given)["sources"] == [
        {"rule": "application-incomplete", "source": "MPD", "clause": clause, "confirmed": True}
        for clause in ("注意事項", "除外事由 3", "更新方法")
    ]
