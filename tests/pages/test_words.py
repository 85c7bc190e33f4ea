"""What the pages say: the texts of the edition by the rules' codes, as the walk says them."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from django.template.loader import render_to_string
from django.test import Client

from guidance.edition import Edition, Entry, Html
from guidance.edition.own_case import in_own_case
from guidance.edition.parts import Page, Section
from guidance.edition.schema import PAGES
from guidance.edition.validation import InvalidContentError
from guidance.pages import SLUGS, path_to
from guidance.rules import Walk, decide, routes
from guidance.rules.vocabulary import Driving, Fee, Holding, Outcome, RuleCode, Step
from tests.pages.conftest import Change, Content
from tests.pages.reading import LANGUAGES, Element, opened, page_at
from tests.wizard.resident import Resident

WITH_SECTIONS = [slug for slug in SLUGS if slug not in {"home", "guide"}]
KINDS = {
    "outcomes": Outcome,
    "reasons": RuleCode,
    "steps": Step,
    "driving": Driving,
    "fees": Fee,
}
# What the walk says on other occasions than a page does.
ELSEWHERE = {
    "reasons": {"check", "sheet", "sheet_check", "slips"},
    "questions": {"why", "hint"},
    "outcomes": {"renewed", "missed", "sheet"},
    "steps": {"sheet", "unexpected", "waiting", "card_only", "both"},
    "fees": {"sheet"},
    "driving": {
        "lost",
        "damaged",
        "received",
        "unrecorded",
        "notified",
        "line_recorded",
        "recorded",
        "renewal",
        "renewal_notified",
        "renewal_received",
    },
}


def _page(edition: Edition, slug: str, language: str) -> Page:
    history = edition.wording(language).pages[slug].for_history
    return edition.wording(language, history=history).pages[slug]


def _texts(entry: Entry) -> Iterator[Html]:
    for name, text in entry.texts.items():
        if text and name not in ELSEWHERE.get(entry.kind, ()):
            yield text
    for name, many in entry.lists.items():
        if name not in ELSEWHERE.get(entry.kind, ()):
            yield from many


def _parts(slug: str, language: str) -> dict[str, Element]:
    page = page_at(path_to(slug, language))
    return {part.get("id"): part for part in page.all("section") if part.get("id")}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", WITH_SECTIONS)
def test_a_page_prints_every_text_of_what_it_shows(
    edition: Edition, slug: str, language: str
) -> None:
    html = opened(path_to(slug, language)).content.decode()
    page = _page(edition, slug, language)

    for text in (page.entry.text("title"), page.entry.text("intro")):
        assert text in html
    for section in page.sections:
        for entry in (section.entry, *(e for shown in section.shown.values() for e in shown)):
            for text in _texts(entry):
                assert text in html, f"{entry.kind}/{entry.code}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_code_of_the_rules_stands_on_some_page(
    edition: Edition, kind: str, language: str
) -> None:
    everything = "".join(opened(path_to(slug, language)).content.decode() for slug in PAGES)
    wording = edition.wording(language)
    headline = {"outcomes": "headline", "driving": "line", "fees": "line"}.get(kind, "title")

    for code in KINDS[kind]:
        assert wording.entry(kind, code).text(headline) in everything, code


@pytest.mark.parametrize("shown", ["steps:record-again", "fees:waived", "driving:new-card"])
def test_an_edition_that_forgets_a_code_on_its_pages_is_refused(
    edition_with: Callable[[Change], Edition], shown: str
) -> None:
    def forget(content: Content) -> None:
        for page in content["pages"].values():
            for section in page.get("sections", ()):
                section["shows"] = [one for one in section.get("shows", ()) if one != shown]

    with pytest.raises(InvalidContentError, match="is shown on no guidance page"):
        edition_with(forget)


def _routes_to_everything() -> list[Walk]:
    """A few routes whose results together show every code; for holders of a license."""
    wanted, chosen = set[object](), list[Walk]()
    for walk in routes():
        if walk.facts.holding is Holding.HISTORY:
            continue
        decision = decide(walk.facts)
        codes = {decision.outcome, *decision.because, *decision.steps}
        codes |= {code for code in (decision.driving, decision.fee) if code}
        if not codes <= wanted:
            wanted |= codes
            chosen.append(walk)
    return chosen


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_walk_says_it_in_the_same_words(edition: Edition, language: str) -> None:
    pages = "".join(opened(path_to(slug, language)).content.decode() for slug in PAGES)
    wording = edition.wording(language)

    for walk in _routes_to_everything():
        resident = Resident(Client(), language)
        resident.has_answered(walk.answers)
        result = resident.open("result/").content.decode()
        decision = decide(walk.facts)
        told = [("outcomes", decision.outcome), *(("reasons", code) for code in decision.because)]
        told += [("steps", step) for step in decision.steps]
        told += [("driving", decision.driving)] if decision.driving else []
        told += [("fees", decision.fee)] if decision.fee else []
        for kind, code in told:
            entry = wording.entry(kind, str(code))
            for text in _texts(in_own_case(entry, walk.facts)):
                assert text in result, f"{kind}/{code} in the walk"
            for text in _texts(entry):
                assert text in pages, f"{kind}/{code} on the pages"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", WITH_SECTIONS)
def test_a_section_names_its_sources_and_the_day_each_was_read(
    edition: Edition, slug: str, language: str
) -> None:
    parts = _parts(slug, language)

    for section in _page(edition, slug, language).sections:
        part = parts[section.anchor]
        links = {link.get("href"): link.words for link in part.all("a")}
        for cited in _cited(section):
            assert (
                links[cited.link.url] == cited.link.publisher
                or cited.link.url in section.entry["body"]
            )
            assert cited.clause in part.words
            assert cited.link.read_on is not None
            days = {time.get("datetime") for time in part.all("time")}
            assert f"{cited.link.read_on:%Y-%m-%d}" in days


def _cited(section: Section) -> list[object]:
    entries = (section.entry, *(e for shown in section.shown.values() for e in shown))
    return [cited for entry in entries for cited in entry.citations]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", WITH_SECTIONS)
def test_what_is_to_be_confirmed_is_marked_and_nothing_else(
    edition: Edition, slug: str, language: str
) -> None:
    parts = _parts(slug, language)

    for section in _page(edition, slug, language).sections:
        shown = [e for kind in section.shown.values() for e in kind]
        # A part without words of its own leaves the mark to what it shows.
        entries = [section.entry, *shown] if section.entry["body"] else shown
        marks = [e for e in parts[section.anchor] if e.get("class") == "to-confirm"]
        assert len(marks) == sum(entry.to_confirm for entry in entries), section.anchor


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_history_page_speaks_to_holders_of_a_history_certificate(
    edition: Edition, language: str
) -> None:
    html = opened(path_to("history", language)).content.decode()
    own = edition.wording(language, history=True).entry("outcomes", "record-again")
    others = edition.wording(language).entry("outcomes", "record-again")

    assert own.text("headline") in html
    assert others.text("headline") not in html


def test_a_telephone_number_in_a_text_is_one_tap_away(edition: Edition) -> None:
    number = edition.wording("ja").contact.phone
    digits = number.replace("-", "")
    page = page_at("/ja/guide/exclusions/")

    advised = [p for p in page.all("dd") if number in p.words]
    assert advised
    for words in advised:
        assert [(a.get("href"), a.words) for a in words.all("a")] == [(f"tel:{digits}", number)]


def test_the_template_of_an_amount_prints_nothing_where_it_is_unknown() -> None:
    assert render_to_string("_amounts.html", {"of": {"amount": None, "coming": None}}).strip() == ""


def test_sources_are_read_on_a_day_that_has_been(edition: Edition) -> None:
    for link in edition.wording("ja").links.values():
        assert link.read_on is None or link.read_on <= date(2026, 11, 23)
