"""Texts cut into the pieces that a person would call words, without a dictionary (docs/adr/0020).

Joining the pieces always gives the text again.
"""

import re
from functools import cache

import budoux

_KANJI = "一-龠々〆"
_MARKUP = r"\]\([^)]*\)|\*\*|\["
_DIGIT = r"[0-9\uff10-\uff19]"
# What stays whole wherever a phrase may seem to end.
_WHOLE = re.compile(rf"({_MARKUP}|{_DIGIT}+(?:[,.:\-]{_DIGIT}+)*|(?<={_DIGIT})[かカヶ箇][月所国])")
_WORD = re.compile(
    rf"[A-Za-z\uff21-\uff3a\uff41-\uff5a]+(?:['’][A-Za-z]+)*"
    rf"|[{_KANJI}]+[ぁ-ん]*|[ァ-ヺー]+|[ぁ-ん]+|\s+|.",
    re.DOTALL,
)
# Particles and copulas after a noun are words of their own; the endings of a verb are not.
_ENDING = re.compile(
    rf"([{_KANJI}]+)((?:から|まで|より|だけ|など|ので|のに|です|でした)?(?:には|では|とは|にも|でも|への)?"
    "[をはがにでともへのやか]?)"
)
_ENGLISH = re.compile(
    rf"{_MARKUP}|\d+(?:[,.:\-]\d+)*|[^\W\d_]+(?:['’\-][^\W\d_]+)*|\s+|.", re.DOTALL
)


@cache
def _phrases() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


def japanese(text: str) -> list[str]:
    """Cut a Japanese text by phrases, by the kind of sign, and between a noun and its particle."""
    found: list[str] = []
    # A split with a group gives what lies between the matches and the matches by turns.
    for number, part in enumerate(_WHOLE.split(text)):
        found += [part] if number % 2 else _between(part)
    return found


def _between(part: str) -> list[str]:
    phrases = [p for line in part.splitlines(keepends=True) for p in _phrases().parse(line)]
    return [word for phrase in phrases for word in _words(phrase)]


def _words(phrase: str) -> list[str]:
    found: list[str] = []
    for word in _WORD.findall(phrase):
        ended = _ENDING.fullmatch(word)
        found += [part for part in ended.groups() if part] if ended else [word]
    return found


def english(text: str) -> list[str]:
    """Cut an English text into words, numbers, spaces and marks."""
    return _ENGLISH.findall(text)
