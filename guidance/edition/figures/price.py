"""What a text says of a price: that nothing is to be paid, or something."""

from enum import StrEnum
from typing import NamedTuple


class Price(StrEnum):
    """One statement; "not free" costs something."""

    FREE = "free"
    COSTS = "costs"


class Prices(NamedTuple):
    """What a text says in its order. Questions say nothing: "whether it is free", 無料かどうか.

    ``implied`` counts what costs "unless you have it", ``conditional`` what is free 「あれば」: one
    may be said for the other.
    """

    said: tuple[Price, ...]
    implied: int
    conditional: int

    def implies(self, other: "Prices") -> int:
        """Return how much of what the other calls free this text may leave to the reader."""
        left = other.conditional - self.said.count(Price.FREE)
        return max(0, min(self.implied - other.implied, left))


def prices_of(said: list[tuple[Price, bool, bool]]) -> Prices:
    """Put together statements, each with whether its sentence has an exception or a condition."""
    return Prices(
        tuple(price for price, _, _ in said),
        sum(excepted for price, excepted, _ in said if price is Price.COSTS),
        sum(on and not excepted for price, excepted, on in said if price is Price.FREE),
    )
