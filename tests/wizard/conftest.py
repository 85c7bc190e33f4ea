"""A resident in front of the walk."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.wizard.resident import Resident


@pytest.fixture
def resident(db: None) -> Resident:
    """A resident with an ordinary browser, reading Japanese."""
    return Resident(Client())


@pytest.fixture
def resident_reading(db: None) -> Callable[[str], Resident]:
    """Residents by the language they read."""
    return lambda language: Resident(Client(), language)
