"""What would change the result: only what helps, and only what is in the person's power."""

import pytest

from guidance.rules import Decision, Walk, alternatives, decide, routes, walk
from guidance.rules.vocabulary import Outcome
from tests.rules import oracle

ROUTES = list(routes())


# Of two outcomes in a line, the later one is better; others cannot be compared.
BETTER = (
    ("not-carried-over", "check-first", "apply"),
    ("check-card-expiry", "acquire"),
)
# Whatever else differs was decided long ago, or by somebody else: a loss, a notice, a date.
STILL_POSSIBLE = {
    ("submitted", "no", "yes"),  # done at a police counter
    *((key, "unsure", found) for key, found in (
        ("submitted", "yes"), ("license", "in-force"), ("characters", "none"),
        ("application", "complete"), ("window", "closed"),
    )),
}  # fmt: skip


def rank_of(outcome: str) -> int:
    return max(line.index(outcome) for line in BETTER if outcome in line)


def better(other: Decision, now: Decision) -> bool:
    """Judge as a person would: another outcome, and a better one."""
    return any(
        now.outcome in line
        and other.outcome in line
        and line.index(other.outcome) > line.index(now.outcome)
        for line in BETTER
    )


def test_trying_every_other_answer_finds_the_same_alternatives() -> None:
    found = 0
    for here in ROUTES:
        tried = set()
        for key, given in here.answers.items():
            for value in oracle.VALUES[key]:
                there = walk({**here.answers, key: value})
                if (key, given, value) not in STILL_POSSIBLE or there.open is not None:
                    continue
                if better(decide(there.facts), decide(here.facts)):
                    tried.add((key, value))
        offered = [(other.key, str(other.answer)) for other in alternatives(here.answers)]
        assert set(offered) == tried
        assert len(offered) == len(tried)
        found += len(tried)
    assert found > 30


def _ids(here: Walk) -> str:
    return "-".join(here.answers.values())


@pytest.mark.parametrize("here", ROUTES, ids=_ids)
def test_every_alternative_is_one_answer_away_and_better(here: Walk) -> None:
    now = decide(here.facts)
    for other in alternatives(here.answers):
        there = walk({**here.answers, other.key: str(other.answer)})
        assert there.open is None
        assert decide(there.facts) == other.decision
        assert rank_of(other.decision.outcome) > rank_of(now.outcome)


def test_whoever_waits_is_promised_no_change_by_finding_out_what_they_sent() -> None:
    waiting = [here for here in ROUTES if decide(here.facts).outcome is Outcome.AWAIT_NOTICE]
    assert waiting
    for here in waiting:
        assert alternatives(here.answers) == ()


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
