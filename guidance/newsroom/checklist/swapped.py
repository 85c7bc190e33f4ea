"""The same figures in both languages, but perhaps each in the place of the other."""

from collections.abc import Callable, Iterator

from guidance.edition.figures import other_order
from guidance.edition.figures.placed import Kind
from guidance.edition.figures.weekdays import KANJI, WEEKDAYS
from guidance.edition.loading import Content
from guidance.newsroom.checklist.finding import Concern, Finding, warn
from guidance.newsroom.checklist.pairs import pairs


def swapped(content: Content) -> Iterator[Finding]:
    """Yield texts in which figures stand in another order: a slip, or the way English goes."""
    for text in pairs(content):
        found = other_order(text.ja, text.en)
        if found:
            kind, *orders = found
            name, say = _SAID[kind]
            here, there = ("、".join(map(say, order)) for order in orders)
            message = (
                f"{name}の順番が日本語と英語で違います。日本語は「{here}」、英語は「{there}」の順です。"
                "入れ違いでないか、確かめてください。"
            )
            yield warn(text.id, Concern.OTHER_ORDER, message)


def _yen(amount: str) -> str:
    return f"{int(amount):,}円" if amount.isdigit() else f"{amount}円"


def _day(date: str) -> str:
    """Say 12-01 as 12月1日, and 12 as 12月."""
    month, _, day = date.partition("-")
    return f"{int(month)}月" + (f"{int(day)}日" if day else "")


def _weekday(name: str) -> str:
    return f"{KANJI[WEEKDAYS.index(name)]}曜日"


_SAID: dict[Kind, tuple[str, Callable[[str], str]]] = {
    Kind.YEN: ("金額", _yen),
    Kind.TIME: ("時刻", str),
    Kind.DATE: ("日付", _day),
    Kind.WEEKDAY: ("曜日", _weekday),
}
