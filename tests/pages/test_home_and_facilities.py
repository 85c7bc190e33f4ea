"""Home, and the list of facilities: what they offer, and what they say is unknown."""

from collections.abc import Iterable

import pytest
from django.test import Client

from guidance.edition import Edition
from guidance.edition.parts import Facility
from guidance.edition.schema import PAGES
from guidance.pages import path_to
from tests.pages.reading import LANGUAGES, Element, opened, page_at

NOTICE = "https://www.keishicho.metro.tokyo.lg.jp/menkyo/oshirase/update.html"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", ["facilities", "record-again"])
def test_every_facility_is_shown_and_what_nobody_confirmed_is_said_once(
    edition: Edition, slug: str, language: str
) -> None:
    page = page_at(path_to(slug, language))
    rows = [
        row
        for places in page.all("ul")
        if places.get("class") == "places"
        for row in places.all("li")
    ]
    unknown = {"ja": "受付時間が書かれていない施設", "en": "Where no street address"}[language]
    wording = edition.wording(language)

    assert len(rows) == len(wording.facilities) == 17
    for row, facility in zip(rows, wording.facilities, strict=True):
        assert facility.name in row.words
        assert facility.name_ja in row.words
        calls = [link.words for link in row.all("a") if link.get("href").startswith("tel:")]
        assert calls == ([facility.phone] if facility.phone else [])
        assert (facility.address or facility.municipality) in row.words
    assert page.words.count(unknown) == 1
    _names_its_sources(page.all("details")[-1], wording.facilities)
    assert wording.contact.phone_link in {link.get("href") for link in page.all("a")}


def _names_its_sources(folded: Element, facilities: Iterable[Facility]) -> None:
    """Check that addresses and numbers beyond the notice have a source, by the facility's name."""
    sources = [
        (facility.name, url)
        for facility in facilities
        if facility.phone or facility.address
        for url in facility.own_sources
    ]
    rows = folded.all("li")
    assert len(rows) == len(sources) > 0
    for row, (name, url) in zip(rows, sources, strict=True):
        linked = [link.get("href") for link in row.all("a")]
        assert name in row.words
        assert linked == ([url] if url.startswith("https:") else [])
        assert linked or url in row.words
        # What is no link says why.
        assert bool(linked) != any("http " in one.words for one in row.all("small"))
        assert url != NOTICE


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_offers_the_six_situations_and_every_page(edition: Edition, language: str) -> None:
    page = page_at(f"/{language}/")
    form = page.all("form")[0]
    stages = edition.wording(language).entry("questions", "stage").options

    assert (form.get("method"), form.get("action")) == ("post", f"/{language}/check/stage/")
    assert [(b.get("name"), b.get("value")) for b in form.all("button")] == [
        ("stage", code) for code in stages
    ]
    for button, stage in zip(form.all("button"), stages.values(), strict=True):
        assert stage.text("label").plain in button.words
    links = {link.get("href") for link in page.all("a")}
    assert {path_to(slug, language) for slug in PAGES} <= links


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_situation_chosen_at_home_is_the_first_answer(language: str) -> None:
    browser = Client(enforce_csrf_checks=True)
    form = browser.get(f"/{language}/")
    token = form.context["csrf_token"]

    reply = browser.post(
        f"/{language}/check/stage/", {"stage": "waiting", "csrfmiddlewaretoken": str(token)}
    )

    assert (reply.status_code, reply.headers["Location"]) == (303, f"/{language}/check/reason/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_tells_what_is_not_urgent_after_the_situations(language: str) -> None:
    page = opened(f"/{language}/").content.decode()

    assert 0 < page.index('class="entries"') < page.index('id="notice-')
