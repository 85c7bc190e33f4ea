"""A name for a new row where nobody wants to think of one: made of its English words."""

from itertools import chain, count
from typing import Any

from django.utils.text import slugify

from guidance.newsroom import publication
from guidance.newsroom.models import WorkingRow

# Room below the column's 60 for a number at the end.
LONGEST = 50
# Where the live edition keeps the rows of a table.
_KINDS = {"facility": "facilities", "link": "links", "notice": "notices"}


def free_name(model: type[WorkingRow], words: str) -> str:
    """Return a name in small ASCII letters, digits and "-" that no row has, live ones included.

    ``words``: the row's English name or title; without a letter or digit, the table's own name.
    """
    table = str(model._meta.model_name)
    made = slugify(words).replace("_", "-")[:LONGEST].strip("-") or table
    rows: Any = model._default_manager
    taken = set(rows.values_list("key", flat=True))
    taken |= set(publication.live_content().get(_KINDS.get(table, ""), {}))
    numbered = (f"{made}-{number}" for number in count(2))
    return next(name for name in chain((made,), numbered) if name not in taken)
