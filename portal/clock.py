"""The clock on the wall in Tokyo: the only place that reads the time.

Everything else takes the day as an argument, so that staff and tests may ask about any day.
"""

from datetime import date, datetime

from guidance.rules.dates import TOKYO


def now() -> datetime:
    """Return the present moment, aware of being in Tokyo."""
    return datetime.now(TOKYO)


def today() -> date:
    """Return today's date in Tokyo."""
    return now().date()
