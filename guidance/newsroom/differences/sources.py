"""The clauses that a text rests on, and the texts that rest on a link."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from guidance.edition.loading import Content
from guidance.edition.references import NOTICE_LINK
from guidance.edition.texts import tables
from guidance.newsroom.differences.text_ids import TextId

_LINK = re.compile(r"\]\(link:([a-z0-9-]+)\)")


@dataclass(frozen=True, slots=True)
class Clause:
    """A source of a text, in Japanese; ``clause`` is empty for a whole page.

    ``read_on`` is the day on which a person last read the page; ``confirmed``: it is the
    Metropolitan Police Department's own word.
    """

    link: str
    publisher: str
    title: str
    clause: str
    url: str
    read_on: date | None
    confirmed: bool


def source_clauses(content: Content, text_id: str) -> list[Clause]:
    """Return what a text rests on: its own sources, or those of the entry that it belongs to."""
    place = TextId.of(text_id)
    entry = content.get(place.kind, {}).get(place.code, {})
    if place.kind == "links":
        return [_clause(content, place.code)]
    if place.kind == "facilities":
        return [_by_address(content, url) for url in entry.get("read_from", ())]
    sources = entry.get("sources", ())
    if place.part == "sections" and place.item.isdigit():
        section = dict(enumerate(entry.get("sections", ()))).get(int(place.item), {})
        sources = section.get("sources", sources)
    if place.kind == "figures":
        sources = _grounds(entry)
    return [_clause(content, source) for source in sources]


def citations(content: Content) -> dict[str, list[str]]:
    """Return the ids of all that cites a link, by the link's key: tables, texts and facts."""
    found: dict[str, list[str]] = {}
    for text_id, link in _cited(content):
        found.setdefault(link, []).append(text_id)
    return found


def link_of(source: str) -> str:
    """Return the key of the link that a source names: ``mpd/手数料`` is the notice."""
    link = source.partition("/")[0]
    return NOTICE_LINK if link == "mpd" else link


def _cited(content: Content) -> Iterator[tuple[str, str]]:
    for table in tables(content):
        yield from _all_of(f"{table.kind}/{table.path}", table.values.get("sources", ()))
        for field in table.fields:
            for link in _LINK.findall(str(table.values.get(field.name, ""))):
                yield f"{table.kind}/{table.path}.{field.name}", link
    keys = {row.get("url"): key for key, row in content["links"].items()}
    for kind in ("contact", "figures", "facilities"):
        for code, row in content[kind].items():
            yield from _all_of(f"{kind}/{code}", _grounds(row))
            for url in row.get("read_from", ()):
                yield f"{kind}/{code}", keys.get(url, "")


def _all_of(text_id: str, sources: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield from dict.fromkeys((text_id, link_of(source)) for source in sources)


def _grounds(fact: Mapping[str, Any]) -> list[str]:
    amounts = [row["source"] for row in fact.get("amounts", ()) if row.get("source")]
    return [*fact.get("sources", ()), *amounts]


def _clause(content: Content, source: str) -> Clause:
    key = link_of(source)
    return _of_link(key, content["links"].get(key, {}), source.partition("/")[2])


def _by_address(content: Content, url: str) -> Clause:
    for key, row in content["links"].items():
        if row.get("url") == url:
            return _of_link(key, row, "")
    return Clause("", "", "", "", url, None, confirmed=False)


def _of_link(key: str, row: Mapping[str, Any], clause: str) -> Clause:
    return Clause(
        link=key,
        publisher=str(row.get("publisher", {}).get("ja", key)),
        title=str(row.get("title", {}).get("ja", "")),
        clause=clause,
        url=str(row.get("url", "")),
        read_on=row.get("read_on"),
        confirmed=bool(row.get("confirmed")),
    )
