"""Years of the Japanese calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.rules.dates import EARLIEST, LATEST
from guidance.rules.eras import Era, EraYear, era_year, is_written_in


@pytest.mark.parametrize(
    ("day", "era", "year"),
    [
        (date(2026, 10, 5), Era.REIWA, 8),
        (date(2019, 12, 31), Era.REIWA, 1),
        (date(2019, 5, 1), Era.REIWA, 1),
        (date(2019, 4, 30), Era.HEISEI, 31),
        (date(1989, 1, 8), Era.HEISEI, 1),
        (date(1989, 1, 7), Era.SHOWA, 64),
        (date(1926, 12, 25), Era.SHOWA, 1),
        (date(1926, 12, 24), Era.TAISHO, 15),
        (date(1912, 7, 30), Era.TAISHO, 1),
        (date(1950, 1, 1), Era.SHOWA, 25),
        (date(2098, 12, 31), Era.REIWA, 80),
    ],
)
def test_a_day_lies_in_a_year_of_an_era(day: date, era: Era, year: int) -> None:
    assert era_year(day) == EraYear(era, year)


def test_a_day_before_the_known_eras_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="before the eras"):
        era_year(date(1912, 7, 29))


@given(st.dates(EARLIEST, LATEST))
def test_a_year_of_an_era_leads_back_to_its_western_year(day: date) -> None:
    here = era_year(day)
    assert here.western == day.year
    assert here.year >= 1
    assert is_written_in(here.era, day)


@pytest.mark.parametrize(
    ("era", "first", "last"),
    [
        (Era.TAISHO, date(1912, 7, 30), date(1926, 12, 24)),
        (Era.SHOWA, date(1926, 12, 25), date(1989, 1, 7)),
        (Era.HEISEI, date(1989, 1, 8), date(2024, 12, 31)),
        (Era.REIWA, date(2019, 5, 1), LATEST),
    ],
)
def test_papers_are_dated_in_an_era_from_its_first_day_to_the_last_one_printed(
    era: Era, first: date, last: date
) -> None:
    assert is_written_in(era, first)
    assert is_written_in(era, last)
    assert not is_written_in(era, first - timedelta(days=1))
    assert not is_written_in(era, last + timedelta(days=1))
