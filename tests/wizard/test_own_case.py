"""A result speaks to the reader's own case first, and of nobody else's."""

import pytest
from django.test import Client

from guidance.edition import current
from guidance.edition.loading import read
from guidance.edition.own_case import OWN_CASES, in_own_case
from guidance.newsroom.differences import places
from guidance.rules import Facts, Walk, alternatives, decide, driving_lines, routes
from guidance.rules.vocabulary import Driving, Holding, Outcome, Reason, Renewed, Stage, Step
from portal.wizard.result_page import DRIVING_MARKS
from tests.wizard.resident import Resident, main_of

pytestmark = pytest.mark.django_db

WAITING = {"stage": "waiting", "reason": "expiring", "holding": "card-only"}
RENEWED_WHILE_WAITING = {**WAITING, "application": "complete", "renewed": "yes"}
MISSED = {**WAITING, "application": "missed"}
RECORDED = {"notice": "recorded", "renewed": "no"}
LOST = {"stage": "preparing", "reason": "lost", "holding": "card-only"}
DAMAGED = {"stage": "preparing", "reason": "damaged", "holding": "card-only"}
EXPIRED = {"stage": "preparing", "reason": "expired", "holding": "card-only"}
CHARACTERS = {
    "stage": "preparing",
    "reason": "expiring",
    "holding": "card-only",
    "license": "in-force",
    "characters": "some",
}
NOT_RECORDED = {"notice": "not-recorded", "holding": "card-only"}
RENEWALS = {Stage.NOTIFIED: "renewal_notified", Stage.RECEIVED: "renewal_received"}
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
        (LOST, ("driving", "not-with-new-card", "lost"), ("driving", "current-card", "line")),
        (DAMAGED, ("driving", "not-with-new-card", "damaged"), ("driving", "current-card", "line")),
        (EXPIRED, DETAIL, ("driving", "not-with-new-card", "lost")),
        (EXPIRED, ("driving", "current-card", "unrecorded"), ("driving", "current-card", "detail")),
        (
            {**WAITING, "application": "complete", "renewed": "no"},
            ("steps", "wait-for-notice", "waiting"),
            DETAIL,
        ),
        (
            {"stage": "notified", **RECORDED},
            ("driving", "current-card", "line_recorded"),
            ("driving", "current-card", "notified"),
        ),
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
    for walk in {_lines(walk, language): walk for walk in routes()}.values():
        lines = _lines(walk, language)
        page = _result(language, dict(walk.answers))
        _, *told = page.split('<div class="drive-card">')
        assert page.count('class="drive-line"') == page.count('class="drive-mark ') == len(lines)
        for (line, words), said in zip(lines, told, strict=True):
            mark = DRIVING_MARKS[line]
            assert signs[mark] in said.partition(f'<p class="drive-mark {mark}">')[2][:40]
            assert words in said


def _lines(walk: Walk, language: str) -> tuple[tuple[Driving, str], ...]:
    """With which card: each code with its words in the walk's own case."""
    wording = current().wording(language)
    return tuple(
        (line, str(in_own_case(wording.entry("driving", line), walk.facts).text("line")))
        for line in driving_lines(decide(walk.facts).driving, walk.facts)
    )


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(
    "answers",
    [
        CHARACTERS,
        EXPIRED,
        {**EXPIRED, "stage": "waiting"},
        MISSED,
        {"stage": "notified", **NOT_RECORDED},
        {"stage": "notified", "notice": "blank", "holding": "card-only"},
    ],
)
def test_the_card_in_hand_comes_before_the_new_one_that_may_not_be_driven_with(
    answers: dict[str, str], language: str
) -> None:
    waiting = {**WAITING, "application": "complete", "renewed": "no"}
    in_hand = _text("driving", "current-card", "line", language)
    new = _text("driving", "not-with-new-card", "line", language)
    mark = {"ja": "新しいカードでは運転できません", "en": "Not with the new card"}[language]

    assert f'<p class="drive-line">{in_hand}</p>' in _result(language, waiting)
    first, second = _result(language, answers).split('<div class="drive-card">')[1:]

    assert f'<p class="drive-line">{in_hand}</p>' in first
    assert 'class="to-confirm"' in first
    assert f"×</span> {mark}</p>" in second
    assert f'<p class="drive-line">{new}</p>' in second
    assert 'class="to-confirm"' not in second.partition("</section>")[0]


@pytest.mark.parametrize(
    ("language", "mark"),
    [("ja", "お持ちの新しいカードでは運転できません"), ("en", "Not with the new card you have")],
)
def test_whoever_has_only_a_card_without_a_record_reads_that_this_one_does_not_do(
    language: str, mark: str
) -> None:
    for notice in ("not-recorded", "blank"):
        answers = {"stage": "received", "notice": notice, "holding": "card-only"}
        assert f"×</span> {mark}</p>" in _result(language, answers)
    assert f"×</span> {mark}</p>" not in _result(language, {"stage": "notified", **NOT_RECORDED})


@pytest.mark.parametrize("language", ["ja", "en"])
def test_nobody_waits_for_a_card_without_a_record_until_the_license_has_lapsed(
    language: str,
) -> None:
    told = {
        field: _text("driving", "not-with-new-card", field, language)
        for field in ("renewal", "renewal_notified", "renewal_received")
    }
    warned = 0
    for walk in routes():
        facts = walk.facts
        without = Step.RECORD_AGAIN in decide(facts).steps and facts.holding is Holding.CARD_ONLY
        page = _result(language, dict(walk.answers))
        field = RENEWALS.get(facts.stage, "renewal")
        assert [said for said in told if told[said] in page] == [field] * without, walk.answers
        warned += without
    assert warned
    both = {"holding": "both"}
    beside = _text("driving", "conventional-license", "renewal", language)
    assert beside in _result(language, {**MISSED, **both})
    assert beside not in _result(language, {"stage": "received", **NOT_RECORDED, **both})


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
                *driving_lines(decide(walk.facts).driving, walk.facts),
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
