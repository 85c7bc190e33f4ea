"""A half, in digits or in words: 1/2 and "half" are the same figure."""

import re

_DIGITS = re.compile(
    r"(?<![\d/.,])(?:[1１]\s?[/／⁄]\s?[2２](?![\d/]|[.,]\d)|[2２]分の[1１](?!\d)|½)"
)
_JAPANESE = re.compile("半分|半額|半値|半数|二分の一")
# Half an hour is 30 minutes, half past a time of day, and half a year counts months.
_ENGLISH = re.compile(
    r"(?<!and a )\bhalf\b(?! past|[ -](?:an? )?(?:hours?|days?|years?)\b)|\bhalve[ds]?\b",
    re.IGNORECASE,
)


def halves_in_words(ja: str, en: str) -> tuple[str, str]:
    """Return both texts; where one says a half in words, the other says it in words too.

    Elsewhere 1/2 stays what it is: it may be a day, and it may stand beside "a third".
    """
    if _ENGLISH.search(en):
        ja = _DIGITS.sub("半分", ja)
    if _JAPANESE.search(ja):
        en = _DIGITS.sub("half", en)
    return ja, en
