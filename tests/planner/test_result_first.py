"""A plan knows dates alone: what the diagnosis found goes before it."""

import pytest
from django.test import Client

from guidance.edition import current
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


EARLY = {"card_expiry": "2026-08-20", "license_expiry": "2026-09-20"}
GONE = {
    "lost": NOT_FOR["lost"],
    "expired": {"stage": "preparing", "reason": "expired", "holding": "card-only"},
    "damaged": {"stage": "waiting", "reason": "damaged", "holding": "both"},
}


def _instead(answers: dict[str, str], dates: dict[str, str], language: str = "ja") -> str:
    resident = Resident(Client())
    resident.has_answered(answers)
    return said(Person(resident.client, language).plan(**dates))


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("answers", [*GONE.values(), NOT_FOR["some"], NOT_FOR["missed"]])
def test_the_license_must_not_lapse_while_the_card_is_replaced(
    answers: dict[str, str], language: str
) -> None:
    words = _instead(answers, EARLY, language)
    last_day = current().wording(language).entry("milestones", "license-last-day")
    moved, opens = {
        "ja": ("2026年9月24日(木)", "2026年7月20日(月)から更新できます"),
        "en": ("Thu, September 24, 2026", "from Mon, July 20, 2026"),
    }[language]

    assert f"{last_day.text('title').plain} {moved}" in words
    assert opens in words
    assert last_day.text("result_first").plain in words
    assert "03-6717-3137" in last_day.text("result_first").plain
    assert {"ja": "警視庁に確認中", "en": "To be confirmed"}[language] in words


@pytest.mark.parametrize("answers", GONE.values(), ids=GONE)
def test_the_last_day_of_a_card_that_is_gone_is_not_counted_down(answers: dict[str, str]) -> None:
    headed = _instead(answers, EARLY).partition("計算に使った日付")[0]

    assert "マイナンバーカードの有効期限" not in headed
    assert "あと50日" not in headed


def test_the_last_day_of_a_card_that_can_still_be_applied_for_stays() -> None:
    headed = _instead(NOT_FOR["some"], EARLY).partition("計算に使った日付")[0]

    assert "マイナンバーカードの有効期限: 2026年8月20日(木) あと50日" in headed


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        ({"card_expiry": "2026-07-20", "license_expiry": "2026-08-20"}, "もう更新できます"),
        ({"card_expiry": "2026-08-20", "license_expiry": "2026-12-01"}, "誕生日が違うときは"),
        ({"card_expiry": "2026-05-20", "license_expiry": "2026-06-20"}, "過ぎています"),
    ],
)
def test_what_is_sure_of_the_license_is_told_in_the_plan_s_place(
    dates: dict[str, str], told: str
) -> None:
    words = _instead(NOT_FOR["lost"], dates)

    assert told in words
    # Neither a day that hangs on a doubtful birthday, nor one that is past.
    assert "から更新できます" not in words
    assert ("失効させないでください" in words) is (told != "過ぎています")


def test_a_license_that_is_not_in_force_is_not_said_to_be_renewable() -> None:
    assert "更新できる最後の日" not in _instead(NOT_FOR["not-in-force"], EARLY)
