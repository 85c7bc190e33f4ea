"""A result speaks to the reader's own case first, and of nobody else's."""

import pytest
from django.test import Client

from guidance.edition import current
from guidance.edition.loading import read
from guidance.edition.own_case import OWN_CASES, in_own_case
from guidance.newsroom.differences import places
from guidance.rules import Facts, alternatives, decide, routes
from guidance.rules.vocabulary import Driving, Holding, Outcome, Reason, Renewed, Step
from portal.wizard.result_page import DRIVING_MARKS
from tests.wizard.resident import Resident, main_of

pytestmark = pytest.mark.django_db

WAITING = {"stage": "waiting", "reason": "expiring", "holding": "card-only"}
RENEWED_WHILE_WAITING = {**WAITING, "application": "complete", "renewed": "yes"}
MISSED = {**WAITING, "application": "missed"}
RECORDED = {"notice": "recorded", "renewed": "no"}
LOST = {"stage": "preparing", "reason": "lost", "holding": "card-only"}
DAMAGED = {"stage": "preparing", "reason": "damaged", "holding": "card-only"}
NOT_RECORDED = {"notice": "not-recorded", "holding": "card-only"}
MEANING = ("outcomes", "carried-over", "meaning")
DETAIL = ("driving", "not-with-new-card", "detail")
EACH_DECISION = {decide(walk.facts): walk for walk in routes()}


def _text(kind: str, code: str, field: str, language: str) -> str:
    return str(current().wording(language).entry(kind, code).text(field))


def _result(language: str, answers: dict[str, str]) -> str:
    resident = Resident(Client(), language)
    resident.has_answered(answers)
    return main_of(resident.open("result/"))


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(
    ("answers", "told", "untold"),
    [
        (
            {"stage": "received", "notice": "recorded", "renewed": "yes"},
            ("outcomes", "carried-over", "renewed"),
            MEANING,
        ),
        (
            {"stage": "received", **RECORDED},
            MEANING,
            ("outcomes", "carried-over", "renewed"),
        ),
        (RENEWED_WHILE_WAITING, ("outcomes", "await-notice", "renewed"), MEANING),
        (
            {**RENEWED_WHILE_WAITING, "renewed": "no"},
            ("outcomes", "await-notice", "meaning"),
            ("outcomes", "await-notice", "renewed"),
        ),
        (MISSED, ("outcomes", "not-carried-over", "missed"), MEANING),
        (
            DAMAGED,
            ("outcomes", "not-carried-over", "meaning"),
            ("outcomes", "not-carried-over", "missed"),
        ),
        (LOST, ("driving", "not-with-new-card", "lost"), DETAIL),
        (DAMAGED, DETAIL, ("driving", "not-with-new-card", "lost")),
        (
            {"stage": "received", **NOT_RECORDED},
            ("driving", "not-with-new-card", "received"),
            DETAIL,
        ),
        (
            {"stage": "notified", **NOT_RECORDED},
            DETAIL,
            ("driving", "not-with-new-card", "received"),
        ),
    ],
)
def test_each_is_told_what_is_true_of_them(
    language: str,
    answers: dict[str, str],
    told: tuple[str, str, str],
    untold: tuple[str, str, str],
) -> None:
    page = _result(language, answers)
    assert _text(*told, language) in page
    assert _text(*untold, language) not in page


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("holding", list(Holding))
def test_what_to_do_today_stands_once_above_the_steps_and_is_none(
    holding: Holding, language: str
) -> None:
    wording = current().wording(language, history=holding is Holding.HISTORY)
    first = wording.entry("reasons", "application-incomplete").text("first")
    page = _result(language, {**MISSED, "holding": holding})
    above, steps = page.split('<ol class="steps"')
    assert page.count(first) == 1
    assert first in above.rpartition("<h2")[2]
    assert steps.count('class="tick"') == 2
    assert 'class="today"' not in _result(language, {**LOST, "stage": "waiting"})


