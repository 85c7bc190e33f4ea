"""`GET /api/v1/decision`: the walk and the decision for a set of answers."""

from collections.abc import Iterator
from datetime import date

from django.http import QueryDict

from guidance.edition import current
from guidance.rules import RULE_BY_CODE, Decision, decide, walk
from portal.api.door import Answer
from portal.api.parameters import understood


def decision(query: QueryDict, _today: date) -> Answer:
    """Replay the answers among the parameters; decide where no question is left open."""
    here = walk(understood(query))
    answers = here.answers
    decided = None if here.open else decide(here.facts)
    return Answer(
        {
            "answers": answers,
            "ignored": sorted(set(query) - set(answers)),
            "next": here.open.key if here.open else None,
            "decision": decided and _as_json(decided),
            "sources": list(_sources(decided)) if decided else [],
            "edition": str(current().number),
        }
    )


def _as_json(decided: Decision) -> dict[str, object]:
    return {
        "outcome": decided.outcome,
        "because": list(decided.because),
        "to_check": list(decided.to_check),
        "steps": list(decided.steps),
        "driving": decided.driving,
        "fee": decided.fee,
    }


def _sources(decided: Decision) -> Iterator[dict[str, object]]:
    """Yield the clauses of the rules that were decisive, then of those still to be checked."""
    for code in decided.because + decided.to_check:
        for citation in RULE_BY_CODE[code].citations:
            yield {
                "rule": code,
                "source": citation.source.code,
                "clause": citation.clause,
                "confirmed": citation.source.confirmed,
            }
