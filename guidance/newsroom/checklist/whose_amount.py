"""Whether an amount that a text quotes is the fee of the table, or the price of something else."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from guidance.edition.figures.placed import Figure, Kind, placed
from guidance.edition.figures.taking import SIGN
from guidance.edition.loading import Content
from guidance.edition.schema import UNKNOWN_AMOUNT
from guidance.edition.texts import Text
from guidance.newsroom.checklist.ignorance import SENTENCE_ENDS
from guidance.newsroom.differences.text_ids import TextId

# The table holds the fee for recording again and no other.
_CLAUSE, _PAGE, _KIND = "mpd/手数料", "(page:record-again)", "fees"
# What an amount may be of: the fee, or something else. Of two that fit, the longer name counts.
_OF = {
    "ja": re.compile(
        "(?P<other>(?:再交付|再発行|発行|交付|更新|書き換え|カード|講習|試験|撮影)の?手数料"
        "|再交付|再発行|写真|撮影|住民票|戸籍|郵送|郵便|切手|送料|駐車|運賃|交通費|バス|タクシー"
        "|講習|コピー|通話|電話代)|(?P<fee>再記録|手数料)"
    ),
    "en": re.compile(
        r"(?P<other>\b(?:re-?issu\w+|replacement|renewal|issuing|card|lecture|photo|parking) fee"
        r"s?\b"
        r"|\bfees? for (?:(?:a|an|the|your|another|new) )*(?:card|photo|lecture|replacement)\w*"
        r"|\bre-?issu\w+|\breplacements?\b|\bphoto\w*|\bresidence certificates?\b|\bpostage\b"
        r"|\bstamps?\b|\bparking\b|\bbus\b|\btrains?\b|\btaxis?\b|\bfares?\b|\blectures?\b"
        r"|\b(?:phone|call) charges?\b)"
        r"|(?P<fee>\brecord\w*(?: \w+){0,3} again\b|\bre-?record\w*|\bfees?\b)",
        re.IGNORECASE,
    ),
}
_FEE = "fee"
# A name beside the amount tells more than one in the sentence before.
_FAR = 1_000


class _Quoted(NamedTuple):
    """An amount in a text: the sentence before it, its own up to it, and the rest of that."""

    above: str
    before: str
    after: str


def is_of_the_fee(text: Text, amounts: Iterable[str], content: Content) -> bool:
    """Tell whether a text means the fee by one of ``amounts`` (in yen, as ``figures`` gives them).

    What is named nearest to the amount decides: the fee, or another price. Where nothing is named,
    it is the fee's where the text, its heading, its sources or its links are about that.
    """
    spoken = {"ja": text.ja, "en": text.en}
    said = {
        _named_nearest(quoted, language)
        for language, words in spoken.items()
        for yen in amounts
        for quoted in _where(words, yen)
    }
    if _FEE in said:
        return True
    return said <= {""} and (text.kind == _KIND or _is_about_the_fee(text, content))


def _where(words: str, yen: str) -> Iterator[_Quoted]:
    """Yield the places in which an amount stands, however it is written.

    A sentence is read once, however long it is.
    """
    above, wanted = "", Figure(Kind.YEN, yen)
    for sentence in filter(None, SENTENCE_ENDS.split(words)):
        read = placed(sentence)
        for sign in re.finditer(SIGN, read.text):
            if read.figure(sign[0]) == wanted:
                yield _Quoted(above, read.text[: sign.start()], read.text[sign.end() :])
        above = read.text


def _named_nearest(quoted: _Quoted, language: str) -> str:
    """Return "fee" or "other", whichever is named nearest to an amount; empty where neither is."""
    named = _OF[language]
    before = [(len(quoted.before) - one.end(), one) for one in named.finditer(quoted.before)]
    after = [(one.start(), one) for one in named.finditer(quoted.after)]
    above = [(_FAR - one.end(), one) for one in named.finditer(quoted.above)]
    # In Japanese what is priced comes first; in English on either side.
    found = (before or after if language == "ja" else before + after) or above
    return min(found, key=lambda one: one[0])[1].lastgroup or "" if found else ""


def _is_about_the_fee(text: Text, content: Content) -> bool:
    if _PAGE in f"{text.ja}{text.en}" or _names_it(text.ja, "ja") or _names_it(text.en, "en"):
        return True
    return any(_shows_it(table) for table in _tables(TextId.of(text.id), content))


def _shows_it(table: Mapping[str, Any]) -> bool:
    heads = [table[name] for name in ("heading", "title") if isinstance(table.get(name), Mapping)]
    return (
        _CLAUSE in (table.get("sources") or ())
        or UNKNOWN_AMOUNT in table
        or any(str(one).startswith(f"{_KIND}:") for one in (table.get("shows") or ()))
        or any(_names_it(str(head[one]), one) for head in heads for one in _OF if one in head)
    )


def _tables(place: TextId, content: Content) -> Iterator[Mapping[str, Any]]:
    """Yield what a text stands in: its section, or its entry where it is in none."""
    entry = content.get(place.kind, {}).get(place.code, {})
    if place.part == "sections":
        yield entry["sections"][int(place.item)]
    else:
        yield entry


def _names_it(words: str, language: str) -> bool:
    return any(one.lastgroup == _FEE for one in _OF[language].finditer(words))
