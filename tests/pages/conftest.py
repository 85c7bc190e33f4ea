"""Editions of a test's own, and the served one put back afterwards."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from guidance.edition import Edition, edition_0, serve
from guidance.edition.building import build
from guidance.edition.current import announce
from guidance.edition.loading import read

Content = dict[str, dict[str, Any]]
Change = Callable[[Content], object]


@pytest.fixture(scope="session")
def edition() -> Edition:
    """The edition that ships with the program."""
    return edition_0()


@pytest.fixture(autouse=True)
def _the_edition_that_ships(edition: Edition) -> Iterator[None]:
    """Serve edition 0 before and after each test, and no banner."""
    serve(edition)
    yield
    serve(edition)
    announce(())


@pytest.fixture
def edition_with() -> Callable[[Change], Edition]:
    """Editions that differ from edition 0 by one change."""

    def changed(change: Change) -> Edition:
        content = deepcopy(read())
        change(content)
        return build(content, number=1, published_on=date(2026, 12, 1))

    return changed
