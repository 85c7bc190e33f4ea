"""A plan knows dates alone: what the diagnosis found goes before it."""

import pytest
from django.test import Client

from tests.planner.person import Person, said
from tests.planner.test_applied import DATES, WAITING
from tests.wizard.resident import Resident

pytestmark = pytest.mark.django_db

FIRST, INSTEAD = "診断の結果が先です", "予定より、診断の結果が先です"
GREEN, TO_APPLY, TO_WAIT = "青:このまま進めます", "申請する期間", "交付通知書を待ちましょう"
APPLYING = {
    "stage": "preparing",
    "reason": "expiring",
    "holding": "card-only",
    "license": "in-force",
    "characters": "none",
    "submitted": "yes",
    "window": "outside",
}
TO_SETTLE = {**APPLYING, "submitted": "no", "sameyear": "yes"}
NOT_FOR = {
    "missed": {**WAITING, "application": "missed"},
    "stay-extended": {"stage": "preparing", "reason": "stay-extended"},
    "lost": {"stage": "preparing", "reason": "lost", "holding": "card-only"},
    "not-in-force": {**APPLYING, "license": "not-in-force"},
    "some": {**APPLYING, "characters": "some"},
}


def _after(answers: dict[str, str], language: str = "ja") -> str:
    resident = Resident(Client())
    resident.has_answered(answers)
    return said(Person(resident.client, language).plan(**DATES))


def test_a_result_that_leaves_nothing_to_settle_leaves_the_plan_as_it_is() -> None:
    plan = _after(APPLYING)

    assert GREEN in plan
    assert TO_APPLY in plan
    assert FIRST not in plan


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_must_be_settled_before_applying_stands_above_the_plan(language: str) -> None:
    plan = _after(TO_SETTLE, language)
    first, word = {
        "ja": (FIRST, "カードを申請する前に、することがあります"),
        "en": ("Your result comes first", "Before you apply for the card"),
    }[language]

    assert plan.index(first) < plan.index(word)
    assert {"ja": GREEN, "en": "Green"}[language] not in plan
    assert {"ja": TO_APPLY, "en": "When to apply"}[language] in plan


@pytest.mark.parametrize("answers", NOT_FOR.values(), ids=NOT_FOR)
def test_no_plan_is_made_where_it_would_contradict_the_result(answers: dict[str, str]) -> None:
    plan = _after(answers)

    assert INSTEAD in plan
    for wrong in (GREEN, TO_APPLY, TO_WAIT, "カレンダーに入れる"):
        assert wrong not in plan


@pytest.mark.parametrize("file", ["plan.ics", "for/family-1.ics", "best-by.ics"])
def test_no_day_is_handed_out_of_a_plan_that_was_not_made(file: str) -> None:
    resident = Resident(Client())
    resident.has_answered(NOT_FOR["missed"])
    person = Person(resident.client, "ja")
    person.plan(**DATES)

    refused = person.open(file)

    assert refused.status_code == 302
    assert refused.headers["Location"] == "/ja/plan/result/"
