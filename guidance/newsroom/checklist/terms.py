"""Official terms: the English that stands for each, the same everywhere.

No official English exists; these are the portal's own words (docs/procedure.md).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guidance.edition.loading import Content
from guidance.edition.texts import Text, texts
from guidance.newsroom.checklist.finding import Concern, Finding, warn

# Short lines for search engines have no room for every term.
_UNCHECKED_FIELDS = {"description"}


@dataclass(frozen=True, slots=True)
class Term:
    """A Japanese term, its English, and the patterns by which both are found.

    ``once``: it is enough that one text of the entry says it, the others may say "it".
    """

    ja: str
    en: str
    ja_pattern: str
    en_pattern: str
    once: bool = False


TERMS = (
    Term("警視庁", "Metropolitan Police Department (MPD)", "警視庁", "MPD|Metropolitan Police"),
    Term("マイナンバーカード", "My Number Card", "マイナンバーカード", r"\bcards?\b", once=True),
    Term(
        "マイナ免許証",
        "Myna driver's license",
        "マイナ免許証(?!読み取り)",
        "Myna|license",
        once=True,
    ),
    Term(
        "マイナ経歴証明書",
        "Myna driving history certificate",
        "マイナ経歴証明書",
        "driving history certificate",
        once=True,
    ),
    Term("2枚持ち", "both cards", "[2二]枚持ち", "both cards|(?:2|two) cards"),
    Term(
        "免許情報記録番号",
        "license record number",
        "免許情報記録番号",
        r"(?<!driver's )license record number",
    ),
    Term(
        "運転経歴情報記録番号",
        "driving history record number",
        "運転経歴情報記録番号",
        "driving history record number",
    ),
    Term(
        "署名用電子証明書",
        "digital certificate for signature",
        "署名用電子証明書",
        "digital certificates? for signature",
    ),
    Term("交付申請書", "card application form", "交付申請書", "card application form"),
    Term("交付通知書", "notice of issuance", "交付通知書", r"\bnotices?\b", once=True),
    Term("有効期限通知書", "expiration notice", "有効期限通知書", "expiration notice"),
    Term(
        "個人番号カードオンライン申請サイト",
        "My Number Card online application site",
        "個人番号カードオンライン申請サイト",
        "My Number Card online application site",
    ),
    Term("マイナポータル", "Mynaportal", "マイナポータル", "Mynaportal"),
    Term(
        "マイナ免許証読み取りアプリ",
        "Myna driver's license reader app",
        "マイナ免許証読み取りアプリ",
        r"reader app|\bapp\b",
    ),
    Term("再記録", "record again", "再記録", r"record\w*(?: \w+){0,4} again", once=True),
    Term("書き換え", "update the record", "書き換え", "updat", once=True),
    Term(
        "運転免許試験場", "driver's license center", "運転免許試験場", "driver's license centers?"
    ),
    Term(
        "運転免許更新センター",
        "driver's license renewal center",
        "運転免許更新センター",
        "license renewal centers?",
    ),
    Term("指定警察署", "designated police station", "指定警察署", "designated police stations?"),
    Term(
        "区市町村の窓口",
        "counter of your city, ward, town or village",
        "区市町村の窓口",
        "counter|municipal",
        once=True,
    ),
)
# Words that residents or staff use, and the one that the portal uses.
OTHER_WORDS = (
    ("ja", re.compile("マイナカード|マイナンバ一カード"), "マイナンバーカード"),
    ("ja", re.compile("マイナ運転免許証|マイナ免許(?!証)|免許証一体型カード"), "マイナ免許証"),
    ("ja", re.compile("(?<!情報)(?<!情報/)(?:免許|運転経歴)記録番号"), "免許情報記録番号"),
    ("ja", re.compile("署名用証明書|電子署名証明書"), "署名用電子証明書"),
    ("ja", re.compile("再登録|再書き込み|書込み直し"), "再記録"),
    ("ja", re.compile("市役所の窓口|市区町村の窓口|役所の窓口"), "区市町村の窓口"),
    ("en", re.compile(r"\blicences?\b|\bdriving licen[cs]e", re.IGNORECASE), "driver's license"),
    ("en", re.compile(r"\bMy ?number ?card\b|\bMyNumber\b"), "My Number Card"),
    ("en", re.compile(r"\bMyna ?Portal\b|\bMyna portal\b"), "Mynaportal"),
    ("en", re.compile(r"\bre-?record|\bre-?registrat", re.IGNORECASE), "record again"),
)


def terms(content: Content) -> Iterator[Finding]:
    """Yield texts that say an official term in other words."""
    english: dict[str, str] = {}
    for text in texts(content):
        english[_entry(text)] = english.get(_entry(text), "") + "\n" + text.en
    for text in texts(content):
        yield from _missing(text, english[_entry(text)])
        yield from _others(text)


def _entry(text: Text) -> str:
    return text.id.partition(".")[0]


def _missing(text: Text, whole: str) -> Iterator[Finding]:
    if text.field.name in _UNCHECKED_FIELDS:
        return
    for term in TERMS:
        said = whole if term.once else text.en
        if not re.search(term.ja_pattern, text.ja) or re.search(
            term.en_pattern, said, re.IGNORECASE
        ):
            continue
        if term.ja not in text.en:
            message = f"「{term.ja}」の英語が見当たりません。用語は「{term.en}」です。"
            yield warn(text.id, Concern.TERM_MISSING, message)


def _others(text: Text) -> Iterator[Finding]:
    for language, pattern, ours in OTHER_WORDS:
        match = pattern.search(text.ja if language == "ja" else text.en)
        if match:
            message = f"「{match[0]}」は、この案内では「{ours}」と書きます。"
            yield warn(text.id, Concern.OTHER_WORD, message)
