"""The half of the day that a text names, in Japanese or in English."""

import re
import unicodedata

MORNING, AFTERNOON = "a.m.", "p.m."
# 夜 and "night" may lie on both sides of midnight.
_SIGNS = {
    MORNING: re.compile(r"午前|朝(?!鮮)|\d\s?a\.?m\b|\ba\.m\.|\bmornings?\b", re.IGNORECASE),
    AFTERNOON: re.compile(
        r"午後|夕方|\d\s?p\.?m\b|\bp\.m\.|\bafternoons?\b|\bevenings?\b", re.IGNORECASE
    ),
}


def halves(text: str) -> frozenset[str]:
    """Return the halves of the day that the text names: ``a.m.``, ``p.m.``, both or none."""
    words = unicodedata.normalize("NFKC", text)
    return frozenset(half for half, sign in _SIGNS.items() if sign.search(words))
