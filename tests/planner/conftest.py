"""A person in front of the planner, on a day in July 2026."""

from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.test import Client

from tests.planner.person import Person


@pytest.fixture(autouse=True)
def _a_day_in_july() -> Iterator[None]:
    with time_machine.travel("2026-07-01T09:00:00+09:00", tick=False):
        yield


@pytest.fixture
def person() -> Person:
    """Somebody with an ordinary browser, reading Japanese."""
    return Person(Client())


@pytest.fixture
def person_reading() -> Callable[[str], Person]:
    """Somebody by the language they read."""
    return lambda language: Person(Client(), language)
