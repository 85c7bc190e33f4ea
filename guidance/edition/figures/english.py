"""Numbers that English writes in words: "thirty-five", "two thousand five hundred"."""

import re

ONES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: value for value, word in enumerate(ONES, 1)}
_VALUES |= {word: value for value, word in zip(range(20, 100, 10), TENS, strict=True)}
_POWERS = {"hundred": 100, "thousand": 1_000}
_BELOW_TEN = "|".join(ONES[:9])
_BELOW_HUNDRED = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{_BELOW_TEN}))?|{'|'.join(reversed(ONES))})"
# "Two and a half" and "one and two" are no sums: "and" stands behind a hundred or a thousand.
_LARGE = rf"(?: (?:hundred|thousand)\b(?:(?: and)? {_BELOW_HUNDRED}\b)?)*"
_WORDS = rf"\b(?:{_BELOW_HUNDRED}|an?(?= (?:hundred|thousand)\b))\b{_LARGE}"
NUMBER = re.compile(_WORDS, re.IGNORECASE)
_YEN = re.compile(rf"{_WORDS}(?=[ -]yen\b)", re.IGNORECASE)


def value(words: str) -> int:
    """Return the value of "seven", "thirty-five" or "two thousand and five"."""
    total = below = 0
    for word in re.split(r"[- ]", words.lower()):
        if word in _POWERS:
            below = (below or 1) * _POWERS[word]
            if word == "thousand":
                total, below = total + below, 0
        else:
            below += _VALUES.get(word, 0)
    return total + below


def with_yen_in_digits(text: str) -> str:
    """Return the text with the amounts of yen that it spells out in digits: "2000 yen"."""
    return _YEN.sub(lambda match: str(value(match[0])), text)
