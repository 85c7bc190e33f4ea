"""Which item of an old list is which of a new one, when items came, went, moved or changed."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import Any

Places = tuple[int | None, int | None]


def paired(
    old: Sequence[Any], new: Sequence[Any], parts: Callable[[Any], frozenset[str]]
) -> Iterator[Places]:
    """Yield (old place, new place) of every item; None where it is only in the other list.

    Items are known again by the ``parts`` that they share, in the order that keeps most of them.
    Items between two known ones are paired in their order.
    """
    if old == new:
        yield from ((place, place) for place in range(len(old)))
        return
    known = [(-1, -1), *_known([*map(parts, old)], [*map(parts, new)]), (len(old), len(new))]
    for (old_start, new_start), (old_end, new_end) in pairwise(known):
        if old_start >= 0:
            yield old_start, new_start
        yield from zip_longest(range(old_start + 1, old_end), range(new_start + 1, new_end))


def merged(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Return the keys of both, in the new order, what is gone where it used to stand."""
    found: list[str] = []
    for old_place, new_place in paired(old, new, lambda key: frozenset({key})):
        places = ((old, old_place), (new, new_place))
        found += [keys[place] for keys, place in places if place is not None]
    return list(dict.fromkeys(found))


def _known(old: list[frozenset[str]], new: list[frozenset[str]]) -> list[tuple[int, int]]:
    """Return the pairs of places, rising in both, whose items share the most parts in all."""
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            together = best[i + 1][j + 1] + len(old[i] & new[j])
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    found, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        shared = len(old[i] & new[j])
        if shared and best[i][j] == best[i + 1][j + 1] + shared:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found
