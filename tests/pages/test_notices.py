"""Notices: on the pages they name, on their days; emergencies and banners on every page."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from guidance.edition import Edition, serve
from guidance.edition.banners import Banner
from guidance.edition.current import announce
from tests.pages.conftest import Change, Content
from tests.pages.reading import LANGUAGES, PATHS, Element, opened, parsed

TITLE = {"ja": "窓口の臨時休業", "en": "A desk is closed"}
# In the morning in Tokyo.
DAY = datetime(2026, 12, 10, 1, 0, tzinfo=UTC)


def _notice(**values: Any) -> Change:
    def write(content: Content) -> None:
        content["notices"]["desk-closed"] = {
            "from": date(2026, 12, 10),
            "severity": "info",
            "pages": ["who", "home"],
            "title": TITLE,
            "body": {"ja": "電話で確かめてください。", "en": "Please call."},
        } | values

    return write


def _said_on(path: str, moment: datetime = DAY) -> list[Element]:
    with time_machine.travel(moment, tick=False):
        page = parsed(opened(path).content.decode())
    return [part for part in page.all("section") if TITLE[path[1:3]] in part.words]


def test_a_notice_stands_on_the_pages_it_names_and_on_no_other(
    edition_with: Callable[[Change], Edition],
) -> None:
    serve(edition_with(_notice()))

    for path in PATHS:
        named = path.strip("/").partition("/")[2] in {"", "guide/who"}
        assert len(_said_on(path)) == (1 if named else 0), path


def test_a_notice_may_name_every_page(edition_with: Callable[[Change], Edition]) -> None:
    serve(edition_with(_notice(pages=["*"])))

    assert all(len(_said_on(path)) == 1 for path in PATHS)


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (datetime(2026, 12, 9, 14, 59, tzinfo=UTC), False),
        (datetime(2026, 12, 9, 15, 0, tzinfo=UTC), True),
        (datetime(2026, 12, 12, 14, 59, tzinfo=UTC), True),
        (datetime(2026, 12, 12, 15, 0, tzinfo=UTC), False),
    ],
)
def test_a_notice_stands_from_its_first_day_to_its_last_in_tokyo(
    edition_with: Callable[[Change], Edition], moment: datetime, shown: bool
) -> None:
    serve(edition_with(_notice(to=date(2026, 12, 12))))

    assert bool(_said_on("/ja/guide/who/", moment)) is shown
    assert bool(_said_on("/ja/", moment)) is shown


@pytest.mark.parametrize(
    ("severity", "look"), [("info", "banner notice"), ("warning", "banner act notice")]
)
def test_a_notice_looks_as_severe_as_it_is(
    edition_with: Callable[[Change], Edition], severity: str, look: str
) -> None:
    serve(edition_with(_notice(severity=severity)))

    assert [part.get("class") for part in _said_on("/en/guide/who/")] == [look]


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_emergency_stands_once_on_every_page_the_walk_and_the_errors_included(
    edition_with: Callable[[Change], Edition], language: str
) -> None:
    serve(edition_with(_notice(severity="emergency")))
    more = [f"/{language}/check/stage/", f"/{language}/nowhere/"]

    for path in (*(p for p in PATHS if p.startswith(f"/{language}/")), *more):
        (said,) = _said_on(path)
        assert "stop" in said.get("class").split()
        assert said.words.startswith({"ja": "緊急のお知らせ", "en": "Emergency notice"}[language])
        assert said.parent is not None
        assert said.parent.tag == "body"


def test_a_banner_stands_on_every_page_within_its_time_and_its_words_are_plain() -> None:
    banner = Banner(
        severity="emergency",
        title_ja=TITLE["ja"],
        title_en=TITLE["en"],
        body_ja="<b>太字</b>ではありません",
        body_en="<b>Not</b> bold",
        start=DAY,
        end=DAY + timedelta(hours=1),
    )
    announce((banner,))

    for path in PATHS:
        (said,) = _said_on(path)
        assert {"ja": "<b>太字</b>", "en": "<b>Not</b>"}[path[1:3]] in said.words
        assert not _said_on(path, DAY - timedelta(seconds=1))
        assert not _said_on(path, DAY + timedelta(hours=1))


def test_a_banner_changes_the_tag_of_the_page() -> None:
    with time_machine.travel(DAY, tick=False):
        before = Client().get("/ja/about/").headers["ETag"]
        words = ("題名", "Title", "本文", "Body")
        announce((Banner("emergency", *words, DAY, DAY + timedelta(hours=1)),))
        after = Client().get("/ja/about/", headers={"if-none-match": before})

    assert after.status_code == 200
    assert after.headers["ETag"] != before
