"""The planner's cases, written for people who know the procedure and not the code."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import jpholiday
import pytest

from guidance.rules.dates import MonthDay
from guidance.rules.plan import Plan, PlanDates, plan
from guidance.rules.vocabulary import Advice

FILES = sorted((Path(__file__).parents[1] / "cases").glob("plan-*.toml"))
CASES = [case for file in FILES for case in tomllib.loads(file.read_text("utf-8"))["case"]]
NONE = "なし"
TOLD = {
    "題",
    "説明",
    "今日",
    "カードの有効期限",
    "誕生日",
    "免許の有効期限",
    "申請した日",
    "追記欄の余白なし",
    "結果",
}


def told(case: dict[str, Any]) -> PlanDates:
    birthday = case.get("誕生日")
    return PlanDates(
        card_expiry=case["カードの有効期限"],
        birthday=MonthDay(*map(int, birthday.split("-"))) if birthday else None,
        license_expiry=case.get("免許の有効期限"),
        applied_on=case.get("申請した日"),
        no_space=case.get("追記欄の余白なし", False),
    )


def in_words(reckoned: Plan) -> dict[str, date | str]:
    window = reckoned.license_window
    return {
        "助言": str(reckoned.advice),
        "カードの申請開始日": reckoned.card_window.opens or NONE,
        "申請日": reckoned.applied,
        "受け取り(早い場合)": reckoned.delivery.earliest,
        "受け取り(遅い場合)": reckoned.delivery.latest,
        "免許の更新開始日": window.opens if window else NONE,
        "免許の更新最終日": window.last_day if window else NONE,
        "間に合う最後の申請日": reckoned.latest_safe_application or NONE,
    }


@pytest.mark.parametrize("case", CASES, ids=[case["題"] for case in CASES])
def test_the_plan_answers_as_the_case_says(case: dict[str, Any]) -> None:
    assert set(case) <= TOLD
    assert case["説明"]
    reckoned = plan(told(case), case["今日"], jpholiday.is_holiday)
    assert in_words(reckoned) == case["結果"]


def test_every_advice_is_reached_by_a_case_of_the_advice_file() -> None:
    assert {case["結果"]["助言"] for case in CASES} == set(Advice)
    assert len({case["題"] for case in CASES}) == len(CASES)
