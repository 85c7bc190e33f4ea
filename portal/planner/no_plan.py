"""What dates still say where a result stands in the plan's place: no license must lapse."""

from django.urls import reverse

from guidance.edition import Edition, Entry, Wording
from guidance.pages import Told
from guidance.rules import Facts
from guidance.rules.facts import REASONS_NOT_COVERED
from guidance.rules.outlook import Milestone, still_renewed
from guidance.rules.plausible import ABOUT
from guidance.rules.verdict import is_near
from guidance.rules.vocabulary import License
from portal.planner.plan_page import doubted
from portal.planner.planned import Planned
from portal.planner.spoken import Day
from portal.planner.told_dates import told_dates

OF_THE_LICENSE = frozenset({"license_expiry", "birthday"})


def no_plan(
    planned: Planned, facts: Facts, edition: Edition, wording: Wording
) -> dict[str, object]:
    """Return the context of the page that stands in the plan's place.

    A license's renewal waits for no card: by when it must be done is told to everybody who told
    the date, but to those whose license is not in force. ``card_day`` is the card's last day where
    something is left to do by then.
    """
    said = [doubted(one, wording) for one in planned.doubts if ABOUT[one] in OF_THE_LICENSE]
    return {
        **_license(planned, facts, wording),
        "card": wording.entry("milestones", Milestone.CARD_LAST_DAY),
        "card_day": _card_day(planned, facts),
        "doubts": said,
        "tone": "act",
        "today": Day(planned.today, planned.today),
        "told": told_dates(planned.dates, wording),
        "change_url": reverse("plan"),
        "erase_url": reverse("check-erase"),
        "contact": wording.contact,
        "edition": edition,
    }


def _license(planned: Planned, facts: Facts, wording: Wording) -> dict[str, object]:
    window, today = planned.plan.license_window, planned.today
    if window is None or window.last_day < today or facts.license is License.NOT_IN_FORCE:
        return {}
    text: Entry = wording.entry("milestones", Milestone.LICENSE_LAST_DAY)
    opens = window.opens if planned.opening_is_sure else None
    return {
        "license": Told(text),
        "license_day": Day(window.last_day, today),
        "license_from": Day(opens, today) if opens and opens > today else None,
        "license_open": bool(opens and opens <= today),
    }


def _card_day(planned: Planned, facts: Facts) -> Day | None:
    """Return the card's last day; None where the card is gone, or its day is past or far off."""
    dates, today = planned.dates, planned.today
    is_gone = facts.reason in REASONS_NOT_COVERED or dates.has_applied
    if is_gone or not still_renewed(planned.plan) or not is_near(dates.card_expiry, today):
        return None
    return Day(dates.card_expiry, today)
