"""Dates typed into three fields, and birthdays typed without their year."""

from datetime import date

import pytest

from guidance.rules.dates import MonthDay
from guidance.rules.typed_dates import (
    DateProblem,
    parse_fields,
    parse_month_day,
    parse_month_day_fields,
)


@pytest.mark.parametrize(
    ("year", "month", "day", "read"),
    [
        ("2026", "10", "5", date(2026, 10, 5)),
        ("２０２６", "１０", "５", date(2026, 10, 5)),
        (" 2026 ", " 10 ", " 05 ", date(2026, 10, 5)),
        ("2026年", "10月", "5日", date(2026, 10, 5)),
        ("令和8", "10", "5", date(2026, 10, 5)),
        ("令和8年", "10月", "5日", date(2026, 10, 5)),
        ("令和 8", "10", "5", date(2026, 10, 5)),
        ("R8", "10", "5", date(2026, 10, 5)),
        ("㋿8", "10", "5", date(2026, 10, 5)),
        ("令和元", "5", "1", date(2019, 5, 1)),
        ("令和元年", "5", "1", date(2019, 5, 1)),
        ("平成30", "4", "1", date(2018, 4, 1)),
        ("令和八", "十", "五", date(2026, 10, 5)),
        ("2026年(令和8年)", "10", "5", date(2026, 10, 5)),
        ("2026(R8)", "10", "5", date(2026, 10, 5)),
        ("2026", "Oct", "5", date(2026, 10, 5)),
        ("2026", "October", "5th", date(2026, 10, 5)),
        ("2028", "2", "29", date(2028, 2, 29)),
        ("2026", "2", "29", DateProblem.IMPOSSIBLE),
        ("2026", "4", "31", DateProblem.IMPOSSIBLE),
        ("2026", "13", "1", DateProblem.IMPOSSIBLE),
        ("2026", "0", "1", DateProblem.IMPOSSIBLE),
        ("8", "10", "5", DateProblem.ERA_NEEDED),
        ("26", "10", "5", DateProblem.ERA_NEEDED),
        ("元", "5", "1", DateProblem.ERA_NEEDED),
        ("令和99", "1", "1", DateProblem.ERA_OUT_OF_RANGE),
        ("平成40", "1", "1", DateProblem.ERA_OUT_OF_RANGE),
        ("2026年(令和9年)", "10", "5", DateProblem.CALENDARS_DIFFER),
        ("1900", "1", "1", DateProblem.OUTSIDE_RANGE),
        ("", "", "", DateProblem.MISSING),
        (" ", "\u3000", "\t", DateProblem.MISSING),
        ("2026", "", "5", DateProblem.INCOMPLETE),
        ("", "10", "5", DateProblem.INCOMPLETE),
        ("2026", "10", "", DateProblem.INCOMPLETE),
        ("2026-10-05", "", "", DateProblem.INCOMPLETE),
        ("2026-10-05", "10", "5", DateProblem.NOT_A_DATE),
        ("2026", "10-5", "5", DateProblem.NOT_A_DATE),
        ("2026", "十一十", "5", DateProblem.NOT_A_DATE),
        ("2026", "10", "x", DateProblem.NOT_A_DATE),
        ("あ", "10", "5", DateProblem.NOT_A_DATE),
        ("2026", "10", "5" * 41, DateProblem.NOT_A_DATE),
        ("", "", "5" * 41, DateProblem.NOT_A_DATE),
    ],
)
def test_three_fields_are_read_as_one_date(
    year: str, month: str, day: str, read: date | DateProblem
) -> None:
    assert parse_fields(year, month, day) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("10-05", MonthDay(10, 5)),
        ("02-29", MonthDay(2, 29)),
        ("10/5", MonthDay(10, 5)),
        ("10.5", MonthDay(10, 5)),
        ("10 5", MonthDay(10, 5)),
        ("10月5日", MonthDay(10, 5)),
        ("10 月 5 日", MonthDay(10, 5)),
        ("１０月５日", MonthDay(10, 5)),
        ("十月五日", MonthDay(10, 5)),
        ("二月二十九日", MonthDay(2, 29)),
        ("1005", MonthDay(10, 5)),
        ("5 Oct", MonthDay(10, 5)),
        ("5th of October", MonthDay(10, 5)),
        ("October 5", MonthDay(10, 5)),
        ("Oct. 5th", MonthDay(10, 5)),
        ("12/31", MonthDay(12, 31)),
        ("12-05", MonthDay(12, 5)),
        ("02-30", DateProblem.IMPOSSIBLE),
        ("2月30日", DateProblem.IMPOSSIBLE),
        ("04-31", DateProblem.IMPOSSIBLE),
        ("00-10", DateProblem.IMPOSSIBLE),
        ("10-00", DateProblem.IMPOSSIBLE),
        ("13-13", DateProblem.IMPOSSIBLE),
        ("13-00", DateProblem.IMPOSSIBLE),
        ("31 Apr", DateProblem.IMPOSSIBLE),
        ("25/12", DateProblem.ORDER_UNCLEAR),
        ("31-10", DateProblem.ORDER_UNCLEAR),
        ("13-1", DateProblem.ORDER_UNCLEAR),
        ("", DateProblem.MISSING),
        (" ", DateProblem.MISSING),
        ("10月", DateProblem.INCOMPLETE),
        ("5日", DateProblem.INCOMPLETE),
        ("10", DateProblem.INCOMPLETE),
        ("October", DateProblem.INCOMPLETE),
        ("1980-10-05", DateProblem.NOT_A_DATE),
        ("昭和55年10月5日", DateProblem.NOT_A_DATE),
        ("105", DateProblem.NOT_A_DATE),
        ("誕生日", DateProblem.NOT_A_DATE),
        ("1" * 41, DateProblem.NOT_A_DATE),
    ],
)
def test_a_birthday_is_a_month_and_a_day_without_a_year(
    typed: str, read: MonthDay | DateProblem
) -> None:
    assert parse_month_day(typed) == read


@pytest.mark.parametrize(
    ("month", "day", "read"),
    [
        ("10", "5", MonthDay(10, 5)),
        ("10月", "5日", MonthDay(10, 5)),
        ("2", "29", MonthDay(2, 29)),
        ("Feb", "29th", MonthDay(2, 29)),
        ("2", "30", DateProblem.IMPOSSIBLE),
        ("25", "12", DateProblem.ORDER_UNCLEAR),
        ("", "", DateProblem.MISSING),
        ("10", "", DateProblem.INCOMPLETE),
        ("", "5", DateProblem.INCOMPLETE),
        ("10", "1980", DateProblem.NOT_A_DATE),
        ("x", "5", DateProblem.NOT_A_DATE),
        ("1" * 41, "", DateProblem.NOT_A_DATE),
    ],
)
def test_a_birthday_may_be_typed_into_two_fields(
    month: str, day: str, read: MonthDay | DateProblem
) -> None:
    assert parse_month_day_fields(month, day) == read
