"""How hard a text is to read: long sentences, much kanji, double negatives. People judge."""

import re
from collections.abc import Iterator
from math import ceil

from guidance.edition.loading import Content
from guidance.edition.texts import Text, texts
from guidance.newsroom.checklist.finding import Concern, Finding, warn
from guidance.newsroom.checklist.terms import TERMS

LONGEST_JAPANESE = 60
"""Characters of a Japanese sentence, marks included."""
LONGEST_ENGLISH = 30
"""Words of an English sentence."""
KANJI_SHARE = 0.45
"""Kanji among all characters, official terms and quoted labels left out."""
ENOUGH_TO_COUNT = 30
"""Characters below which a share says nothing."""

_MARKUP = re.compile(r"\]\([^)]*\)|\[|\*\*|^\s{0,40}(?:-|\d+\.)\s", re.MULTILINE)
_JAPANESE_END = re.compile(r"(?<=[。\uff01\uff1f!?])(?![」\uff09)])|\n+")
_ENGLISH_END = re.compile(r"(?<=[.!?:])[”\")]*\s+|\n+")
_KANJI = re.compile(r"[一-龠々]")
_QUOTED = re.compile(r"「[^」]*」|\s")
# ないわけではない, なくはない, ないとは限らない, ざるを得ない. なければならない is a plain duty.
_DOUBLE_JAPANESE = re.compile(
    r"な(?:い|く)(?:わけ|こと|もの|はず|の)?(?:では|でも|は|も|が)?(?:ない|なかった|ありません)"
    r"|ないと[はも](?:限|言|い)[^。、]{0,6}(?:ない|ません)"
    r"|ないわけに(?:は|も)い[かき](?:ない|ません)|ざるを[得え](?:ない|ません)"
    r"|ずに(?:は|も)い(?:られ)?(?:ない|ません)"
)
_DOUBLE_ENGLISH = re.compile(
    r"\bnot (?:un(?!i|der|til|less)\w+|impossible|improbable|infrequent\w*|without)\b"
    r"|\b(?:can't|cannot|don't|doesn't|isn't|won't|never)\b(?: \w+){0,2}"
    r" (?:not|never|nothing|nobody)\b",
    re.IGNORECASE,
)


def readability(content: Content) -> Iterator[Finding]:
    """Yield texts that are harder to read than they need to be."""
    for text in texts(content):
        yield from _long(text)
        yield from _much_kanji(text)
        yield from _double(text)


def japanese_sentences(text: str) -> list[str]:
    """Return the sentences and list items of a Japanese text, without markup."""
    return _sentences(_JAPANESE_END, text)


def english_sentences(text: str) -> list[str]:
    """Return the sentences and list items of an English text, without markup."""
    return _sentences(_ENGLISH_END, text)


def _sentences(end: re.Pattern[str], text: str) -> list[str]:
    parts = (part.strip() for part in end.split(_MARKUP.sub("", text)))
    return [part for part in parts if part]


def _long(text: Text) -> Iterator[Finding]:
    for sentence in japanese_sentences(text.ja):
        if len(sentence) > LONGEST_JAPANESE:
            message = (
                f"{len(sentence)}字の文があります。{LONGEST_JAPANESE}字までが読みやすい長さです: "
            )
            yield warn(text.id, Concern.LONG_SENTENCE, message + _opening(sentence))
    for sentence in english_sentences(text.en):
        words = len(sentence.split())
        if words > LONGEST_ENGLISH:
            message = (
                f"英語に{words}語の文があります。{LONGEST_ENGLISH}語までが読みやすい長さです: "
            )
            yield warn(text.id, Concern.LONG_SENTENCE, message + _opening(sentence))


def _much_kanji(text: Text) -> Iterator[Finding]:
    words = _QUOTED.sub("", _MARKUP.sub("", text.ja))
    for term in sorted(TERMS, key=lambda term: -len(term.ja)):
        words = words.replace(term.ja, "")
    share = len(_KANJI.findall(words)) / len(words) if words else 0
    if len(words) >= ENOUGH_TO_COUNT and share > KANJI_SHARE:
        message = f"漢字が{ceil(share * 100)}%あります。{KANJI_SHARE:.0%}までが読みやすい割合です。"
        yield warn(text.id, Concern.MUCH_KANJI, message)


def _double(text: Text) -> Iterator[Finding]:
    for pattern, words in ((_DOUBLE_JAPANESE, text.ja), (_DOUBLE_ENGLISH, text.en)):
        match = pattern.search(_MARKUP.sub("", words))
        if match:
            message = f"二重の否定があります: 「{match[0]}」。否定を使わない形にしてください。"
            yield warn(text.id, Concern.DOUBLE_NEGATIVE, message)


def _opening(sentence: str) -> str:
    return f"「{sentence[:20]}…」"
