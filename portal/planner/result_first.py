"""What a finished diagnosis says goes before what dates alone say.

A plan reckons with dates, and knows nothing of what must be settled first, nor of a record that
will not carry over: beside such a result it would tell people to go ahead.
"""

from django.urls import reverse

from guidance.edition import Edition
from guidance.rules import Walk, decide
from portal.wizard.question_page import wording_for
from portal.wizard.result_page import PLANNED, tone


def before_plan(here: Walk, edition: Edition, language: str) -> dict[str, object]:
    """Return where the result is, and its headline where something in it goes before the plan.

    ``is_instead``: the plan does not hold for this result at all. All empty while questions are
    open.
    """
    if here.open is not None:
        return {"result_url": "", "result": "", "is_instead": False}
    decision = decide(here.facts)
    headline = wording_for(edition, language, here).entry("outcomes", decision.outcome)
    is_clear = tone(decision) == "good"
    is_instead = decision.outcome not in PLANNED
    return {
        "result_url": reverse("check-result"),
        "result": headline.text("headline") if is_instead or not is_clear else "",
        "is_instead": is_instead,
    }
