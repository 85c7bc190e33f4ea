"""What a carried word holds, and what is different since it was made."""

from dataclasses import dataclass

from guidance.edition import Edition, Html
from guidance.rules import Decision, PlanDates, Walk, decide, walk
from guidance.rules.vocabulary import Reason
from portal.carry.coding import Carried, UnreadableError, fingerprint
from portal.planner import kept_dates
from portal.planner.told_dates import told_dates
from portal.wizard.question_page import answered, wording_for


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed since the word was made.

    ``before`` and ``now`` are the headlines of the result then and today; ``notes`` what staff
    wrote about each edition since.
    """

    decided_otherwise: bool
    before: Html | None
    now: Html | None
    notes: tuple[str, ...]
    is_newer: bool


def holding_page(carried: Carried, edition: Edition, language: str) -> dict[str, object]:
    """Return the context of the page that shows a word's answers.

    Raises UnreadableError where its dates make none.
    """
    here = walk(carried.answers)
    wording = wording_for(edition, language, here)
    dates = dates_of(carried)
    return {
        "answers": answered(here, wording),
        "difference": _difference(carried, here, edition, language),
        "dates": told_dates(dates, wording) if dates else [],
        "contact": wording.contact,
    }


def dates_of(carried: Carried) -> PlanDates | None:
    """Return the planner's dates that a word holds, if any; UnreadableError if they make none."""
    if not carried.dates:
        return None
    full = carried.answers.get("reason") == Reason.NO_SPACE
    codes = {**carried.dates, "reason": str(Reason.NO_SPACE)} if full else carried.dates
    try:
        return kept_dates.as_dates(codes)
    except (KeyError, ValueError) as error:
        raise UnreadableError(expired=False) from error


def _difference(carried: Carried, here: Walk, edition: Edition, language: str) -> Difference | None:
    decision = decide(here.facts) if here.open is None else None
    otherwise = fingerprint(decision) != carried.decided
    newer = edition.number != carried.edition
    if not otherwise and not newer:
        return None
    wording = wording_for(edition, language, here)
    outcomes = wording.entries["outcomes"]
    before = outcomes[carried.outcome].text("headline") if carried.outcome in outcomes else None
    return Difference(
        decided_otherwise=otherwise,
        before=before,
        now=_headline(decision, outcomes),
        notes=edition.notes_since(carried.edition, language),
        is_newer=newer,
    )


def _headline(decision: Decision | None, outcomes: object) -> Html | None:
    if decision is None or not isinstance(outcomes, dict):
        return None
    headline: Html = outcomes[str(decision.outcome)].text("headline")
    return headline
