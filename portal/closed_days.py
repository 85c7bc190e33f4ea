"""National holidays of Japan, from a kept library; the year-end closure is a rule of our own.

The library knows 1949 to 2099: every day the planner can reckon with, and the days to which a last
day may move on (guidance.rules.dates).
"""

from datetime import date
from functools import lru_cache

import holidays


def is_national_holiday(day: date) -> bool:
    """Whether a day is a national holiday (国民の祝日), 振替休日 and 国民の休日 included.

    Outside 1949 to 2099 no holiday is known, and the answer is no.
    """
    return day in _holidays_of(day.year)


@lru_cache(maxsize=256)
def _holidays_of(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("JP", years=year))
