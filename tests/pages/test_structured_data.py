"""The facts for search engines: schema.org's words, and nothing that the page does not say."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from guidance.edition import Edition, serve
from guidance.pages import path_to
from tests.pages.conftest import Change, Content
from tests.pages.reading import LANGUAGES, PATHS, Element, opened, page_at, parsed

HOST = "http://testserver"
THING = {"name", "description", "url", "alternateName"}
# The types that the pages use, with the properties that schema.org gives them (own or inherited).
VOCABULARY = {
    "WebSite": THING | {"inLanguage"},
    "BreadcrumbList": THING | {"itemListElement", "numberOfItems"},
    "ItemList": THING | {"itemListElement", "numberOfItems"},
    "ListItem": THING | {"position", "item"},
    "FAQPage": THING | {"mainEntity", "inLanguage"},
    "Question": THING | {"acceptedAnswer"},
    "Answer": THING | {"text"},
    "GovernmentService": THING | {"provider", "areaServed", "availableChannel"},
    "GovernmentOrganization": THING | {"telephone"},
    "AdministrativeArea": THING,
    "ServiceChannel": THING | {"servicePhone", "serviceLocation"},
    "ContactPoint": THING | {"telephone"},
    "Place": THING | {"address", "telephone", "latitude", "longitude", "openingHoursSpecification"},
    "OpeningHoursSpecification": THING | {"dayOfWeek", "opens", "closes"},
    "PostalAddress": THING
    | {"addressCountry", "addressRegion", "addressLocality", "streetAddress", "postalCode"},
}


def _data(page: Element) -> dict[str, Any]:
    blocks = [s.text for s in page.all("script") if s.get("type") == "application/ld+json"]
    assert len(blocks) == 1
    data: dict[str, Any] = json.loads(blocks[0])
    return data


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from _nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner)


def _of_type(page: Element, name: str) -> list[dict[str, Any]]:
    return [node for node in _nodes(_data(page)) if node["@type"] == name]


@pytest.mark.parametrize("path", PATHS)
def test_only_words_of_the_vocabulary_are_used_and_none_is_empty(path: str) -> None:
    data = _data(page_at(path))

    assert data["@context"] == "https://schema.org"
    for node in _nodes(data):
        assert node["@type"] in VOCABULARY
        assert set(node) - {"@type"} <= VOCABULARY[node["@type"]], node
        assert all(value not in ("", [], {}, None) for value in node.values())
        for name in ("url", "item"):
            if isinstance(node.get(name), str):
                assert node[name].startswith(("http://", "https://"))


@pytest.mark.parametrize("path", [path for path in PATHS if path not in {"/ja/", "/en/"}])
def test_the_way_back_is_the_one_that_the_page_shows(path: str) -> None:
    page = page_at(path)
    (trail,) = _of_type(page, "BreadcrumbList")
    shown = next(ol for ol in page.all("ol") if ol.get("class") == "breadcrumb")
    steps = trail["itemListElement"]

    assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
    assert [step["name"] for step in steps] == [li.words for li in shown.all("li")]
    links = [link.get("href") for link in shown.all("a")]
    assert [step["item"].removeprefix(HOST) for step in steps] == [*links, path]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_of_the_faq_stands_there_with_its_answer(language: str) -> None:
    page = page_at(path_to("faq", language))
    (faq,) = _of_type(page, "FAQPage")
    sections = [s for s in page.all("section") if s.get("class") == "section"]

    assert faq["inLanguage"] == language
    assert len(faq["mainEntity"]) == len(sections) > 20
    for entry, section in zip(faq["mainEntity"], sections, strict=True):
        answer = entry["acceptedAnswer"]["text"]
        assert entry["name"] == section.all("h2")[0].words
        assert "<" not in answer
        assert _squeezed(answer) in _squeezed(section.text)


def _squeezed(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_recording_again_is_a_service_of_the_metropolitan_police(
    edition: Edition, language: str
) -> None:
    page = page_at(path_to("record-again", language))
    (service,) = _of_type(page, "GovernmentService")
    main = page.all("main")[0].words

    assert service["name"] in main
    assert service["provider"]["name"] == edition.wording(language).links["mpd-notice"].publisher
    channel = service["availableChannel"]
    assert channel["servicePhone"]["telephone"] in main
    assert channel["servicePhone"]["name"] in main
    assert [place["name"] for place in channel["serviceLocation"]] == [
        facility.name for facility in edition.wording(language).facilities
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_place_says_what_is_known_of_it_and_no_more(edition: Edition, language: str) -> None:
    page = page_at(path_to("facilities", language))
    main = page.all("main")[0].words
    places = _of_type(page, "Place")
    facilities = edition.wording(language).facilities

    assert len(places) == len(facilities) == 17
    for place, facility in zip(places, facilities, strict=True):
        address = place["address"]
        assert place["name"] == facility.name
        assert place.get("telephone") == facility.phone
        assert place.get("url") == facility.url
        assert address.get("streetAddress") == facility.address
        assert address["addressLocality"] == facility.municipality
        assert ("latitude" in place) == (facility.latitude is not None)
        for words in (place["name"], place.get("telephone"), address.get("streetAddress")):
            assert words is None or words in main


def _week(*closed: int) -> list[dict[str, Any]]:
    hours = [{"weekday": day, "opens": "08:30", "closes": "16:00"} for day in range(1, 6)]
    return [*hours, *({"weekday": day, "closed": True} for day in closed)]


@pytest.mark.parametrize(("closed", "days"), [((), 0), ((6,), 0), ((6, 7), 7)])
def test_hours_are_given_to_search_engines_only_for_a_whole_week(
    edition_with: Callable[[Change], Edition], closed: tuple[int, ...], days: int
) -> None:
    def write(content: Content) -> None:
        content["facilities"]["fuchu"]["opening"] = _week(*closed)

    serve(edition_with(write))

    page = parsed(opened("/en/facilities/").content.decode())
    hours = _of_type(page, "OpeningHoursSpecification")
    assert len(hours) == days
    if hours:
        monday, sunday = hours[0], hours[-1]
        assert (monday["opens"], monday["closes"]) == ("08:30", "16:00")
        assert sunday["dayOfWeek"] == "https://schema.org/Sunday"
        assert (sunday["opens"], sunday["closes"]) == ("00:00", "00:00")


def test_no_text_can_end_the_block_of_data(edition_with: Callable[[Change], Edition]) -> None:
    evil = "1 < 2 & 3 > 2"

    def write(content: Content) -> None:
        content["pages"]["faq"]["sections"][0]["heading"] = {"ja": evil, "en": evil}

    serve(edition_with(write))
    html = opened("/en/guide/faq/").content.decode()
    data = html.partition('<script type="application/ld+json">')[2].partition("</script>")[0]

    assert not set("<>&") & set(data)
    (faq,) = _of_type(parsed(html), "FAQPage")
    assert faq["mainEntity"][0]["name"] == evil.strip()
