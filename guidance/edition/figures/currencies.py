"""Amounts of money that are not yen."""

import re
import unicodedata

_N = r"\d+(?:,\d{3})*(?:\.\d+)?"
_FOREIGN = re.compile(
    rf"(?<![\d.,])(?P<before>{_N})\s?-?(?:dollars?\b|euros?\b|USD\b|EUR\b|ドル|ユーロ)"
    rf"|[$€]\s?(?P<after>{_N})",
    re.IGNORECASE,
)


def foreign(text: str) -> dict[str, str]:
    """Return the amounts in dollars or euros, by their plain digits, as they are written."""
    words = unicodedata.normalize("NFKC", text)
    return {
        (match["before"] or match["after"]).replace(",", ""): match[0]
        for match in _FOREIGN.finditer(words)
    }
