"""Whether the English still says what the Japanese says, as far as a program can tell."""

import re
from collections.abc import Iterator, Mapping

from guidance.edition.factual import bilingual_facts
from guidance.edition.faults import Fault
from guidance.edition.loading import Content
from guidance.edition.texts import Text
from guidance.newsroom.checklist.faults import SENTENCES
from guidance.newsroom.checklist.finding import Concern, Finding, block, warn
from guidance.newsroom.checklist.pairs import pairs
from guidance.newsroom.differences import Change, Op, Piece, differences

# More Japanese letters than this among the letters of an English text: nobody translated it.
JAPANESE_SHARE = 0.3
_JAPANESE = re.compile(r"[ぁ-んァ-ヺ一-龠々]")
# English has no use for these: a sentence was left as it was.
_STOP = re.compile("[。、]")
_QUOTED = re.compile(r"「([^」]*)」")
# What an English text may say in Japanese: labels as they are printed, and terms in brackets.
_ALLOWED = re.compile(r"「[^」]*」|[(\uff08][^()\uff08\uff09]*[)\uff09]|“[^”]*”")
_RECORD_LABEL = re.compile(r"記録[:\uff1a][有無]")


def stale(
    content: Content, live: Content, translation_checked: Mapping[str, bool]
) -> Iterator[Finding]:
    """Yield texts whose Japanese changed against the live content and whose English did not.

    ``translation_checked`` knows better by text id: True where a person wrote or confirmed the
    English after the Japanese, False where the Japanese changed after the English.
    """
    for group in differences(live, content):
        for change in group.changes:
            yield from _stale(change, translation_checked.get(change.text_id))
    for text in bilingual_facts(content):
        # These stand in a row of the differences, not as a text of their own.
        in_row = ".closures." in text.id or text.kind == "figures"
        if in_row and translation_checked.get(text.id) is False:
            yield block(text.id, Fault.STALE, SENTENCES[Fault.STALE])


def _stale(change: Change, checked: bool | None) -> Iterator[Finding]:
    ja, en = _differs(change.ja), _differs(change.en)
    if checked:
        return
    if ja and (checked is False or not en):
        yield block(change.text_id, Fault.STALE, SENTENCES[Fault.STALE])
    elif en and not ja:
        message = "英語だけが変わりました。日本語と同じ内容か、確かめてください。"
        yield warn(change.text_id, Concern.ENGLISH_ONLY, message)


def _differs(pieces: tuple[Piece, ...]) -> bool:
    """Tell whether more than spaces changed."""
    sides = [
        "".join(piece.text for piece in pieces if piece.op is not op).split()
        for op in (Op.ADDED, Op.REMOVED)
    ]
    return "".join(sides[0]) != "".join(sides[1])


def untranslated(content: Content) -> Iterator[Finding]:
    """Yield texts in the wrong language, and labels of forms that the two languages mix up."""
    for text in pairs(content):
        if not _JAPANESE.search(text.ja):
            message = "日本語の欄に日本語の文がありません。"
            yield block(text.id, Concern.NOT_TRANSLATED, message)
        if _japanese_share(text.en) > JAPANESE_SHARE:
            message = "英語の欄が日本語のままです。英語に訳してください。"
            yield block(text.id, Concern.NOT_TRANSLATED, message)
        elif _STOP.search(_ALLOWED.sub("", text.en)):
            message = "英語の欄に、日本語の文が残っています。英語に訳してください。"
            yield block(text.id, Concern.NOT_TRANSLATED, message)
        yield from _labels(text)


def _japanese_share(english: str) -> float:
    rest = _ALLOWED.sub("", english)
    letters = len(re.findall(r"[^\W\d_]", rest))
    return len(_JAPANESE.findall(rest)) / letters if letters else 0.0


def _labels(text: Text) -> Iterator[Finding]:
    strange = [label for label in _QUOTED.findall(text.en) if label not in text.ja]
    ja, en = (set(_RECORD_LABEL.findall(words)) for words in (text.ja, text.en))
    if en and ja != en:
        strange += sorted(ja ^ en)
    if strange:
        labels = "」「".join(dict.fromkeys(strange))
        message = f"書類の表示「{labels}」が、日本語と英語の片方にしかありません。"
        yield block(text.id, Concern.QUOTED_LABELS_DIFFER, message)
