"""The form: it asks, takes dates as they are typed, and asks back kindly."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from django.utils import translation

from guidance.rules.typed_dates import DateProblem
from portal import date_problems
from portal.planner.forms import DatesForm
from tests.planner.person import Person, said

TABLE = Path(__file__).parents[1] / "rules" / "typed_dates.toml"
TYPED = {
    text: read
    for table in tomllib.loads(TABLE.read_text("utf-8")).values()
    for text, read in table.items()
}
CARD = {"card_expiry": "2026-10-05"}


def test_the_form_asks_for_dates_and_needs_only_the_card(person: Person) -> None:
    words = said(person.open())
    assert "日付から予定を立てる" in words
    assert "マイナンバーカードの有効期限" in words
    assert words.count("なくても計算できます") == 4


def test_every_field_has_a_label_and_asks_for_the_right_keyboard(person: Person) -> None:
    page = person.open().content.decode()
    for name in ("card_expiry_year", "card_expiry_month", "card_expiry_day", "card_expiry"):
        assert f'<label for="{name}">' in page
        assert f'id="{name}" name="{name}"' in page
    assert page.count('inputmode="numeric"') == 10
    assert 'autocomplete="bday-month"' in page
    assert 'name="birthday_year"' not in page


@pytest.mark.parametrize("text", [text for text in TYPED if len(text) <= 60])
def test_the_one_field_reads_what_the_table_says(text: str) -> None:
    form = DatesForm.sent({**CARD, "license_expiry": text})
    dates = form.understood()
    expected = TYPED[text]
    if isinstance(expected, date):
        assert dates is not None
        assert dates.license_expiry == expected
    elif expected == DateProblem.MISSING:
        assert dates is not None
        assert dates.license_expiry is None
    else:
        assert dates is None
        problem = date_problems.of_a_date(DateProblem(expected))
        assert [(typed.name, typed.error) for typed in form.errors] == [("license_expiry", problem)]


@pytest.mark.parametrize("year", ["2026", "令和8", "R8", "r8", "２０２６", "8" + "年", "令和八年"])
def test_the_year_carries_its_era_or_has_four_digits(year: str) -> None:
    form = DatesForm.sent(_fields("card_expiry", year, "１０", "5"))
    dates = form.understood()
    if year == "8年":
        assert form.typed["card_expiry"].culprit == "card_expiry_year"
        assert "元号" in form.typed["card_expiry"].error
    else:
        assert dates is not None
        assert dates.card_expiry == date(2026, 10, 5)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_problem_has_a_sentence_of_its_own(language: str) -> None:
    with translation.override(language):
        told = {problem: date_problems.of_a_date(problem) for problem in DateProblem}
    assert len(set(told.values())) == len(DateProblem)


@pytest.mark.parametrize(
    ("typed", "culprit", "sentence"),
    [
        ({}, "card_expiry_year", "カードの有効期限を入力してください。"),
        ({"card_expiry_year": "2026", "card_expiry_day": "5"}, "card_expiry_month", "月も入力"),
        ({"card_expiry": "2026年4月31日"}, "card_expiry", "暦にない日付"),
        ({**CARD, "birthday_month": "2", "birthday_day": "30"}, "birthday_month", "暦にない日付"),
        ({**CARD, "applied_on": "2026-07-02"}, "applied_on", "今日より後"),
        ({**CARD, "card_expiry_year": "2027"}, "card_expiry_month", "2か所の日付が違います"),
    ],
)
def test_what_cannot_be_is_asked_back_where_it_was_typed(
    person: Person, typed: dict[str, str], culprit: str, sentence: str
) -> None:
    reply = person.send(typed)
    page = reply.content.decode()
    assert reply.status_code == 422
    assert f'href="#{culprit}"' in page
    assert f'id="{culprit}"' in page
    assert said(reply).count(sentence) == 2
    assert "<title>エラー" in page
    assert "data-error-summary" in page
    for value in typed.values():
        assert f'value="{value}"' in page


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(
    ("fields", "part", "sentences"),
    [
        (
            ("らいねん", "10", "5"),
            "year",
            ("年は、2026、令和8、R8 のように", "2026, Reiwa 8 or R8"),
        ),
        (("2" * 20, "10", "5"), "year", ("年は、2026、令和8、R8 のように", "2026, Reiwa 8 or R8")),
        (("らいねん", "x", "5"), "year", ("年は、2026、令和8、R8 のように", "2026, Reiwa 8 or R8")),
        (("2026", "じゅう", "5"), "month", ("月は、10 のように", "month as a number")),
        (("2026", "10", "末"), "day", ("日は、5 のように", "day as a number")),
    ],
)
def test_the_one_of_three_boxes_that_cannot_be_read_is_named(
    person_reading: Callable[[str], Person],
    language: str,
    fields: tuple[str, str, str],
    part: str,
    sentences: tuple[str, str],
) -> None:
    reply = person_reading(language).send(_fields("card_expiry", *fields))
    words = said(reply)
    assert words.count(sentences[language == "en"]) == 2
    assert "日付として読み取れません" not in words
    assert f'href="#card_expiry_{part}"' in reply.content.decode()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(
    ("fields", "first", "sentences"),
    [
        (("2026", "10", ""), "day", ("日も入力してください。", "Enter the day too.")),
        (
            ("2026", " ", ""),
            "month",
            ("月と日も入力してください。", "Enter the month and day too."),
        ),
        (("", "10", ""), "year", ("年と日も入力してください。", "Enter the year and day too.")),
        (("", "", "5"), "year", ("年と月も入力してください。", "Enter the year and month too.")),
        (("", "10", "5"), "year", ("年も入力してください。", "Enter the year too.")),
    ],
)
def test_the_parts_that_were_left_out_are_named(
    person_reading: Callable[[str], Person],
    language: str,
    fields: tuple[str, str, str],
    first: str,
    sentences: tuple[str, str],
) -> None:
    reply = person_reading(language).send({**CARD, **_fields("license_expiry", *fields)})
    assert reply.status_code == 422
    assert said(reply).count(sentences[language == "en"]) == 2
    assert f'href="#license_expiry_{first}"' in reply.content.decode()


@pytest.mark.parametrize(
    ("part", "sentence"), [("month", "日も入力してください。"), ("day", "月も入力してください。")]
)
def test_the_half_of_a_birthday_is_named_too(person: Person, part: str, sentence: str) -> None:
    assert said(person.send({**CARD, f"birthday_{part}": "5"})).count(sentence) == 2


def test_what_the_sentence_tells_to_write_in_a_year_s_box_can_be_read() -> None:
    for year in ("2026", "令和8", "R8", "Reiwa 8"):
        dates = DatesForm.sent(_fields("card_expiry", year, "10", "5")).understood()
        assert dates is not None
        assert dates.card_expiry == date(2026, 10, 5)


def test_what_is_asked_back_breaks_between_phrases_and_not_inside_a_date(person: Person) -> None:
    page = person.send({**CARD, "card_expiry": "?", "applied_on": "8.10.5"}).content.decode()
    assert '読み取れません。<wbr><span class="whole">2026-10-05</span> のように<wbr>' in page
    assert "<wbr>書いてください。</a>" in page
    assert "申請した日: 年は、<wbr>" in page


def test_dates_typed_twice_the_same_are_one_date(person: Person) -> None:
    typed = {**CARD, **_fields("card_expiry", "令和8", "10", "5")}
    assert person.send(typed).status_code == 303


def test_the_form_can_be_asked_in_english(person_reading: Callable[[str], Person]) -> None:
    reply = person_reading("en").send({"card_expiry": "5/10/2026"})
    assert "Expiration date of your My Number Card" in said(reply)
    assert reply.headers["Content-Language"] == "en"


def test_the_form_shows_the_dates_that_were_typed_before(person: Person) -> None:
    person.plan(card_expiry="令和8年10月5日", birthday="10-05", reason="no-space")
    page = person.open().content.decode()
    for name, value in _fields("card_expiry", "2026", "10", "5").items():
        assert f'name="{name}" value="{value}"' in page
    assert 'name="birthday_month" value="10"' in page
    assert 'value="no-space" aria-describedby="reason-hint" checked' in page


def _fields(name: str, year: str, month: str, day: str) -> dict[str, str]:
    return {f"{name}_year": year, f"{name}_month": month, f"{name}_day": day}


def test_a_stale_token_loses_nothing_that_was_typed() -> None:
    client = Client(enforce_csrf_checks=True)
    reply = client.post("/ja/plan/", {"card_expiry": "令和8年10月5日"})
    assert reply.status_code == 403
    assert 'value="令和8年10月5日"' in reply.content.decode()
    assert "もう一度「予定を見る」を押してください" in said(reply)
