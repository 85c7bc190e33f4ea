"""Answering, going back, changing, in both languages, with htmx and without."""

from collections.abc import Callable

import pytest
from django.contrib.sessions.models import Session
from django.utils.html import escape

from guidance.edition import current
from guidance.edition.own_case import in_own_case
from guidance.rules import Walk, decide, routes
from guidance.rules.vocabulary import Holding, Step
from tests.wizard.resident import Resident, main_of

ROUTES = list(routes())
HISTORY = {"stage": "preparing", "reason": "expiring", "holding": "history"}


def test_the_first_question_is_the_stage(resident: Resident) -> None:
    page = resident.open()
    assert page.redirect_chain == [("/ja/check/stage/", 302)]
    assert 'name="stage"' in page.content.decode()


def test_looking_at_pages_makes_no_session(resident: Resident) -> None:
    resident.open()
    resident.open("result/")
    resident.open("holding/")
    assert Session.objects.count() == 0
    assert "portal_session" not in resident.client.cookies


def test_the_first_answer_makes_one_row_with_codes_only(resident: Resident) -> None:
    resident.answer("stage", "preparing")
    resident.answer("reason", "lost")
    kept = Session.objects.get().get_decoded()
    assert kept.pop("answers") == {"stage": "preparing", "reason": "lost"}
    assert set(kept) == {"began", "_session_expiry"}


def test_an_answer_leads_to_the_next_open_question(resident: Resident) -> None:
    reply = resident.answer("stage", "preparing")
    assert (reply.status_code, reply.headers["Location"]) == (303, "/ja/check/reason/")


def _told(language: str, here: Walk) -> list[str]:
    """Every text that the result of a route must say, as it stands in the page."""
    history = here.facts.holding is Holding.HISTORY
    wording = current().wording(language, history=history)
    decision = decide(here.facts)
    outcome = in_own_case(wording.entry("outcomes", decision.outcome), here.facts)
    told = [outcome.text("headline"), outcome.text("meaning")]
    if decision.driving:
        line = in_own_case(wording.entry("driving", decision.driving), here.facts)
        told += [line.text("line"), line.text("detail")]
    if decision.fee:
        fee = wording.entry("fees", decision.fee)
        told += [fee.text("line"), fee.text("detail")]
    told += [wording.entry("reasons", code).text("because") for code in decision.because]
    told += [wording.entry("reasons", code).text("check") for code in decision.to_check]
    for step in decision.steps:
        entry = in_own_case(wording.entry("steps", step), here.facts)
        told += [entry.text("title"), entry.text("what"), *entry.lists["checklist"]]
    if Step.RECORD_AGAIN in decision.steps:
        told += [escape(facility.name) for facility in wording.facilities]
    return [*told, wording.contact.phone]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_route_ends_with_all_that_was_decided(
    resident_reading: Callable[[str], Resident], language: str
) -> None:
    resident = resident_reading(language)
    for here in ROUTES:
        resident.has_answered(here.answers)
        page = resident.open("result/", follow=False)
        assert page.status_code == 200
        words = page.content.decode()
        missing = [text for text in _told(language, here) if text not in words]
        assert not missing, here.answers


def _steps() -> list[tuple[dict[str, str], str, str]]:
    """Every step of every route once: the answers before, the question, the answer."""
    steps = {}
    for here in ROUTES:
        given: dict[str, str] = {}
        for key, value in here.answers.items():
            steps[tuple(given.items()), key, value] = dict(given)
            given[key] = value
    return [(given, key, value) for (_, key, value), given in steps.items()]


def test_htmx_and_plain_show_the_same_page_on_every_question_of_every_route(
    resident: Resident,
) -> None:
    steps = _steps()
    assert len(steps) > 350
    for given, key, value in steps:
        resident.has_answered(given)
        fragment = resident.answer(key, value, htmx=True)
        resident.has_answered(given)
        page = resident.answer(key, value, follow=True)
        assert main_of(fragment) == main_of(page)
        assert fragment.headers["HX-Push-Url"] == page.redirect_chain[-1][0]
        assert "<html" not in fragment.content.decode()


def test_changing_an_answer_keeps_the_others(resident: Resident) -> None:
    resident.answer_all({**HISTORY, "characters": "none", "submitted": "yes"})
    reply = resident.answer("reason", "no-space")
    assert reply.headers["Location"] == "/ja/check/result/"


def test_an_answer_off_the_route_comes_back_when_the_route_does(resident: Resident) -> None:
    resident.answer_all({**HISTORY, "characters": "none", "submitted": "yes"})
    resident.answer("reason", "lost")
    assert resident.open("characters/").redirect_chain[0][0].startswith("/ja/check/result/")
    resident.answer("reason", "expiring")
    page = resident.open("characters/", follow=False)
    assert page.status_code == 200
    assert 'value="none" aria-describedby="characters-1-detail" checked' in page.content.decode()


def test_an_earlier_question_shows_its_answer_and_the_way_back(resident: Resident) -> None:
    resident.answer_all({"stage": "preparing", "reason": "lost"})
    page = resident.open("reason/").content.decode()
    assert 'href="/ja/check/stage/"' in page
    assert page.count(" checked") == 1


def test_the_language_switch_keeps_answers_and_place(resident: Resident) -> None:
    resident.answer_all({"stage": "preparing", "reason": "expiring"})
    assert 'formaction="/en/check/holding/"' in resident.open("holding/").content.decode()
    english = resident.client.get("/en/check/holding/")
    assert english.status_code == 200
    assert 'href="/en/check/reason/"' in english.content.decode()


def test_the_language_switch_of_an_htmx_answer_points_to_the_new_page(resident: Resident) -> None:
    fragment = resident.answer("stage", "preparing", htmx=True).content.decode()
    assert 'formaction="/en/check/reason/"' in fragment
    assert 'href="/en/check/stage/"' not in fragment.partition("<main")[0]


def test_the_count_of_questions_left_is_the_most_there_can_be(resident: Resident) -> None:
    page = resident.open("stage/").content.decode()
    assert "このあと最大 6 問" in page
    resident.answer("stage", "certificate")
    assert "これが最後の質問です" in resident.open("expiry/").content.decode()


def test_no_answer_stands_in_an_address_or_a_title(resident: Resident) -> None:
    resident.answer_all({**HISTORY, "characters": "none", "submitted": "yes"})
    page = resident.open("result/").content.decode()
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert "history" not in title
    assert not any(f"={value}" in page for value in ("preparing", "expiring", "history"))
