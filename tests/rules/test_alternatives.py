"""What would change the result: only what helps, and only what is in the person's power."""

import pytest

from guidance.rules import Walk, alternatives, decide, routes, walk
from guidance.rules.vocabulary import Outcome

ROUTES = list(routes())


def _ids(here: Walk) -> str:
    return "-".join(here.answers.values())


@pytest.mark.parametrize("here", ROUTES, ids=_ids)
def test_every_alternative_is_one_answer_away_and_better(here: Walk) -> None:
    now = decide(here.facts)
    for other in alternatives(here.answers):
        there = walk({**here.answers, other.key: str(other.answer)})
        assert there.open is None
        assert decide(there.facts) == other.decision
        left, left_now = (
            {*decision.because, *decision.to_check} for decision in (other.decision, now)
        )
        assert left < left_now


def test_submitting_the_certificate_leads_to_applying() -> None:
    answers = {
        "stage": "preparing",
        "reason": "expiring",
        "holding": "history",
        "characters": "none",
        "submitted": "no",
    }
    found = alternatives(answers)
    assert [(other.key, other.decision.outcome) for other in found] == [
        ("submitted", Outcome.APPLY)
    ]


def test_what_nobody_can_undo_is_not_offered() -> None:
    for here in ROUTES:
        if decide(here.facts).outcome in (Outcome.NOT_CARRIED_OVER, Outcome.RECORD_AGAIN):
            assert alternatives(here.answers) == ()


def test_an_unfinished_walk_has_no_alternatives() -> None:
    with pytest.raises(ValueError, match="not finished"):
        alternatives({"stage": "preparing"})
