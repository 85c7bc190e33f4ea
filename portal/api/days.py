"""Days among the parameters: how they are read, and the patterns that describe them."""

from calendar import isleap

from guidance.rules.dates import EARLIEST, LATEST

_LONG_MONTHS = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
_SHORT_MONTHS = "(0[469]|11)-(0[1-9]|[12][0-9]|30)"
_FEBRUARY = "02-(0[1-9]|1[0-9]|2[0-8])"
_YEARS = range(EARLIEST.year, LATEST.year + 1)
_ANY_YEAR = "|".join(map(str, _YEARS))
_LEAP_YEAR = "|".join(str(year) for year in _YEARS if isleap(year))

DAY_PATTERN = f"^(({_ANY_YEAR})-({_LONG_MONTHS}|{_SHORT_MONTHS}|{_FEBRUARY})|({_LEAP_YEAR})-02-29)$"
"""Exactly the days that can be reckoned with, as ISO 8601 writes them."""

BIRTHDAY_PATTERN = f"^({_LONG_MONTHS}|{_SHORT_MONTHS}|02-(0[1-9]|[12][0-9]))$"
"""Exactly the days of a year, 29 February included, as `MM-DD`."""
