"""Texts that call an amount unknown although staff have entered it."""

import re
from collections.abc import Iterator

from guidance.edition.loading import Content
from guidance.edition.schema import UNKNOWN_AMOUNT
from guidance.edition.texts import Text, texts
from guidance.newsroom.checklist.finding import Concern, Finding, warn

# Both must stand in the same sentence: the amount, and that it is not known or to be asked for.
_AMOUNT = {
    "ja": re.compile("額|いくら"),
    "en": re.compile(r"\bamounts?\b|\bhow much\b", re.IGNORECASE),
}
_UNKNOWN = {
    "ja": re.compile(
        "(?:あり|書かれてい|示されてい|載ってい|載せてい|分かり|決まってい|知らせてい)ません"
        "|(?:書かれてい|示されてい|載ってい|分から|決まってい)ない|不明|未確認|未定|聞いてください"
    ),
    "en": re.compile(
        r"n['’]t\b|\b(?:not|never|neither|nor|no|unknown|unclear|unconfirmed|ask)\b", re.IGNORECASE
    ),
}
SENTENCE_ENDS = re.compile(r"(?<=[。．!?！？])|(?<=\.)\s|\n")


def called_unknown(content: Content) -> Iterator[Finding]:
    """Yield the texts that say that nobody knows an amount which the content gives.

    The field that gives way to an amount by itself may say so.
    """
    known = [f"figures/{key}" for key, row in content["figures"].items() if row.get("amounts")]
    for text in texts(content) if known else ():
        if text.field.name != UNKNOWN_AMOUNT and _says_unknown(text):
            message = (
                "手数料の額を入れたのに、額が分からないと書いてあります。その文を消すか、"
                "「額が分からない間だけ出す文」の欄に移してください。"
            )
            yield warn(text.id, Concern.AMOUNT_CALLED_UNKNOWN, message, cause=known[0])


def _says_unknown(text: Text) -> bool:
    return any(
        _AMOUNT[language].search(sentence) and _UNKNOWN[language].search(sentence)
        for language, words in (("ja", text.ja), ("en", text.en))
        for sentence in SENTENCE_ENDS.split(words)
    )
