"""Which item of an old list is which of a new one, when items came, went or moved down."""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

Places = tuple[int | None, int | None]


def paired(old: Sequence[Any], new: Sequence[Any], name: Callable[[Any], str]) -> Iterator[Places]:
    """Yield (old place, new place) of every item; None where it is only in the other list.

    ``name`` tells items apart. Items between two known ones are paired in their order.
    """
    names = [name(item) for item in old], [name(item) for item in new]
    matcher = SequenceMatcher(None, *names, autojunk=False)
    for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        yield from zip_longest(range(old_start, old_end), range(new_start, new_end))


def merged(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Return the keys of both, in the new order, what is gone where it used to stand."""
    found: list[str] = []
    for old_place, new_place in paired(old, new, str):
        places = ((old, old_place), (new, new_place))
        found += [keys[place] for keys, place in places if place is not None]
    return list(dict.fromkeys(found))
