"""`/api/v1/plan` asks back: one sentence a parameter, all of them at once, in two languages."""

import pytest
from django.test import Client
from django.utils import translation

from guidance.rules.typed_dates import DateProblem
from portal import date_problems
from tests.api.conftest import Ask

DAYS = ("card_expiry", "today", "license_expiry", "certificate_expiry", "applied_on")
GOOD = {"card_expiry": "2026-10-05", "today": "2026-07-01"}


def test_without_the_cards_last_day_there_is_no_plan(ask: Ask) -> None:
    assert list(ask("plan", {}, 400)["errors"]) == ["card_expiry"]
    assert list(ask("plan", {"today": "2026-07-01"}, 400)["errors"]) == ["card_expiry"]


@pytest.mark.parametrize("name", DAYS)
@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "26-10-05",
        "8年10月5日",
        "tomorrow",
        "2026-10",
        "0001-01-01",
        "9999-12-31",
        "1949-12-31",
        "2099-01-01",
        "\ufffd",
        "1" * 500,
        "<script>alert(1)</script>",
    ],
)
def test_a_day_that_is_none_is_asked_back(ask: Ask, name: str, typed: str) -> None:
    errors = ask("plan", {**GOOD, name: typed}, 400)["errors"]
    assert list(errors) == [name]
    assert errors[name]
    assert "<" not in errors[name], "what was typed is not repeated"


@pytest.mark.parametrize("typed", ["", "2-30", "13-01", "1990-10-05", "October", "5", "00-00"])
def test_a_birthday_that_is_no_month_and_day_is_asked_back(ask: Ask, typed: str) -> None:
    assert list(ask("plan", {**GOOD, "birthday": typed}, 400)["errors"]) == ["birthday"]


def test_everything_wrong_is_told_at_once(ask: Ask) -> None:
    wrong = dict.fromkeys((*DAYS, "birthday"), "nonsense")
    assert sorted(ask("plan", wrong, 400)["errors"]) == sorted(wrong)


def test_a_day_told_twice_in_different_ways_is_asked_back(ask: Ask) -> None:
    torn = [("card_expiry", "2026-10-05"), ("card_expiry", "2026-10-06")]
    assert list(ask("plan", torn, 400)["errors"]) == ["card_expiry"]
    same = [("card_expiry", "2026-10-05")] * 2
    assert ask("plan", [*same, ("today", "2026-07-01")]) == ask("plan", GOOD)


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("ja", "ja"), ("en", "en"), ("en-GB,ja;q=0.5", "en"), ("de", "ja"), ("", "ja")],
)
def test_errors_are_in_the_readers_language(client: Client, accepted: str, language: str) -> None:
    response = client.get("/api/v1/plan", headers={"accept-language": accepted})
    sentence = response.json()["errors"]["card_expiry"]
    assert response.status_code == 400
    assert response.headers["Content-Language"] == language
    assert "Accept-Language" in response.headers["Vary"]
    assert sentence.isascii() == (language == "en")
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_problem_with_a_date_has_its_sentence(language: str) -> None:
    with translation.override(language):
        for problem in DateProblem:
            for said in (date_problems.of_a_date(problem), date_problems.of_a_birthday(problem)):
                assert said.endswith("." if language == "en" else "。")
                assert said.isascii() == (language == "en")
                assert "%(" not in said
