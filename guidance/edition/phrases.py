"""Marks in texts: where Japanese headlines may break, and which words in English are Japanese."""

import re
from functools import cache

import budoux
from django.utils.html import escape

BREAK = "<wbr>"
# Kana, kanji, their punctuation and full-width signs; a slash or a dot may stand between them,
# a figure before them.
_SIGN = r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
_WORDS = rf"\d?{_SIGN}+(?:[/・:]{_SIGN}+)*"
# Brackets around them belong to them: a line must not end with the opening one.
_JAPANESE = re.compile(rf"\({_WORDS}\)|{_WORDS}")
# A name too long for a line on a phone breaks where its letters change, not before its last one.
_LONG = 17
_LETTERS_CHANGE = re.compile(r"(?<=[\u30a0-\u30ff])(?=[\u4e00-\u9fff])")
_TAG = re.compile(r"(<[^>]*>)")
_GAP = re.compile(rf"(?<={_SIGN}) (?=<strong>)|(?<=</strong>) (?={_SIGN})")
_NO_LETTER = re.compile(r"[\s\u3000-\u3002\u3008-\u301b\uff01-\uff0f\uff1a-\uff20()/:]")
# What the model tears, and a reader takes in at one glance: how a phrase ends, how the next begins.
_TORN = (
    ("間に", "合"),
    ("気に", "なる"),
    ("気を", "つけ"),
    ("もう", "すぐ"),
    ("もう", "一度"),
    ("よく", "ある"),
    ("当ては", "ま"),
    ("その", "もの"),
    ("か", "月"),
    ("か", "所"),
    ("この", "日"),
    ("代わりに", "なる"),
    ("対象に", "なる"),
    ("新しく", "する"),
    ("と", "して"),
    ("て", "もら"),
    ("新しい", "カード"),
    ("今の", "カード"),
    ("同じ", "カード"),
)
# Words that mean little without the one before them.
_LEANING = ("こと", "もの", "とき", "ところ", "ため")
# Those that lean on a verb or an adjective only: 申請する前に, but 免許は、後で.
_LEANING_ON_VERBS = ("方", "日", "前", "後", "場合")
_VERB_ENDS = ("る", "た", "い", "の", "より")
# What browsers tear where they break between phrases; a particle stays with its closing bracket.
_MARK = "記録:[有無]"
_WHOLE = re.compile(
    rf"[0-9]+か[月所]|申請サイト|方法|秋田県|(?:{_MARK})?」[をにでのはがとも]|{_MARK}"
)
_NUMBER_AND_PARTICLE = re.compile(r"(?<=</a>) (?=[をにでのはがとも])")


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


def with_breaks(text: str, language: str) -> str:
    """Return ``text`` escaped, with a break opportunity between Japanese phrases.

    No sign stands alone, and a phrase that is too long for a phone may break after a slash.
    """
    if language != "ja":
        return escape(text)
    phrases: list[str] = []
    for phrase in _parser().parse(text):
        if phrases and _belong_together(phrases[-1], phrase):
            phrases[-1] += phrase
        else:
            phrases.append(phrase)
    return BREAK.join(escape(phrase).replace("/", f"/{BREAK}") for phrase in phrases)


def without_gaps(html: str, language: str) -> str:
    """Return clean HTML without the spaces that Markdown wants around strong Japanese words."""
    return _GAP.sub("", html) if language == "ja" else html


def with_whole_words(html: str, language: str) -> str:
    """Return clean HTML in which 3か月 is not torn, and no line begins with a lone particle."""
    if language != "ja":
        return html
    return "".join(
        part if part.startswith("<") else _WHOLE.sub(r'<span class="whole">\g<0></span>', part)
        for part in _TAG.split(_NUMBER_AND_PARTICLE.sub("\u00a0", html))
    )


def _belong_together(phrase: str, following: str) -> bool:
    if min(len(_NO_LETTER.sub("", part)) for part in (phrase, following)) <= 1:
        return True
    if following.startswith(_LEANING):
        return True
    if following.startswith(_LEANING_ON_VERBS) and phrase.endswith(_VERB_ENDS):
        return True
    return any(phrase.endswith(end) and following.startswith(begin) for end, begin in _TORN)


def _marked(found: re.Match[str]) -> str:
    whole = ' class="whole"' if ":" in found[0] else ""
    words = _LETTERS_CHANGE.sub(BREAK, found[0]) if len(found[0]) >= _LONG else found[0]
    return f'<span lang="ja"{whole}>{words}</span>'


def with_japanese_marked(html: str, language: str) -> str:
    """Return clean HTML in which Japanese words inside another language say that they are.

    A screen reader then reads 「記録:有」 in Japanese, and the right letter shapes are chosen. No
    line ends with the colon of what a form says.
    """
    if language == "ja":
        return html
    return "".join(
        part if part.startswith("<") else _JAPANESE.sub(_marked, part) for part in _TAG.split(html)
    )
