"""What is kept, for whom, and how it is erased."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from tests.wizard.resident import Resident

PLACES = ["stage/", "reason/", "result/", "erased/"]


@pytest.mark.parametrize("place", PLACES)
def test_no_cache_keeps_a_page_of_the_walk(resident: Resident, place: str) -> None:
    resident.answer_all({"stage": "waiting", "reason": "unsure"})
    page = resident.open(place, follow=False)
    assert page.status_code == 200
    assert page.headers["Cache-Control"] == "no-store"
    assert "noindex" in page.headers["X-Robots-Tag"]


def test_erasing_deletes_the_row_and_the_cookie(resident: Resident) -> None:
    resident.answer("stage", "waiting")
    reply = resident.client.post("/ja/check/erase/")
    assert Session.objects.count() == 0
    assert reply.cookies["portal_session"]["max-age"] == 0
    assert reply.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert (reply.status_code, reply.headers["Location"]) == (303, "/ja/check/erased/")
    assert "消しました" in resident.open("erased/").content.decode()


@pytest.mark.parametrize("place", ["erase/", "restart/"])
def test_with_htmx_the_browser_forgets_as_much(resident: Resident, place: str) -> None:
    resident.answer("stage", "waiting")
    path = f"/ja/check/{place}"
    plain = resident.client.post(path)
    resident.answer("stage", "waiting")
    reply = resident.client.post(path, headers={"HX-Request": "true"})
    assert Session.objects.count() == 0
    assert {name: told["max-age"] for name, told in reply.cookies.items()} == {
        "portal_session": 0,
        "portal_dates": 0,
        "portal_typed": 0,
    }
    assert reply.headers["Clear-Site-Data"] == plain.headers["Clear-Site-Data"]
    assert reply.headers["HX-Redirect"] == plain.headers["Location"]
    assert (reply.status_code, "Location" in reply.headers) == (204, False)


def test_starting_again_erases_first(resident: Resident) -> None:
    resident.answer("stage", "waiting")
    reply = resident.client.post("/en/check/restart/")
    assert Session.objects.count() == 0
    assert reply.headers["Location"] == "/en/check/"


@pytest.mark.parametrize("place", ["stage/", "reason/", "result/"])
def test_the_way_to_erase_is_on_every_page_of_the_walk(resident: Resident, place: str) -> None:
    resident.answer_all({"stage": "waiting", "reason": "unsure"})
    assert 'href="/ja/check/erase/"' in resident.open(place).content.decode()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_is_erased_before_the_resident_was_asked(db: None, language: str) -> None:
    resident = Resident(Client(), language)
    resident.answer("stage", "waiting")
    asked = resident.open("erase/", follow=False)
    text = asked.content.decode()
    assert (asked.status_code, Session.objects.count()) == (200, 1)
    assert resident.open("reason/", follow=False).status_code == 200
    assert text.count("<li>", text.index("<main"), text.index("</main>")) == 1
    assert f'<form method="post" action="/{language}/check/erase/">' in text
    assert f'href="/{language}/check/"' in text
    assert "plan/result" not in text


def test_the_page_that_asks_says_where_there_is_nothing_to_erase(resident: Resident) -> None:
    text = resident.open("erase/").content.decode()
    assert "消すものはありません" in text
    assert "<form" not in text


def test_ticked_steps_are_kept_and_taken_back(resident: Resident) -> None:
    resident.answer_all({"stage": "received", "notice": "blank", "holding": "both"})
    tick = {"step": "record-again"}
    assert resident.client.post("/ja/check/result/tick/", tick).status_code == 303
    assert resident.open("result/").content.decode().count('aria-pressed="true"') == 1
    resident.client.post("/ja/check/result/tick/", tick)
    assert resident.open("result/").content.decode().count('aria-pressed="true"') == 0


def test_a_step_of_another_outcome_cannot_be_ticked(resident: Resident) -> None:
    resident.answer_all({"stage": "received", "notice": "blank", "holding": "both"})
    resident.client.post("/ja/check/result/tick/", {"step": "apply-online"})
    assert "done" not in Session.objects.get().get_decoded() or (
        Session.objects.get().get_decoded()["done"] == []
    )
