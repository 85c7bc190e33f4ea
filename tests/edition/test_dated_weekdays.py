"""A date that is written with its year has the weekday of that day, or it is told."""

import pytest

from guidance.edition.figures.dated_weekdays import other_weekdays
from guidance.newsroom.checklist.said import doubtful, unlike
from guidance.newsroom.checklist.weekday import wrong_weekdays

WRONG = (
    "2026年12月5日(金)",
    "2026年12月5日\uff08金\uff09は休み",
    "2026年\uff11\uff12月\uff15日\uff08金曜日\uff09",
    "令和8年12月5日(金・祝)",
    "令和8年12月5日金曜日",
    "2026年(令和8年)12月5日(金)",
    "令和8年(2026年)12月5日(金)",
    "2026年12月5日の金曜日",
    "2026/12/5(金)",
    "2026-12-05 (Fri)",
    "Friday, December 5, 2026",
    "Fri., Dec. 5, 2026",
    "on Friday 5 December 2026",
    "December 5, 2026 (Friday)",
    "December 5 (Fri.), 2026",
    "5 December 2026 (Fri)",
    "Friday, the 5th of December, 2026",
    "2026年12月4日(金)・5日(金)",
    "2026年12月4日(金)から5日(日)まで",
    "2026年12月4日(金)~2026年12月6日(土)",
    "二〇二六年十二月五日(金)",
    "**2026年12月5日**(金)",
    "Friday 5 Dec 2026",
    "Friday, Dec. 5th 2026",
    "Thurs., December 5, 2026",
    "2026年12月5日 (金)",
)
RIGHT = (
    "2026年12月5日(土)",
    "令和8年12月5日(土・祝)",
    "Saturday, December 5, 2026",
    "Monday to Saturday, December 5, 2026",
    "From December 5, 2026, Fridays are closed",
    "2026年12月5日、金曜日の窓口",
    "2026年12月5日から金曜日",
    "Fridays, December 5, 2026 on",
    "December 5, 2026 (Friday hours)",
    "2026年12月5日(金沢)",
    "2026年12月4日(金)・5日(土)",
    "2026年2月30日(月)",
    "12月5日(金)",
    "2026年12月5日(木造)",
    "2026年12月5日(日時)",
    "May 5, 2026 (Tue)",
    "2026年12月5日(水と木は休み)",
    "2026年12月4日(金)から翌月5日(日)",
)


@pytest.mark.parametrize("words", WRONG)
def test_a_weekday_that_is_not_that_of_its_date_is_found(words: str) -> None:
    (found,) = other_weekdays(words)
    assert found.day.weekday() != found.said


@pytest.mark.parametrize("words", RIGHT)
def test_the_right_weekday_and_words_that_are_none_are_left_alone(words: str) -> None:
    assert other_weekdays(words) == ()


def test_it_is_said_once_for_both_languages_with_the_day_that_it_is() -> None:
    (said,) = wrong_weekdays("2026年12月5日(金)まで", "Until Friday, December 5, 2026")
    assert "2026年12月5日は土曜日です。「金曜日」と書いてあります。" in said


def test_the_notes_of_a_change_are_refused_with_it() -> None:
    assert unlike("2026年12月5日(金)から", "From Friday, December 5, 2026") != []
    assert unlike("2026年12月5日(土)から", "From Saturday, December 5, 2026") == []


def test_a_banner_with_it_is_doubtful() -> None:
    said = {
        "title_ja": "臨時の休み",
        "title_en": "Closed",
        "body_ja": "2026年12月5日(金)は休みます。",
        "body_en": "Closed on Friday, December 5, 2026.",
    }
    content = {"facilities": {}, "contact": {"license-desk": {"phone": "03-6717-3137"}}}
    assert [name for name, _ in doubtful(said, content)] == ["body_ja", "body_en"]