@pytest.mark.parametrize("language", ["ja", "en"])
def test_with_which_card_one_drives_today_has_one_form_and_a_mark_of_its_own(language: str) -> None:
    signs = {"good": "○", "act": "△", "stop": "×"}
    for walk in routes():
        driving = decide(walk.facts).driving
        page = _result(language, dict(walk.answers))
        assert page.count('class="drive-line"') == page.count('class="drive-mark ') == bool(driving)
        if driving:
            mark = DRIVING_MARKS[driving]
            said = page.partition(f'<p class="drive-mark {mark}">')[2].partition("</p>")[0]
            assert signs[mark] in said
            assert _text("driving", driving, "line", language) in page


def test_nobody_is_told_to_drive_where_the_rules_say_ask_or_do_not() -> None:
    assert {code for code, mark in DRIVING_MARKS.items() if mark == "good"} == {
        Driving.CONVENTIONAL_LICENSE,
        Driving.CURRENT_CARD,
        Driving.NEW_CARD,
    }
    assert set(DRIVING_MARKS) == set(Driving)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_where_no_record_comes_over_one_on_the_notice_is_no_reason_to_drive(language: str) -> None:
    promise = _text("steps", "read-notice", "what", language)
    for decision, walk in EACH_DECISION.items():
        history = walk.facts.holding is Holding.HISTORY
        if Step.READ_NOTICE in decision.steps and not history:
            page = _result(language, dict(walk.answers))
            ruled_out = decision.outcome is Outcome.NOT_CARRIED_OVER
            assert (promise not in page) is ruled_out
            assert (_text("steps", "read-notice", "unexpected", language) in page) is ruled_out


@pytest.mark.parametrize("language", ["ja", "en"])
def test_each_other_answer_is_told_with_the_other_headline_it_leads_to(language: str) -> None:
    offered = 0
    for decision, walk in EACH_DECISION.items():
        found = alternatives(walk.answers)
        page = _result(language, dict(walk.answers))
        assert ('id="change-title"' in page) is bool(found)
        for other in found:
            assert other.decision.outcome is not decision.outcome
        offered += len(found)
    assert offered


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_recorded_card_brings_no_warning_of_one_without_a_record(language: str) -> None:
    warning = _text("steps", "collect-card", "mistake", language)
    assert warning not in _result(language, {"stage": "notified", **RECORDED})
    assert warning in _result(language, {"stage": "notified", **NOT_RECORDED})


def test_whoever_has_a_record_to_update_is_not_shown_green() -> None:
    for walk in routes():
        if Step.REWRITE_RECORD in decide(walk.facts).steps:
            assert '<div class="verdict good">' not in _result("ja", dict(walk.answers))


def test_a_result_without_steps_promises_none_on_paper() -> None:
    promise = "チェック欄のついた手順書"
    assert promise not in _result("ja", {"stage": "received", **RECORDED})
    assert promise in _result("ja", {"stage": "notified", **RECORDED})


def test_every_own_case_is_somebodys() -> None:
    for case in OWN_CASES:
        own = [walk for walk in routes() if case.fits(walk.facts)]
        codes = {
            str(code)
            for walk in own
            for code in (
                decide(walk.facts).outcome,
                decide(walk.facts).driving,
                *decide(walk.facts).steps,
            )
        }
        assert case.code in codes, case


def test_a_driving_history_is_spoken_of_in_every_own_case() -> None:
    outcome = current().wording("ja", history=True).entry("outcomes", "not-carried-over")
    for walk in routes():
        if walk.facts.holding is Holding.HISTORY:
            assert "免許証" not in in_own_case(outcome, walk.facts).text("meaning")


def test_a_wording_that_nobody_wrote_leaves_the_general_one() -> None:
    entry = current().wording("ja").entry("outcomes", "apply")
    assert in_own_case(entry, Facts(renewed=Renewed.YES)).texts == entry.texts


def test_the_newsroom_names_only_those_who_read_a_wording() -> None:
    content = read()
    [lost] = places(content, "driving/not-with-new-card.lost")
    assert lost.routes == sum(
        walk.facts.reason is Reason.LOST and walk.facts.holding is Holding.CARD_ONLY
        for walk in routes()
    )
    [own] = places(content, "outcomes/await-notice.renewed")
    assert own.answers["renewed"] == "yes"
