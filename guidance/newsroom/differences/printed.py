"""Facts as staff read them: days, sources, opening hours, in Japanese."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from guidance.edition.loading import Content
from guidance.edition.references import NOTICE_LINK
from guidance.newsroom.differences.labels import KINDS
from guidance.newsroom.differences.naming import entry_label, entry_name

_WORDS = {
    "severity": {"info": "お知らせ", "warning": "注意", "emergency": "緊急"},
    "audience": {"history": "マイナ経歴証明書の方"},
    "kind": {
        "license-center": "運転免許試験場",
        "renewal-center": "運転免許更新センター",
        "police-station": "指定警察署",
    },
}
_WEEKDAYS = "月火水木金土日"
_SITE = {"*": "すべてのページ", "check": "質問に答えるページ"}
SEPARATOR = "、"


def printed(content: Content, field: str, value: Any) -> str:
    """Return a value of a field as one Japanese text; None and an empty list are empty."""
    if value is None:
        return ""
    if field in _WORDS:
        return _WORDS[field].get(str(value), str(value))
    if field in _LISTS and isinstance(value, list):
        return SEPARATOR.join(_LISTS[field](content, item) for item in value)
    return _plain(value)


def source_name(content: Content, source: str) -> str:
    """Return the publisher of a source and its clause: 警視庁「除外事由 1」."""
    link, _, clause = source.partition("/")
    row = content["links"].get(NOTICE_LINK if link == "mpd" else link, {})
    publisher = row.get("publisher", {}).get("ja", link)
    return f"{publisher}「{clause or row.get('title', {}).get('ja', '')}」"


def day_ja(day: date) -> str:
    """Return a day as Japanese writes it: 2026年4月1日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "はい" if value else "いいえ"
    if isinstance(value, date):
        return day_ja(value)
    if isinstance(value, Mapping):
        return SEPARATOR.join(f"{key}: {_plain(item)}" for key, item in value.items())
    if isinstance(value, Iterable) and not isinstance(value, str):
        return SEPARATOR.join(_plain(item) for item in value)
    return str(value)


def _shown(content: Content, item: Any) -> str:
    kind, _, code = str(item).partition(":")
    return f"{KINDS.get(kind, kind)}(すべて)" if code == "*" else entry_label(content, kind, code)


def _page(content: Content, item: Any) -> str:
    return _SITE.get(str(item)) or f"「{entry_name(content, 'pages', str(item))}」"


def _hours(content: Content, item: Any) -> str:
    weekday = item.get("weekday")
    name = _WEEKDAYS[weekday - 1] if weekday in range(1, 8) else str(weekday)
    if item.get("closed"):
        return f"{name}曜日 休み"
    return f"{name}曜日 {item.get('opens')}から{item.get('closes')}まで"


def _closure(content: Content, item: Any) -> str:
    reason = item.get("reason", {})
    return (
        f"{_plain(item.get('from'))}から{_plain(item.get('to'))}まで"
        f"({reason.get('ja', '')} / {reason.get('en', '')})"
    )


def _amount(content: Content, item: Any) -> str:
    yen = item.get("yen")
    written = f"{yen:,}円" if isinstance(yen, int) else f"{yen}円"
    named = [source_name(content, str(item["source"]))] if item.get("source") else []
    words = " / ".join(str(item[name]) for name in ("ground", "ground_en") if item.get(name))
    ground = SEPARATOR.join([*named, *([words] if words else [])])
    reason = f"(根拠: {ground})" if ground else ""
    return f"{_plain(item.get('from'))}から {written}{reason}"


_LISTS: dict[str, Callable[[Content, Any], str]] = {
    "sources": lambda content, item: source_name(content, str(item)),
    "shows": _shown,
    "pages": _page,
    "opening": _hours,
    "closures": _closure,
    "amounts": _amount,
}
