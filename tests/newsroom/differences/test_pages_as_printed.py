"""The pages that a text is said to stand on are those that print it, at the anchor that is told."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from django.test import Client

from guidance.edition import previewing
from guidance.edition.building import draft
from guidance.edition.loading import Content, read
from guidance.edition.schema import PAGES
from guidance.edition.texts import Text, texts
from guidance.newsroom.differences import Place, places

ADDRESSES = (
    *("/ja/", "/ja/guide/", "/ja/facilities/", "/ja/plan/", "/ja/about/", "/ja/check/stage/"),
    *(f"/ja/guide/{slug}/" for slug in PAGES),
)


def _mark(content: Content, text: Text, mark: str) -> None:
    value: Any = content[text.kind]
    for part in text.path.split("."):
        value = value[int(part)] if isinstance(value, list) else value[part]
    value["ja"] = mark


def _printed() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the mark of each text, and the pages on which every text is nothing but its mark."""
    content = deepcopy(read())
    marks = {text.id: f"〔{number:04}〕" for number, text in enumerate(texts(content))}
    for text in list(texts(content)):
        _mark(content, text, marks[text.id])
    with previewing(draft(content, number=5, published_on=date(2026, 12, 1))):
        return marks, {one: Client().get(one).content.decode() for one in ADDRESSES}


def _always(place: Place) -> bool:
    return not place.condition and (not place.answers)


@pytest.mark.django_db
def test_a_text_stands_where_it_is_said_to_stand_and_nowhere_else() -> None:
    marks, pages = _printed()
    content = read()
    wrong = []
    for text_id, mark in marks.items():
        found = places(content, text_id)
        said = {place.address.partition("#")[0] for place in found} & set(ADDRESSES)
        always = {place.address.partition("#")[0] for place in found if _always(place)}
        printing = {address for address, page in pages.items() if mark in page}
        if printing - said or (always & set(ADDRESSES)) - printing:
            wrong.append((text_id, printing, said))
    assert wrong == []


@pytest.mark.django_db
def test_a_text_stands_in_the_section_that_its_link_opens() -> None:
    marks, pages = _printed()
    content = read()
    anchored = 0
    for text_id, mark in marks.items():
        for place in filter(_always, places(content, text_id)):
            address, _, anchor = place.address.partition("#")
            if anchor:
                anchored += 1
                section = pages[address].partition(f'<section class="section" id="{anchor}"')[2]
                assert mark in section.partition("</section>")[0], (text_id, place.address)
    assert anchored > len(PAGES)


def test_a_text_that_depends_on_something_says_on_what() -> None:
    content = read()
    told = {
        "advice/card-first.meaning": "入れた日付により出ます",
        "pages/record-again.sections.2.unknown_amount": "額が分からない間だけ出ます",
    }
    for text_id, condition in told.items():
        assert [place.condition for place in places(content, text_id)] == [condition]
    [reason] = places(content, "questions/reason.title")
    assert reason.condition.startswith("答えにより出ます (254通りの答え方のうち")
    assert reason.answers == {"stage": "preparing"}
    stage = places(content, "questions/stage.title")
    assert [(place.condition, place.answers) for place in stage] == [("", {})]
