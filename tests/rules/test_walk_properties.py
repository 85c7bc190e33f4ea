"""What holds for every walk and every decision: all of them are visited."""

from guidance.rules import PLACES, QUESTIONS, RULES, decide, walk
from guidance.rules import vocabulary as v
from tests.rules.states import OPEN, ROUTES, following


def _decisions(state):
    """All decisions that the walk can still come to."""
    if state.open is None:
        return {decide(state.facts)}
    return set().union(*map(_decisions, following(state)))


def test_there_are_254_routes_and_every_one_ends() -> None:
    assert len(ROUTES) == 254
    assert all(route.open is None for route in ROUTES)
    assert len({tuple(route.answers.items()) for route in ROUTES}) == 254


def test_nobody_sees_more_than_seven_questions_and_somebody_sees_seven() -> None:
    assert max(len(route.answered) for route in ROUTES) == 7


def test_no_question_is_asked_twice() -> None:
    for route in ROUTES:
        assert len(set(route.answered)) == len(route.answered)


def test_where_a_question_is_asked_two_answers_lead_to_different_decisions() -> None:
    for state in OPEN:
        ends = [_decisions(after) for after in following(state)]
        assert any(end != ends[0] for end in ends), (state.answers, state.open.key)


def test_every_answer_offered_is_taken() -> None:
    for state in OPEN:
        for option in state.open.options(state.facts):
            after = walk({**state.answers, state.open.key: str(option)})
            assert getattr(after.facts, state.open.key) is option
            assert len(after.answered) == len(state.answered) + 1


def test_only_an_unsure_reason_ends_a_journey_with_an_unsure_answer() -> None:
    # "unsure" about the reason stops at once; about the rest it never cuts the walk short.
    for route in ROUTES:
        last = route.answered[-1].key
        if route.answers[last] == "unsure" and last != "reason":
            state = walk({k: a for k, a in route.answers.items() if k != last})
            others = [o for o in state.open.options(state.facts) if str(o) != "unsure"]
            finished = [walk({**state.answers, last: str(o)}).open is None for o in others]
            assert any(finished)


def test_every_question_rule_outcome_step_driving_line_and_fee_is_reached() -> None:
    decisions = [decide(route.facts) for route in ROUTES]
    assert {q for route in ROUTES for q in route.answered} == set(QUESTIONS)
    assert {d.outcome for d in decisions} == set(v.Outcome)
    assert {step for d in decisions for step in d.steps} == set(v.Step)
    assert {d.driving for d in decisions} == {*v.Driving, None}
    assert {d.fee for d in decisions} == {*v.Fee, None}
    assert {code for d in decisions for code in d.because} == {rule.code for rule in RULES}
    assert set(v.RuleCode) == {rule.code for rule in RULES}


def test_every_option_of_every_question_is_offered_somewhere() -> None:
    offered = {}
    for state in OPEN:
        offered.setdefault(state.open.key, set()).update(state.open.options(state.facts))
    for key, options in offered.items():
        assert options == set(type(next(iter(options)))), key


def test_every_decision_has_a_next_step_but_a_received_card_with_its_record() -> None:
    without = {
        (str(r.facts.stage), str(r.facts.notice), str(r.facts.renewed))
        for r in ROUTES
        if not decide(r.facts).steps
    }
    assert without == {("received", "recorded", "no")}


def test_no_step_and_no_rule_is_told_twice_and_each_step_has_its_place() -> None:
    for route in ROUTES:
        decision = decide(route.facts)
        told = decision.because + decision.to_check
        assert len(set(decision.steps)) == len(decision.steps)
        assert len(set(told)) == len(told)
        assert set(decision.steps) <= set(PLACES)
    assert set(PLACES) == set(v.Step)


def test_rules_are_told_in_the_order_of_the_rulebook() -> None:
    order = [rule.code for rule in RULES]
    for route in ROUTES:
        decision = decide(route.facts)
        for told in (decision.because, decision.to_check):
            assert list(told) == sorted(told, key=order.index)


def test_a_history_certificate_never_meets_a_question_or_a_line_about_a_license() -> None:
    for route in ROUTES:
        if route.facts.holding is v.Holding.HISTORY:
            assert not {"license", "sameyear", "renewed"} & set(route.answers)
            assert decide(route.facts).driving is None


def test_fees_are_told_wherever_recording_again_is_a_step_and_nowhere_without_need() -> None:
    for route in ROUTES:
        decision = decide(route.facts)
        if v.Step.RECORD_AGAIN in decision.steps:
            assert decision.fee is not None
        elif decision.outcome is not v.Outcome.CHECK_RECORD:
            assert decision.fee is None
