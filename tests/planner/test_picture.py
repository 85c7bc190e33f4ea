"""The picture: no word runs into another or over the edge, on the narrowest phone."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

import pytest
from django.utils import translation

from guidance.edition import edition_0
from guidance.rules import PlanDates
from portal.planner.picture import NARROWEST, WHOLE, Picture, Word, picture, width
from portal.planner.planned import Planned
from tests.planner.person import INLINE, Person
from tests.planner.strewn import plans

CARD, LICENSE = date(2026, 10, 5), date(2026, 11, 5)


def _pictures(language: str, count: int) -> list[Picture]:
    wording = edition_0().wording(language)
    with translation.override(language):
        return [picture(planned, wording) for planned in plans(count)]


def _ends(word: Word) -> tuple[float, float]:
    x, wide = word.x * NARROWEST / WHOLE, width(word.text)
    left = {"start": x, "middle": x - wide / 2, "end": x - wide}[word.anchor]
    return left, left + wide


def _stand_apart(words: Sequence[Word]) -> bool:
    ends = sorted(_ends(word) for word in words)
    apart = all(before[1] < after[0] for before, after in pairwise(ends))
    return apart and all(left > -1 and right < NARROWEST + 1 for left, right in ends)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_word_runs_into_another_or_over_the_edge(language: str) -> None:
    for drawn in _pictures(language, 600):
        lines = [drawn.today.word] + ([drawn.best_by.word] if drawn.best_by else [])
        assert all(_stand_apart([word]) for word in lines)
        assert _stand_apart(drawn.months), drawn.months
        assert _stand_apart(drawn.years), drawn.years
        for row in drawn.rows:
            words = [Word(row.name.plain, 0, "start"), Word(row.days, WHOLE, "end")]
            assert _stand_apart(words), words


def test_rows_follow_each_other_and_end_inside_the_picture() -> None:
    for drawn in (one for one in _pictures("ja", 50) if one.rows):
        tops = [row.y_name for row in drawn.rows]
        assert tops == sorted(tops)
        assert drawn.rows[-1].y_bar + drawn.thickness < drawn.bottom < drawn.height


def test_the_line_of_today_begins_below_its_word_and_the_names_of_months_and_years() -> None:
    for drawn in _pictures("ja", 50):
        words = [drawn.top, drawn.y_months, drawn.y_years, drawn.y_today]
        assert words == sorted(words)
        assert drawn.y_today < drawn.y_lines < drawn.bottom


@pytest.mark.parametrize(
    ("language", "today", "days"),
    [("ja", "今日", "7月6日〜10月5日"), ("en", "Today", "Jul 6 – Oct 5")],
)
def test_the_words_are_the_reader_s(language: str, today: str, days: str) -> None:
    planned = Planned.of(PlanDates(CARD, license_expiry=LICENSE), date(2026, 7, 1))
    with translation.override(language):
        drawn = picture(planned, edition_0().wording(language))
    assert drawn.today.word.text == today
    assert drawn.rows[0].days == days


def test_the_table_says_what_the_picture_shows(person_reading: Callable[[str], Person]) -> None:
    page = person_reading("ja").plan(card_expiry="2026-10-05", license_expiry="2026-11-05")
    table = page.content.decode().partition('<table class="facts-table" role="table">')[2]
    table = INLINE.sub("", table.partition("</table>")[0])
    for day in (
        "7月1日",
        "7月6日 から",
        "10月5日 まで",
        "8月6日 から",
        "9月6日 まで",
        "11月5日 まで",
    ):
        assert f"令和8年(2026年){day}" in table
    assert table.count('<th scope="row" role="rowheader">') == 5


def test_the_picture_has_a_name_and_no_style_of_its_own(person: Person) -> None:
    page = person.plan(card_expiry="2026-10-05").content.decode()
    svg = page[page.index('<svg class="timeline"') : page.index("</figure>")]
    assert 'role="img" aria-labelledby="timeline-title"' in svg
    assert "style=" not in svg
    assert "," not in "".join(part for part in svg.split('"') if part.endswith("%"))


def test_a_day_whose_month_comes_twice_says_its_year() -> None:
    told = PlanDates(date(2031, 10, 5), certificate_expiry=date(2027, 8, 28), no_space=True)
    with translation.override("ja"):
        drawn = picture(Planned.of(told, date(2026, 7, 1)), edition_0().wording("ja"))
    assert len(drawn.grid) > 12
    assert drawn.rows[-1].days == "2027年8月28日"
