"""Numbers that Japanese writes in its own way, turned into plain digits.

Kanji are read only where they can be nothing but a number: in full dates, before 円, and where
a law counts its parts (第三条第二項, 別表第一). 一時, 十分 and 第三者 are words.
"""

import re
from collections.abc import Callable

from guidance.rules.eras import Era, EraYear

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")}
_TENS = {"十": 10, "百": 100, "千": 1000}
_K = "[〇一二三四五六七八九十百千]"
_KANJI = re.compile(
    rf"(?:(?<=令和)|(?<=平成)|(?<=昭和)){_K}+(?=年)|[〇一二三四五六七八九]{{4}}(?=年)"
    rf"|{_K}+(?=月{_K}+日)|(?<=月){_K}+(?=日)|(?<![数\d])(?:{_K}+万)?{_K}+(?=円)|{_K}+万(?=円)"
    rf"|(?<=第){_K}+(?=[条項号表版回章節編])|(?<=表第){_K}+|(?<=様式第){_K}+|(?<=条の){_K}+"
    rf"|(?<![数何]){_K}+(?=丁目)"
    rf"|(?<![第〇一二三四五六七八九十百千])(?:十[一二]?|[一二三四五六七八九])(?=月(?![間額日曜]))|(?:(?<=午前)|(?<=午後)){_K}+(?=時)"
    # 夜一時 may be "for a time at night".
    rf"|(?:(?<=夕方)|(?<=[朝昼夜晩])|(?<=[朝昼夜晩方]の))(?!一時){_K}+(?=時(?!間))"
    rf"|(?<=時){_K}+(?=分)|(?<!{_K}){_K}+(?=時(?:半|から|まで|{_K}+分))"
)
# No number is as long: what follows would only be too large to count with.
_ENDLESS = re.compile(
    r"(?<=[\d.,〇一二三四五六七八九十百千万]{40})[\d.,〇一二三四五六七八九十百千万]+"
)
_N = r"\d+(?:,\d{3})*(?:\.\d+)?"
_MIXED = re.compile(rf"(?=\d)(?:({_N})億)?(?:({_N})万)?(?:({_N})千)?(?:({_N})百)?({_N})?")
_THOUSAND = re.compile(rf"({_N}) thousand\b")
_ERA = re.compile(
    r"(令和|平成|昭和|\b(?:Reiwa|Heisei|Showa)\s)(\d{1,2}|元)"
    r"|\b([RHS])(\d{1,2})(?=[./-]\d{1,2}[./-]\d)"
)
_ERAS = {
    "令和": Era.REIWA,
    "Reiwa": Era.REIWA,
    "R": Era.REIWA,
    "平成": Era.HEISEI,
    "Heisei": Era.HEISEI,
    "H": Era.HEISEI,
    "昭和": Era.SHOWA,
    "Showa": Era.SHOWA,
    "S": Era.SHOWA,
}
_POWERS = (100_000_000, 10_000, 1_000, 100, 1)


def without_endless(text: str) -> str:
    """Keep of a number without end only the beginning."""
    return _ENDLESS.sub("", text)


def in_digits(text: str) -> str:
    """Return the text with its kanji numbers, 万 and 千, and years of an era in Western digits."""
    steps: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
        (_KANJI, lambda match: str(kanji_number(match[0]))),
        (_MIXED, _mixed),
        (_THOUSAND, lambda match: str(round(_plain(match[1]) * 1000))),
        (_ERA, _western),
    )
    text = without_endless(text)
    for pattern, write in steps:
        text = pattern.sub(write, text)
    return text


def kanji_number(kanji: str) -> int:
    """Return the value of 二〇二六, 十二 or 一万二千; KeyError for any other sign."""
    large, _, small = kanji.rpartition("万")
    if large:
        return kanji_number(large) * 10_000 + (kanji_number(small) if small else 0)
    if not _TENS.keys() & set(kanji):
        return int("".join(str(_DIGITS[sign]) for sign in kanji))
    total = digit = 0
    for sign in kanji:
        if sign in _TENS:
            total += (digit or 1) * _TENS[sign]
            digit = 0
        else:
            digit = _DIGITS[sign]
    return total + digit


def _mixed(match: re.Match[str]) -> str:
    *large, _rest = match.groups()
    if not any(large):
        return match[0]
    parts = zip(match.groups(), _POWERS, strict=True)
    return str(round(sum(_plain(part) * power for part, power in parts if part)))


def _plain(number: str) -> float:
    return float(number.replace(",", ""))


def _western(match: re.Match[str]) -> str:
    era = _ERAS[(match[1] or match[3]).strip()]
    year = match[2] or match[4]
    return str(EraYear(era, 1 if year == "元" else int(year)).western)
