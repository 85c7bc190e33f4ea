"""From content to an Edition: validated, rendered, cleaned, frozen."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.html import escape

from guidance.edition import markdown
from guidance.edition.facts_in import contact_of, facilities_of, links_of
from guidance.edition.faults import Problem
from guidance.edition.loading import Content
from guidance.edition.parts import Amount, Entry, Html, Notice, Page, Section
from guidance.edition.phrases import (
    with_breaks,
    with_japanese_marked,
    with_whole_words,
    without_gaps,
)
from guidance.edition.references import NOTICE_LINK, shown_codes
from guidance.edition.schema import HISTORY, KINDS, LANGUAGES, Field, Form, Kind
from guidance.edition.sources import Cited, Link
from guidance.edition.unwritten import with_gaps_marked
from guidance.edition.validation import InvalidContentError, obstacles, problems
from guidance.edition.whole import Edition, Wording


def build(content: Content, *, number: int, published_on: date) -> Edition:
    """Build the edition ``number`` from its content.

    Raises InvalidContentError with every problem found; a half edition cannot exist.
    """
    return _built(content, problems(content), number, published_on)


def draft(content: Content, *, number: int, published_on: date) -> Edition:
    """Build what the edition ``number`` would be, for those who still work on it.

    What is merely wrong is shown, a missing text marked. Raises InvalidContentError with the rest.
    """
    shown: Content = with_gaps_marked(content)
    return _built(shown, obstacles(shown), number, published_on)


def _built(content: Content, found: list[Problem], number: int, published_on: date) -> Edition:
    if found:
        raise InvalidContentError(found)
    return Edition(
        number=number,
        checksum=checksum(content),
        published_on=published_on,
        content=content,
        wordings={
            (language, history): _Builder(content, language, history=history).wording()
            for language in LANGUAGES
            for history in (False, True)
        },
        amounts={key: _amounts(row) for key, row in content["figures"].items()},
    )


def checksum(content: Content) -> str:
    """Return the SHA-256 of the content in its one canonical form, as hexadecimal."""
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _amounts(row: Mapping[str, Any]) -> tuple[Amount, ...]:
    return tuple(
        Amount(
            amount["from"],
            amount["yen"],
            *(amount.get(name) or "" for name in ("source", "ground", "ground_en")),
        )
        for amount in row.get("amounts", ())
    )


class _Builder:
    """Builds one language for one audience."""

    def __init__(self, content: Content, language: str, *, history: bool) -> None:
        self.content = content
        self.language = language
        self.history = history
        self.links = links_of(content, language)

    def wording(self) -> Wording:
        entries = {
            kind.name: {
                code: self.entry(kind, code, values)
                for code, values in self.content[kind.name].items()
            }
            for kind in KINDS
        }
        return Wording(
            language=self.language,
            history=self.history,
            entries=entries,
            pages={slug: self.page(slug, entries) for slug in self.content["pages"]},
            facilities=facilities_of(self.content, self.language),
            links=self.links,
            notices=tuple(self.notice(code, entries) for code in self.content["notices"]),
            contact=contact_of(self.content, self.language),
        )

    def entry(self, kind: Kind, code: str, values: Mapping[str, Any]) -> Entry:
        options = values.get("options", {}).items()
        option = Kind(kind.name, None, kind.options)
        return self.texts_of(
            kind, code, values, {value: self.entry(option, value, row) for value, row in options}
        )

    def texts_of(
        self, kind: Kind, code: str, values: Mapping[str, Any], options: Mapping[str, Entry]
    ) -> Entry:
        said = {**values, **values.get(HISTORY, {})} if self.history else values
        citations = tuple(self.cited(source) for source in values.get("sources", ()))
        unconfirmed = any(not cited.link.confirmed for cited in citations)
        return Entry(
            kind=kind.name,
            code=code,
            texts={f.name: self.text(f, said.get(f.name)) for f in kind.fields if not f.many},
            lists={
                f.name: tuple(self.text(f, item) for item in said.get(f.name, ()))
                for f in kind.fields
                if f.many
            },
            options=options,
            citations=citations,
            to_confirm=bool(values.get("to_confirm", unconfirmed)),
        )

    def text(self, field: Field, value: Mapping[str, str] | None) -> Html:
        if value is None:
            return Html.of("", "")
        words = value[self.language].strip()
        if field.form is Form.LINE:
            html, plain = with_breaks(words, self.language), words
        else:
            render = markdown.render_block if field.form is Form.BLOCK else markdown.render_inline
            html = without_gaps(render(words, self.address), self.language)
            plain = markdown.plain(html)
        marked = with_japanese_marked(html, self.language)
        return Html.of(with_whole_words(marked, self.language), plain)

    def address(self, scheme: str, key: str) -> str:
        if scheme == "link":
            # A draft may name a link that is not there; it leads nowhere.
            return escape(self.links[key].url) if key in self.links else ""
        return page_path(key, self.language)

    def cited(self, source: str) -> Cited:
        key, _, clause = source.partition("/")
        link: Link = self.links[NOTICE_LINK if key == "mpd" else key]
        return Cited(link, clause)

    def page(self, slug: str, entries: Mapping[str, Mapping[str, Entry]]) -> Page:
        kind = next(kind for kind in KINDS if kind.name == "pages")
        section_kind = Kind("pages", None, kind.sections)
        sections = []
        for number, values in enumerate(self.content["pages"][slug].get("sections", ())):
            anchor = values.get("anchor", f"{slug}-{number + 1}")
            entry = self.texts_of(section_kind, anchor, values, {})
            sections.append(self.section(entry, values.get("shows", ()), entries))
        for_history = self.content["pages"][slug].get("audience") == HISTORY
        return Page(slug, entries["pages"][slug], tuple(sections), for_history)

    def section(
        self, entry: Entry, shows: list[str], entries: Mapping[str, Mapping[str, Entry]]
    ) -> Section:
        shown: dict[str, tuple[Entry, ...]] = {}
        for item in shows:
            kind = item.split(":")[0]
            if kind in entries:
                codes = shown_codes(self.content, item)
                shown[kind] = (*shown.get(kind, ()), *(entries[kind][code] for code in codes))
        kinds = {item.split(":")[0] for item in shows}
        return Section(entry, entry.code, shown, "facilities" in kinds, "contact" in kinds)

    def notice(self, code: str, entries: Mapping[str, Mapping[str, Entry]]) -> Notice:
        row = self.content["notices"][code]
        return Notice(
            entry=entries["notices"][code],
            start=row["from"],
            end=row.get("to"),
            severity=row["severity"],
            pages=tuple(row["pages"]),
        )


def page_path(slug: str, language: str) -> str:
    """Return the path of a page that a text links to."""
    if slug == "home":
        return f"/{language}/"
    if slug in ("guide", "facilities", "about", "check", "plan"):
        return f"/{language}/{slug}/"
    return f"/{language}/guide/{slug}/"
