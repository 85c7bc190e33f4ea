"""The code and the tables of the procedure say the same, on every route and at every step of it."""

from dataclasses import asdict

import pytest

from guidance.rules import QUESTIONS, RULE_BY_CODE, RULES, decide, routes, walk
from guidance.rules import vocabulary as v
from tests.rules import oracle

VOCABULARY = {
    "stage": v.Stage,
    "reason": v.Reason,
    "holding": v.Holding,
    "license": v.License,
    "characters": v.Characters,
    "submitted": v.Submitted,
    "sameyear": v.SameYear,
    "application": v.Application,
    "renewed": v.Renewed,
    "notice": v.Notice,
    "window": v.Window,
    "expiry": v.Expiry,
}


def test_the_tables_know_254_routes() -> None:
    assert len(oracle.ROUTES) == 254


def test_every_word_of_the_tables_is_a_word_of_the_vocabulary() -> None:
    assert {key: [str(word) for word in words] for key, words in VOCABULARY.items()} == (
        oracle.VALUES
    )
    assert sorted(question.key for question in QUESTIONS) == sorted(oracle.VALUES)


def test_the_walk_finds_exactly_the_routes_of_the_tables() -> None:
    found = [route.answers for route in routes()]
    assert len(found) == 254
    assert sorted(map(sorted, map(dict.items, found))) == sorted(
        map(sorted, map(dict.items, oracle.ROUTES))
    )


def test_at_every_step_the_walk_asks_what_the_tables_ask_and_offers_the_same_answers() -> None:
    for answers, question in oracle.STATES:
        here = walk(answers)
        assert (here.open.key if here.open else "") == question
        assert here.answers == answers
        assert list(here.answers) == list(answers), "the order of the questions differs"
        if here.open:
            offered = [str(option) for option in here.open.options(here.facts)]
            assert offered == oracle.next_question(answers)[1]


def test_every_route_leads_to_the_decision_of_the_tables() -> None:
    for answers in oracle.ROUTES:
        found = asdict(decide(walk(answers).facts))
        plain = {name: list(x) if isinstance(x, tuple) else x for name, x in found.items()}
        assert plain == oracle.decision(answers), answers


def test_every_row_of_the_tables_is_used() -> None:
    # A row that no route reaches would compare nothing.
    used = set()
    for answers in oracle.ROUTES:
        rows = oracle.TABLE["row"]
        used.add(next(i for i, r in enumerate(rows) if _applies(r, answers)))
    assert used == set(range(len(oracle.TABLE["row"])))


def _applies(row, answers):
    return all(oracle.holds(condition, answers) for condition in row["when"])


def test_each_rule_cites_the_clauses_of_the_specification_in_its_order() -> None:
    assert [str(rule.code) for rule in RULES] == list(oracle.TABLE["clauses"])
    for code, clauses in oracle.TABLE["clauses"].items():
        citations = RULE_BY_CODE[v.RuleCode(code)].citations
        assert [citation.clause for citation in citations] == clauses
        assert {(c.source.code, c.source.confirmed) for c in citations} == {("MPD", True)}


def test_a_decision_without_a_stage_is_refused() -> None:
    with pytest.raises(ValueError, match="stage"):
        decide(walk({}).facts)
