"""Pages whose sources nobody has read again for long."""

from collections.abc import Iterator
from datetime import date, timedelta

from guidance.edition.loading import Content
from guidance.newsroom.checklist.finding import Concern, Finding, block, warn
from guidance.newsroom.differences.naming import entry_name
from guidance.newsroom.differences.on_pages import PLANNER, pages_showing
from guidance.newsroom.differences.printed import day_ja
from guidance.newsroom.differences.sources import citations
from guidance.newsroom.differences.text_ids import TextId

REREAD_AFTER = timedelta(days=180)
"""From the day a person last read a source, after which it must be read again."""


def rereading(content: Content, today: date) -> Iterator[Finding]:
    """Yield the links that are due, page by page where residents meet what rests on them."""
    due: dict[str, list[str]] = {}
    citing = citations(content)
    for key, row in content["links"].items():
        read_on = row.get("read_on")
        if not isinstance(read_on, date):
            continue
        if read_on > today:
            message = f"確かめた日({day_ja(read_on)})が、今日より後です。日付を確かめてください。"
            yield block(f"links/{key}.read_on", Concern.READ_IN_FUTURE, message)
        if today - read_on > REREAD_AFTER:
            for page in _pages(content, citing.get(key, [])):
                due.setdefault(page, []).append(key)
    for page, links in due.items():
        names = "、".join(_named(content, key) for key in links)
        message = f"{REREAD_AFTER.days}日より長く読み直していない根拠があります: {names}"
        yield warn(page, Concern.SOURCES_NOT_REREAD, message)


def _named(content: Content, key: str) -> str:
    return f"{entry_name(content, 'links', key)}({day_ja(content['links'][key]['read_on'])})"


def _pages(content: Content, citing: list[str]) -> list[str]:
    """Return the ids of the pages on which something stands; what is on none names its kind."""
    found: list[str] = []
    for text_id in citing:
        place = TextId.of(text_id)
        if place.kind == "pages":
            slugs = [place.code]
        elif place.kind in PLANNER:
            slugs = ["plan"]
        else:
            slugs = pages_showing(content, place)
        found += [f"pages/{slug}" for slug in slugs] or [place.kind]
    return list(dict.fromkeys(found))
