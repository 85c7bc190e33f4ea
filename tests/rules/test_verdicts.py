"""Each rule by itself: which answer makes it apply, which rules it out, which settles nothing."""

import pytest

from guidance.rules import RULE_BY_CODE, RULES, Facts, decide, walk
from guidance.rules import vocabulary as v
from guidance.rules.rule import Ternary
from tests.rules import oracle
from tests.rules.states import OPEN, ROUTES

# The question that a rule hangs on, and the answers that make it apply. Of the others, those that
# say "I do not know" settle nothing.
APPLIES = {
    "reason-not-covered": ("reason", {"lost", "damaged", "expired"}),
    "license-not-in-force": ("license", {"not-in-force"}),
    "characters-not-usable": ("characters", {"some"}),
    "certificate-not-submitted": ("submitted", {"no"}),
    "application-incomplete": ("application", {"missed"}),
    "notice-not-recorded": ("notice", {"not-recorded"}),
    "notice-blank": ("notice", {"blank"}),
    "acquired-during-renewal": ("window", {"open"}),
}
# No card is replaced, so that the rule about reasons does not even come up.
UNSETTLED = {"unsure", "not-at-hand", "stay-extended"}
WORDS = {
    "reason": v.Reason,
    "license": v.License,
    "characters": v.Characters,
    "submitted": v.Submitted,
    "application": v.Application,
    "notice": v.Notice,
    "window": v.Window,
}
CASES = [
    (code, key, value, value in applying)
    for code, (key, applying) in APPLIES.items()
    for value in oracle.VALUES[key]
]


@pytest.mark.parametrize(("code", "key", "value", "applies"), CASES)
def test_a_rule_applies_to_the_answers_it_names(
    code: str, key: str, value: str, applies: bool
) -> None:
    verdict = RULE_BY_CODE[v.RuleCode(code)].applies(Facts(**{key: WORDS[key](value)}))
    if applies:
        assert verdict is Ternary.YES
    else:
        assert verdict is (Ternary.UNKNOWN if value in UNSETTLED else Ternary.NO)


def test_what_was_not_asked_settles_no_rule() -> None:
    assert {rule.applies(Facts()) for rule in RULES} == {Ternary.UNKNOWN}


def test_the_license_rule_is_ruled_out_for_a_history_certificate() -> None:
    rule = RULE_BY_CODE[v.RuleCode.LICENSE_NOT_IN_FORCE]
    assert rule.applies(Facts(holding=v.Holding.HISTORY)) is Ternary.NO
    assert rule.applies(Facts(holding=v.Holding.BOTH)) is Ternary.UNKNOWN


def test_a_decision_rests_on_exactly_the_rules_that_apply() -> None:
    for route in ROUTES:
        applying = tuple(rule.code for rule in RULES if rule.applies(route.facts) is Ternary.YES)
        assert decide(route.facts).because == applying


def test_what_is_to_be_checked_is_settled_by_none_of_the_answers() -> None:
    for route in ROUTES:
        for code in decide(route.facts).to_check:
            assert RULE_BY_CODE[code].applies(route.facts) is Ternary.UNKNOWN


def test_the_route_of_a_walk_is_what_was_answered_and_the_open_question() -> None:
    for state in OPEN:
        assert state.route == (*state.answered, state.open)
    for route in ROUTES:
        assert route.route == route.answered
    assert walk({}).route == (walk({}).open,)
