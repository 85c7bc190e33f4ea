"""Whether the dates that a text gives with their year fall on the weekday that stands there."""

from collections.abc import Iterator

from guidance.edition.figures.dated_weekdays import other_weekdays
from guidance.edition.figures.weekdays import KANJI
from guidance.edition.loading import Content
from guidance.newsroom.checklist.finding import Concern, Finding, block
from guidance.newsroom.checklist.pairs import pairs
from guidance.newsroom.differences.printed import day_ja


def weekdays_of_dates(content: Content) -> Iterator[Finding]:
    """Yield the texts and names in which a date has the weekday of another day."""
    for text in pairs(content):
        for sentence in wrong_weekdays(text.ja, text.en):
            yield block(text.id, Concern.OTHER_WEEKDAY, sentence)


def wrong_weekdays(*words: str) -> list[str]:
    """Say, in Japanese and each once, which weekdays in the words are not those of their dates."""
    said = [
        f"{day_ja(found.day)}は{KANJI[found.day.weekday()]}曜日です。"
        f"「{KANJI[found.said]}曜日」と書いてあります。日付か曜日を直してください。"
        for text in words
        for found in other_weekdays(text)
    ]
    return list(dict.fromkeys(said))
