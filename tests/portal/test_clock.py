"""The clock of Tokyo."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from portal import clock


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 12, 31, 14, 59, 59, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 12, 31, 15, 0, 0, tzinfo=UTC), date(2027, 1, 1)),
        (datetime(2028, 2, 28, 15, 0, 0, tzinfo=UTC), date(2028, 2, 29)),
        (datetime(2026, 7, 1, 0, 0, 0, tzinfo=UTC), date(2026, 7, 1)),
    ],
)
def test_the_day_changes_at_midnight_in_tokyo(moment: datetime, day: date) -> None:
    with time_machine.travel(moment, tick=False):
        assert clock.today() == day
        assert clock.now() == moment


def test_now_is_nine_hours_ahead_of_greenwich() -> None:
    assert clock.now().utcoffset() == timedelta(hours=9)
