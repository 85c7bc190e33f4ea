"""The button of the other language takes along what is chosen and typed, and loses no word."""

from collections.abc import Callable

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from portal.wizard.answers import CHOSEN
from tests.wizard.resident import Resident
from tests.wizard.test_queries import queries_of

OTHER = {"ja": "en", "en": "ja"}
FINISHED = {"stage": "received", "notice": "blank", "holding": "both"}


def _turn(resident: Resident, path: str, **chosen: str) -> str:
    """Press the button of the other language and return the page's words."""
    other = OTHER[resident.language]
    here = resident.client.get(f"/{resident.language}/{path}").content.decode()
    assert f'formaction="/{other}/{path}" name="turn" value="{other}"' in here
    page = resident.client.post(f"/{other}/{path}", {**chosen, "turn": other}, follow=True)
    assert [status for _, status in page.redirect_chain] == [303]
    assert not [value for value in chosen.values() if value in page.redirect_chain[0][0]]
    return str(page.content.decode())


@pytest.mark.parametrize("language", ["ja", "en"])
def test_an_answer_that_is_chosen_and_not_sent_is_chosen_in_the_other_language(
    resident_reading: Callable[[str], Resident], language: str
) -> None:
    resident = resident_reading(language)
    page = _turn(resident, "check/stage/", stage="waiting")
    assert f'<html lang="{OTHER[language]}">' in page
    assert page.count(" checked") == 1
    assert 'value="waiting" aria-describedby' in page.partition(" checked")[0][-120:]
    assert "data-error-summary" not in page


def test_what_is_only_chosen_is_no_answer(resident: Resident) -> None:
    _turn(resident, "check/stage/", stage="waiting")
    assert resident.open("reason/").redirect_chain == [("/ja/check/stage/?note=moved", 302)]
    kept = Session.objects.get().get_decoded()
    assert "answers" not in kept
    assert kept[CHOSEN] == {"stage": "waiting"}

    resident.answer("stage", "notified")
    assert CHOSEN not in Session.objects.get().get_decoded()


def test_the_answer_given_before_stays_until_another_is_sent(resident: Resident) -> None:
    resident.answer("stage", "preparing")
    page = _turn(resident, "check/stage/", stage="waiting")
    assert 'value="waiting"' in page.partition(" checked")[0][-150:]
    came_anew = resident.open("stage/").content.decode()
    assert 'value="preparing"' in came_anew.partition(" checked")[0][-150:]
    assert resident.open("reason/", follow=False).status_code == 200


def test_what_is_only_chosen_can_be_erased(resident: Resident) -> None:
    _turn(resident, "check/stage/", stage="waiting")
    assert "<form" in resident.open("erase/").content.decode()
    resident.client.post("/ja/check/erase/")
    assert Session.objects.count() == 0


def test_the_other_language_writes_nothing_where_nothing_new_is_chosen(resident: Resident) -> None:
    _turn(resident, "check/stage/")
    assert Session.objects.count() == 0
    resident.answer("stage", "waiting")
    with CaptureQueriesContext(connection) as captured:
        resident.client.post("/en/check/stage/", {"stage": "waiting", "turn": "en"})
    assert len(queries_of(captured)) == 1
    with CaptureQueriesContext(connection) as captured:
        resident.client.post("/en/check/stage/", {"stage": "notified", "turn": "en"})
    assert len(queries_of(captured)) <= 3


def test_a_question_that_was_asked_back_is_asked_in_the_other_language(resident: Resident) -> None:
    refused = resident.client.post("/ja/check/stage/", {}).content.decode()
    assert 'formaction="/en/check/stage/' in refused
    page = _turn(resident, "check/stage/")
    assert '<html lang="en">' in page
    assert 'name="stage"' in page


@pytest.mark.parametrize("note", ["moved", "expired", "gone"])
def test_why_a_reader_is_here_is_said_in_the_other_language_too(
    resident: Resident, note: str
) -> None:
    address = f"check/stage/?note={note}"
    assert f'formaction="/en/{address}"' in resident.client.get(f"/ja/{address}").content.decode()
    assert 'role="note"' in _turn(resident, address)


@pytest.mark.parametrize("note", ["<b>", "a" * 40, "waiting-1"])
def test_a_note_that_is_none_of_ours_is_not_handed_on(resident: Resident, note: str) -> None:
    page = resident.client.get("/ja/check/stage/", {"note": note}).content.decode()
    assert 'formaction="/en/check/stage/"' in page


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_typed_code_goes_along_and_is_not_tried(
    resident_reading: Callable[[str], Resident], language: str
) -> None:
    other = OTHER[language]
    client = resident_reading(language).client
    for page in (
        client.get(f"/{language}/carry/enter/"),
        client.post(f"/{language}/carry/enter/", {"code": "ACEF GHJK"}),
    ):
        assert f'formaction="/{other}/carry/enter/" name="turn"' in page.content.decode()
    turned = client.post(f"/{other}/carry/enter/", {"code": "ACEF GHJK", "turn": other})
    assert turned.status_code == 200
    assert 'value="ACEF GHJK"' in turned.content.decode()
    assert "data-error-summary" not in turned.content.decode()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_facility_picked_on_the_sheet_goes_along(
    resident_reading: Callable[[str], Resident], language: str
) -> None:
    resident = resident_reading(language)
    resident.has_answered(FINISHED)
    page = _turn(resident, "check/sheet/", facility="fuchu")
    assert '<option value="fuchu" selected>' in page
    assert "行き先: <b>府中運転免許試験場</b>" in page


def test_a_sheet_that_names_no_facility_keeps_its_link(resident: Resident) -> None:
    resident.has_answered({"stage": "notified", "notice": "recorded", "renewed": "no"})
    page = resident.open("sheet/").content.decode()
    assert '<a id="language" class="language" href="/en/check/sheet/"' in page


def test_a_stale_token_keeps_what_is_chosen_in_the_other_language(db: None) -> None:
    client = Client(enforce_csrf_checks=True)
    page = client.post("/en/check/stage/", {"stage": "waiting", "turn": "en"})
    assert page.status_code == 403
    assert page.content.decode().count(" checked") == 1
