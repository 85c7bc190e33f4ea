"""What is free in one language and not in the other: 無料 beside "costs a fee"."""

from functools import lru_cache

from guidance.edition.figures import price_english, price_japanese
from guidance.edition.figures.price import Price, Prices
from guidance.edition.figures.written import plain_words

Said = tuple[Price, ...]


@lru_cache(maxsize=4096)
def free_in_one(ja: str, en: str) -> tuple[Said, Said] | None:
    """Return what both say of prices, in their order, where one may say otherwise; None: none.

    That is where one calls nothing free, where what is free in one seems to cost something in the
    other, and where both come in another order. That something costs is often said of itself:
    whoever says so more often in one language is not told.
    """
    ours = price_japanese.prices(plain_words(ja))
    theirs = price_english.prices(plain_words(en))
    unlike = _missed(ours, theirs) or _missed(theirs, ours) or _swapped(ours.said, theirs.said)
    return (ours.said, theirs.said) if unlike else None


def _missed(one: Prices, other: Prices) -> bool:
    """Tell whether ``one`` says something is free that the other does not, or calls not free."""
    free, costs = (one.said.count(price) - other.said.count(price) for price in Price)
    return free > other.implies(one) and (Price.FREE not in other.said or costs < 0)


def _swapped(ours: Said, theirs: Said) -> bool:
    return ours != theirs and sorted(ours) == sorted(theirs)
