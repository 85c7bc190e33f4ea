"""Whether the amounts in yen can be right, and whether the texts agree with them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from guidance.edition.faults import Fault
from guidance.edition.loading import Content
from guidance.newsroom.checklist.finding import Concern, Finding, block, warn
from guidance.newsroom.checklist.ignorance import called_unknown
from guidance.newsroom.checklist.quoted import quoted
from guidance.newsroom.differences.printed import day_ja
from guidance.newsroom.differences.sources import link_of

UNLIKELY_YEN = 10_000
"""Fees of the license headquarters lie well below; more is probably a digit too many."""
UNLIKELY_CHANGE = 5
"""A fee that becomes so many times what it was, or a part of it, is probably a slip."""
_Row = Mapping[str, Any]


def amounts(content: Content, live: Content | None, today: date) -> Iterator[Finding]:
    """Yield amounts without a ground, unlikely ones, and texts that disagree with them."""
    for figure, row in content["figures"].items():
        known = (live or {}).get("figures", {}).get(figure, {}).get("amounts", ())
        rows = sorted(row.get("amounts", ()), key=lambda amount: str(amount.get("from")))
        for earlier, amount in zip([{}, *rows], rows, strict=False):
            text_id = f"figures/{figure}.amounts.{amount.get('from')}"
            yield from _ground(content, text_id, amount)
            yield from _likely(text_id, (earlier, _published(known, amount)), amount)
            if not any(_same(amount, other) for other in known):
                yield from _past(text_id, amount, today)
    yield from quoted(content, live)
    yield from called_unknown(content)


def _same(amount: _Row, other: _Row) -> bool:
    # By what the public pays, and from when: a new ground alone makes no new amount.
    return all(amount.get(name) == other.get(name) for name in ("from", "yen"))


def _ground(content: Content, text_id: str, amount: _Row) -> Iterator[Finding]:
    source = str(amount.get("source") or "")
    if source and link_of(source) not in content["links"]:
        message = f"根拠のリンクがありません: 「{source}」。選び直してください。"
        yield block(text_id, Concern.UNKNOWN_GROUND, message)
    if not source and not amount.get("ground"):
        message = "金額の根拠がありません。条例の名前かリンクを入れてください。"
        yield warn(text_id, Concern.AMOUNT_WITHOUT_GROUND, message)
    if bool(amount.get("ground")) != bool(amount.get("ground_en")):
        language = "英語" if amount.get("ground") else "日本語"
        message = f"根拠の{language}がありません。公開ページに出るので、入力してください。"
        yield block(f"{text_id}.ground", Fault.NO_TEXT, message)


def _published(known: Sequence[_Row], amount: _Row) -> _Row:
    """Return what the public reads for the day on which the amount begins, or the first later."""
    rows = sorted(known, key=lambda row: str(row.get("from")))
    before = [row for row in rows if str(row.get("from")) <= str(amount.get("from"))]
    return next(iter([*before[-1:], *rows]), {})


def _likely(text_id: str, others: Iterable[_Row], amount: _Row) -> Iterator[Finding]:
    yen = amount.get("yen")
    if not isinstance(yen, int) or yen <= 0:
        return
    far = [row["yen"] for row in others if _is_far(yen, row.get("yen"))]
    if yen > UNLIKELY_YEN or far:
        beside = f"(もとは{far[-1]:,}円)" if far else ""
        message = f"{yen:,}円{beside}です。けたを確かめてください。"
        yield warn(text_id, Concern.AMOUNT_UNLIKELY, message)


def _is_far(yen: int, before: object) -> bool:
    if not isinstance(before, int):
        return False
    return max(yen, before) >= UNLIKELY_CHANGE * max(1, min(yen, before))


def _past(text_id: str, amount: _Row, today: date) -> Iterator[Finding]:
    start = amount.get("from")
    if isinstance(start, date) and start < today:
        message = f"開始日({day_ja(start)})が過ぎています。日付を確かめてください。"
        yield warn(text_id, Concern.AMOUNT_IN_PAST, message)
