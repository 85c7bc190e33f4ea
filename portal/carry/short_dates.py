"""The planner's dates in few letters, for a link that has to fit into a QR code."""

from collections.abc import Mapping
from datetime import date

from portal.carry.short_numbers import in_base36

LETTERS = {
    "card_expiry": "c",
    "license_expiry": "l",
    "certificate_expiry": "s",
    "applied_on": "a",
    "birthday": "b",
}
_NAMES = {letter: name for name, letter in LETTERS.items()}
# A birthday has no year: its month and day stand in this leap year.
_LEAP_YEAR = "2000-"


def dates_in_short(dates: Mapping[str, str]) -> str:
    """Return ISO dates (a birthday as MM-DD) by name as ``c2k9x-l2kgi``; unknown names are left."""
    return "-".join(
        LETTERS[name] + in_base36(_day(name, dates[name]).toordinal())
        for name in LETTERS
        if dates.get(name)
    )


def dates_in_full(short: str) -> dict[str, str]:
    """Return the dates by name, as `dates_in_short` was given them."""
    found = {}
    for part in short.split("-"):
        day = date.fromordinal(int(part[1:], 36)).isoformat()
        name = _NAMES[part[0]]
        found[name] = day.removeprefix(_LEAP_YEAR) if name == "birthday" else day
    return found


def _day(name: str, written: str) -> date:
    return date.fromisoformat(_LEAP_YEAR + written if name == "birthday" else written)
