"""Dates as typed, by a table that anyone can read, and by properties that hold for any text."""

import tomllib
from datetime import date
from pathlib import Path
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from guidance.rules.dates import EARLIEST, LATEST, MonthDay
from guidance.rules.eras import Era, era_year
from guidance.rules.typed_dates import (
    DateProblem,
    parse_date,
    parse_fields,
    parse_month_day,
    parse_month_day_fields,
)

TABLE = tomllib.loads(Path(__file__).with_name("typed_dates.toml").read_text("utf-8"))
ROWS = [(typed, read) for group in TABLE.values() for typed, read in group.items()]
DAYS = st.dates(EARLIEST, LATEST)
KANJI_ERAS = {Era.SHOWA: "昭和", Era.HEISEI: "平成", Era.REIWA: "令和"}
FULL_WIDTH = {sign: sign + 0xFEE0 for sign in range(0x21, 0x7F)}
KANJI_DIGITS = ["", *"一二三四五六七八九"]
DATE_LIKE = st.text("0123456789０１２年月日-/.() 令和平成昭元rhsRHS一二十〇octmay,th", max_size=45)


def in_kanji(number: int) -> str:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return KANJI_DIGITS[ones]
    return (KANJI_DIGITS[tens] if tens > 1 else "") + "十" + KANJI_DIGITS[ones]


def test_the_table_holds_at_least_two_hundred_inputs_and_every_problem() -> None:
    assert len(ROWS) >= 200
    assert {read for _typed, read in ROWS if isinstance(read, str)} == set(DateProblem)


@pytest.mark.parametrize(("typed", "read"), ROWS)
def test_a_typed_date_is_read_as_the_table_says(typed: str, read: date | str) -> None:
    assert parse_date(typed) == read


@given(DAYS)
def test_every_supported_day_is_read_in_every_way_of_writing(day: date) -> None:
    here = era_year(day)
    era, year = KANJI_ERAS[here.era], here.year
    letter = str(here.era)[0].upper()
    ways = [
        day.isoformat(),
        f"{day.year}\u3000{day.month}\u3000{day.day}",
        f"{day:%Y%m%d}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{era}{year}年{day.month}月{day.day}日",
        f"{era}{'元' if year == 1 else year}年{day.month}月{day.day}日",
        f"{letter}{year}.{day.month}.{day.day}",
        f"{letter.lower()}{year:02}{day:%m%d}",
        f"{era}{in_kanji(year)}年{in_kanji(day.month)}月{in_kanji(day.day)}日",
        f"{day.year}年({era}{year:02}年){day:%m月%d日}まで有効",
        f"{era}{year}年({day.year}年){day.month}月{day.day}日",
        f"{day.day} {day:%b} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day.year}-{day.month}-{day.day}".translate(FULL_WIDTH),
        f"{letter}{year}.{day.month}.{day.day}".translate(FULL_WIDTH),
    ]
    assert {way: parse_date(way) for way in ways} == dict.fromkeys(ways, day)


@given(st.text(max_size=60) | DATE_LIKE)
@example("\ud800")
@example("2026-10-05\ud800")
@example("ﷺ" * 40)
@example("\x00")
@example("9" * 40)
@example("元" * 40)
@example("(" * 40)
@example("- " * 20)
def test_any_text_is_a_supported_date_or_a_problem(text: str) -> None:
    for read in (parse_date(text), parse_fields(text, text, text), parse_fields(text, "10", "5")):
        assert isinstance(read, DateProblem) or EARLIEST <= read <= LATEST
    for birthday in (parse_month_day(text), parse_month_day_fields(text, text)):
        assert isinstance(birthday, DateProblem | MonthDay)


@given(DAYS.filter(lambda day: day.day <= 12 and day.day != day.month))
def test_a_day_and_a_month_that_could_be_swapped_are_never_guessed(day: date) -> None:
    assert parse_date(f"{day:%d/%m/%Y}") is DateProblem.ORDER_UNCLEAR
    assert parse_date(f"{day:%m/%d/%Y}") is DateProblem.ORDER_UNCLEAR


@given(DAYS, st.sampled_from("-/. "))
def test_a_short_year_without_an_era_is_never_guessed(day: date, mark: str) -> None:
    assert parse_date(day.strftime(f"%y{mark}%m{mark}%d")) is DateProblem.ERA_NEEDED
    assert parse_date(f"{era_year(day).year}年{day.month}月{day.day}日") is DateProblem.ERA_NEEDED


@pytest.mark.parametrize(
    "text", ["2" * 1_000_000, " " * 40 + "1" * 41, "令和" * 500_000, "-" * 1_000_000, "(" * 10**6]
)
def test_a_text_longer_than_any_date_is_refused_at_once(text: str) -> None:
    started = process_time()
    assert parse_date(text) is DateProblem.NOT_A_DATE
    assert parse_month_day(text) is DateProblem.NOT_A_DATE
    assert parse_fields(text, "1", "1") is DateProblem.NOT_A_DATE
    assert process_time() - started < 0.5


@pytest.mark.parametrize(
    "unit", ["1-", "ﷺ", "- ", "1 ", "oct", "十一", "((", "元年", "まで", "1月"]
)
def test_no_text_of_allowed_length_takes_long_to_read(unit: str) -> None:
    started = process_time()
    for _time in range(20):
        parse_date((unit * 40)[:40])
    assert process_time() - started < 0.5
