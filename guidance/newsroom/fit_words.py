"""What staff write beside the texts, fit to be kept for good: no hidden signs, not without end."""

from guidance.edition import hidden
from guidance.newsroom.checklist.faults import without_hidden
from guidance.newsroom.models.rows import tidied
from guidance.newsroom.publication import Notes

# The public notes are read like an emergency banner's body; English takes more letters.
LONGEST_NOTES = {"public_ja": 400, "public_en": 800, "internal": 2_000}
LONGEST_REASON = 2_000
LABELS = {
    "public_ja": "公開する変更点",
    "public_en": "公開する変更点 (英語)",
    "internal": "内部のメモ",
}


def unfit(label: str, words: str, longest: int) -> str:
    """Say, in Japanese, why ``words`` cannot be kept as they are; empty when they can."""
    sign = hidden.first_sign(words)
    if sign:
        return f"「{label}」に、目に見えない文字({sign})が入っています。{without_hidden(sign)}"
    length = len(tidied(words))
    if length > longest:
        return f"「{label}」は、{longest}文字までにしてください。今は{length}文字あります。"
    return ""


def unfit_notes(notes: Notes) -> dict[str, str]:
    """Return what is wrong with notes, by the name of the note; empty when nothing is."""
    said = {name: unfit(LABELS[name], getattr(notes, name), LONGEST_NOTES[name]) for name in LABELS}
    return {name: why for name, why in said.items() if why}


def unfit_reason(reason: str) -> str:
    """Say why a reason that staff give cannot be kept as it is; empty when it can."""
    return unfit("理由", reason, LONGEST_REASON)
