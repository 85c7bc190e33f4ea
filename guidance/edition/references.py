"""References inside the content: sources, shown entries, and that every code is shown somewhere."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext_noop as _

from guidance.edition import markdown
from guidance.edition.faults import Fault, Problem
from guidance.edition.loading import Content
from guidance.edition.schema import SHOWABLE
from guidance.edition.texts import tables, texts
from guidance.rules import QUESTION_BY_KEY, Facts
from guidance.rules.vocabulary import Renewed

NOTICE_LINK = "mpd-notice"
# The parts of the notice, by their headings; the catalogue has our English for each.
CLAUSES = (
    _("冒頭"),
    _("対象者"),
    _("更新方法"),
    _("注意事項"),
    _("除外事由 1"),
    _("除外事由 2"),
    _("除外事由 3"),
    _("除外事由 4"),
    _("確認手順"),
    _("再記録"),
    _("手数料"),
    _("施設"),
    _("更新時期が近い"),
    _("更新可能期間"),
    _("早期更新"),
    _("新たな取得"),
    _("電子証明書"),
)
# Entries that a reader of the guidance pages must be able to find.
_ON_PAGES = ("outcomes", "reasons", "steps", "driving", "fees")
_SHOWN = re.compile(r"([a-z]+):([a-z0-9-]+|\*)")


def reference_problems(content: Content) -> Iterator[Problem]:
    """Yield broken, missing and unused references."""
    yield from _source_problems(content)
    yield from _option_problems(content)
    yield from _shown_problems(content)
    yield from _unused_links(content)


def shown_codes(content: Mapping[str, Mapping[str, Any]], shown: str) -> tuple[str, ...]:
    """Return the codes that ``"steps:apply-online"`` or ``"steps:*"`` names, in content order."""
    kind, code = shown.split(":")
    return tuple(content[kind]) if code == "*" else (code,)


def _sources(content: Content) -> Iterator[tuple[str, str, str]]:
    for table in tables(content):
        for source in table.values.get("sources", ()):
            yield table.kind, table.path, source
    for code, row in content["contact"].items():
        for source in row.get("sources", ()):
            yield "contact", code, source


def _grounds(content: Content) -> Iterator[str]:
    for figure in content["figures"].values():
        for amount in figure.get("amounts", ()):
            yield str(amount.get("source") or "")


def _source_problems(content: Content) -> Iterator[Problem]:
    for kind, path, source in _sources(content):
        link, _, clause = source.partition("/")
        known = clause in CLAUSES if link == "mpd" else not clause and link in content["links"]
        if not known:
            yield Problem(kind, path, Fault.UNKNOWN_SOURCE, (source,))
    for kind in ("reasons", "driving", "steps", "fees"):
        for code, entry in content[kind].items():
            if not entry.get("sources") and not entry.get("to_confirm"):
                yield Problem(kind, code, Fault.NO_SOURCE)


def _option_problems(content: Content) -> Iterator[Problem]:
    for key, entry in content["questions"].items():
        question = QUESTION_BY_KEY[key]
        # While waiting, a planned renewal is offered too: the longest list has every value.
        values = [str(v) for v in question.options(Facts())]
        if key == "renewed":
            values = [str(v) for v in Renewed]
        options = list(entry.get("options", {}))
        for value in values:
            if value not in options:
                yield Problem("questions", f"{key}.options.{value}", Fault.MISSING)
        for value in options:
            if value not in values:
                yield Problem("questions", f"{key}.options.{value}", Fault.NOT_AN_ANSWER)


def _shown_problems(content: Content) -> Iterator[Problem]:
    found: set[tuple[str, str]] = set()
    for slug, page in content["pages"].items():
        for number, section in enumerate(page.get("sections", ())):
            for shown in section.get("shows", ()):
                if not _exists(content, shown):
                    path = f"{slug}.sections.{number}"
                    yield Problem("pages", path, Fault.SHOWS_NOTHING, (shown,))
                    continue
                kind = shown.split(":")[0]
                found |= {(kind, code) for code in shown_codes(content, shown)}
    for kind in _ON_PAGES:
        for code in content[kind]:
            if (kind, code) not in found:
                yield Problem(kind, code, Fault.SHOWN_NOWHERE)


def _exists(content: Content, shown: str) -> bool:
    match = _SHOWN.fullmatch(shown)
    if match is None or match[1] not in SHOWABLE:
        return False
    return match[2] == "*" or match[2] in content[match[1]]


def _unused_links(content: Content) -> Iterator[Problem]:
    used = {NOTICE_LINK} | {source.partition("/")[0] for _, _, source in _sources(content)}
    used |= {source.partition("/")[0] for source in _grounds(content)}
    for text in texts(content):
        for target in (*markdown.targets(text.ja), *markdown.targets(text.en)):
            used.add(target.removeprefix("link:"))
    for key in content["links"]:
        if key not in used:
            yield Problem("links", key, Fault.UNUSED)
