"""Plans strewn evenly over the calendar: every kind of order, distance and missing date."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from guidance.rules import PlanDates
from guidance.rules.dates import MonthDay
from guidance.rules.vocabulary import Stage
from portal.planner.planned import Planned

FIRST = date(2025, 9, 1)
# Steps without a common divisor visit all pairings of distances in turn.
CARD, LICENSE, CERTIFICATE, APPLIED = 37, 101, 59, 13
# Most have answered no question.
STAGES = (None, None, None, Stage.WAITING, None, Stage.NOTIFIED, None, Stage.RECEIVED)

APPLIED_STAGES = frozenset({Stage.WAITING, Stage.NOTIFIED, Stage.RECEIVED})


def plans(count: int) -> Iterator[Planned]:
    """Yield so many plans."""
    return islice(_all(), count)


def _all() -> Iterator[Planned]:
    number = 0
    while True:
        number += 1
        today = FIRST + timedelta(days=number * 7 % 1500)
        card = today + timedelta(days=number * CARD % 700 - 100)
        far = number % 9 == 0
        license_expiry = today + timedelta(days=number * LICENSE % (1800 if far else 600) - 60)
        birthday = MonthDay.of(license_expiry - timedelta(days=30))
        stage = STAGES[number * 7 // 11 % len(STAGES)]
        applied = today - timedelta(days=number * APPLIED % 90)
        yield Planned.of(
            PlanDates(
                is_renewed=stage in APPLIED_STAGES and number % 6 == 0,
                card_expiry=card,
                birthday=birthday,
                license_expiry=license_expiry if number % 4 else None,
                certificate_expiry=today + timedelta(days=number * CERTIFICATE % 400 - 50)
                if number % 3
                else None,
                applied_on=applied if number % 5 == 0 else None,
                no_space=number % 11 == 0,
                stage=stage,
            ),
            today,
        )
