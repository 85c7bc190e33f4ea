"""What a text counts: numbers with the unit of time, or the thing, behind them."""

import re

from guidance.edition.figures.spelled import counted_in_digits

# 三日 is a day or three days; two people and two copies are no disagreement of units.
TIME_UNITS = frozenset({"month", "week", "day", "year", "hour", "minute"})
_KIND = r" ?-?(?:(?:more|full|whole|working|business|calendar|consecutive) )?"
_COUNTED = re.compile(
    rf"(?<![\d.,])(?P<number>\d+)(?:(?P<month>[かカヶヵケ箇]月|{_KIND}months?\b)"
    rf"|(?P<week>週間|{_KIND}weeks?\b)|(?P<day>日(?!本)|{_KIND}days?\b)"
    rf"|(?P<year>年|{_KIND}years?\b)|(?P<hour>時間|{_KIND}hours?\b)"
    rf"|(?P<minute>分|{_KIND}minutes?\b)|(?P<person>人|名|{_KIND}(?:people|persons?)\b)"
    r"|(?P<copy>枚|部|通(?!り)| ?-?(?:cop(?:y|ies)|sheets?|photos?|photographs?)\b"
    r"|(?: (?:IC|new|old|plastic|My Number))? (?:cards?|forms?|certificates?|documents?)\b)"
    r"|(?P<question>問| ?-?questions?\b)|(?P<time>[回度](?!目|手間)| times?\b)"
    r"|(?P<floor>階|(?:st|nd|rd|th)? ?-?floors?\b))"
)
_NAMED = {
    "month": re.compile(r"月|\bmonth", re.IGNORECASE),
    "week": re.compile(r"週|\bweek", re.IGNORECASE),
    "day": re.compile(r"日(?!本)|\b(?:every)?days?\b|\bdaily\b", re.IGNORECASE),
    "year": re.compile(r"年|\byear|\bannual", re.IGNORECASE),
    "hour": re.compile(r"時間|\bhour", re.IGNORECASE),
    "minute": re.compile(r"分|\bminute", re.IGNORECASE),
}
# Two weeks are fourteen days; a year is twelve months.
_SAME = (("week", "day", 7), ("year", "month", 12))
# A number from here on before 年 names a year; it does not count years.
_FIRST_YEAR = 1000


def counted(words: str) -> set[tuple[str, str]]:
    """Return the numbers in digits or words that count something, each with its unit.

    "A week" counts one week; 一つ and "one" alone count nothing.
    """
    found = set()
    for match in _COUNTED.finditer(counted_in_digits(words)):
        unit = str(match.lastgroup)
        if unit != "year" or int(match["number"]) < _FIRST_YEAR:
            found.add((match["number"], unit))
    return found


def in_units_of_time(words: str) -> set[tuple[str, str]]:
    """Return the numbers that count time; a one in words ("a day", 一日) is no figure."""
    of_time = {(number, unit) for number, unit in counted(words) if unit in TIME_UNITS}
    ones = {(match["number"], str(match.lastgroup)) for match in _COUNTED.finditer(words)}
    return {pair for pair in of_time if pair[0] != "1" or pair in ones}


def units_named(words: str) -> set[str]:
    """Return the units of time of which the text speaks at all, with a number or without."""
    return {unit for unit, sign in _NAMED.items() if sign.search(words)}


def in_other_units(words: str) -> set[str]:
    """Return the numbers that say the same time in another unit: 2 for "fourteen days"."""
    same = set()
    for number, unit in counted(words):
        for large, small, times in _SAME:
            if unit == large:
                same.add(str(int(number) * times))
            if unit == small and int(number) % times == 0:
                same.add(str(int(number) // times))
    return same
