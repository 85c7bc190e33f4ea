"""What the plan says: the advice, the days to note, what if the card comes early or late."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from guidance.edition import Edition, Entry, Html, Link, Wording
from guidance.pages import Told
from guidance.rules import PlanDates
from guidance.rules.outlook import (
    Milestone,
    Noted,
    best_by,
    delivery,
    milestones,
    still_renewed,
)
from guidance.rules.plausible import ABOUT, Doubt
from guidance.rules.verdict import Verdict, is_late, license_presses, next_last_days
from guidance.rules.vocabulary import Stage
from portal.planner import spoken
from portal.planner.form_page import HAS_APPLIED, NO_SPACE
from portal.planner.kept_dates import DAYS
from portal.planner.late_card import if_late
from portal.planner.license_first import license_first
from portal.planner.planned import Planned
from portal.planner.spoken import Day
from portal.planner.told_dates import told_dates
from portal.planner.what_if import what_if

GO_AHEAD, MIND_FIRST = "good", "act"
TONES = {Verdict.CARD_FIRST: GO_AHEAD, Verdict.CARD_EXPIRED: "stop", Verdict.CHECK_DATES: "stop"}
# Which of a milestone's other sentences is said, where it has one.
INSTEAD = {
    Verdict.LICENSE_BEFORE_CARD: "license_first",
    Verdict.LICENSE_THEN_REWRITE: "license_first",
    Verdict.CARD_EXPIRED: "ask_first",
    Verdict.CHECK_DATES: "ask_first",
    Verdict.ASK_FIRST: "ask_first",
    Verdict.RENEW_BEFORE_CARD_ENDS: "before_card_ends",
    Verdict.CARD_RECEIVED: "once_received",
    Verdict.LICENSE_RENEWED: "once_received",
}
ANCHORS = {name: f"{name}_year" for name in DAYS} | {"birthday": "birthday_month"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubted(Told):
    """A doubt about a date, with the words for that date and the way to change it."""

    date: Entry
    change_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Told):
    """A day to note: which, what it is, what to do."""

    day: Day
    action: Html
    is_past: bool


def tone(planned: Planned) -> str:
    """Return the traffic light: ``good``, ``act`` (something must be minded) or ``stop``."""
    light = TONES.get(planned.verdict, MIND_FIRST)
    return MIND_FIRST if planned.doubts and light == GO_AHEAD else light


def plan_page(planned: Planned, edition: Edition, wording: Wording) -> dict[str, object]:
    """Return the context of the plan's page."""
    advice = Told(wording.entry("advice", planned.verdict))
    said = [doubted(doubt, wording) for doubt in planned.doubts]
    supposed, noted = what_if(planned, wording), rows(planned, wording)
    told = [advice, *said, *(one.told for one in supposed if one.told), *noted]
    return {
        "advice": advice,
        "tone": tone(planned),
        "doubts": said,
        "today": spoken.Day(planned.today, planned.today),
        **_telling(planned.dates),
        **license_first(planned, advice),
        **_application(planned, wording),
        "what_if": supposed,
        "rows": noted,
        "to_come": [row for row in noted if not row.is_past],
        "sources": _sources(told),
        "last_days": _last_days(planned, wording),
        "closed": [
            (spoken.unbroken(f"{spoken.both(one.day)}:"), spoken.closed_for(one.day, one.closure))
            for one in planned.closed
        ],
        "told": told_dates(planned.dates, wording),
        "change_url": reverse("plan"),
        "erase_url": reverse("check-erase"),
        "check_url": reverse("check"),
        "contact": wording.contact,
        "edition": edition,
    }


def _sources(told: Iterable[Told]) -> list[Link]:
    """Return the pages that it all rests on, each once: a sheet of paper spells them out."""
    return list(dict.fromkeys(source.link for part in told for source in part.citations))


def rows(planned: Planned, wording: Wording) -> list[Row]:
    """Return the days to note, in the order of the calendar."""
    sure = planned.opening_is_sure
    noted = milestones(planned.dates, planned.plan, opening_is_sure=sure)
    return [_row(one, planned, wording) for one in noted]


def _last_days(planned: Planned, wording: Wording) -> list[Row]:
    """Return the last day that presses, which stands above everything else."""
    next_ones = next_last_days(planned.dates, planned.plan, planned.verdict, planned.today)
    return [_row(one, planned, wording) for one in next_ones]


def _row(noted: Noted, planned: Planned, wording: Wording) -> Row:
    text = wording.entry("milestones", noted.milestone)
    fitting = (text.text(instead) for instead in _instead(noted, planned))
    return Row(
        text=text,
        day=spoken.Day(noted.day, planned.today),
        action=next(filter(None, fitting), text.text("action")),
        is_past=noted.day < planned.today,
    )


def _instead(noted: Noted, planned: Planned) -> list[str]:
    """Name the sentences that go before what is said of the day as a rule, the fittest first."""
    dates = planned.dates
    fitting = [INSTEAD.get(planned.verdict, "action")]
    if planned.verdict is Verdict.LICENSE_THEN_APPLY:
        fitting = ["once_renewed", "license_first"]
    place = 1 if planned.verdict is Verdict.RENEW_BEFORE_CARD_ENDS else 0
    if dates.has_applied:
        fitting.insert(place, "once_applied")
    card_ended = noted.day > dates.card_expiry
    if card_ended and license_presses(dates, planned.plan, planned.today):
        fitting.insert(place, "ask_first")
    return [*if_late(noted.milestone, planned), *fitting]


def doubted(doubt: Doubt, wording: Wording) -> Doubted:
    """Say what is strange about a date, and lead to its field."""
    name = ABOUT[doubt]
    return Doubted(
        text=wording.entry("doubts", doubt),
        date=wording.entry("dates", name),
        change_url=f"{reverse('plan')}#{ANCHORS[name]}",
    )


def _awaited(planned: Planned) -> dict[str, object]:
    """Say when the card comes to who has applied; where nobody can know, ask since when."""
    coming, today = delivery(planned.dates, planned.plan), planned.today
    if coming is None:
        return {}
    return {
        "ready_from": None if is_late(planned.plan, today) else spoken.Day(coming.earliest, today),
        "ready_now": coming.earliest <= today,
        "ready_until": spoken.Day(coming.latest, today),
    }


def _telling(dates: PlanDates) -> dict[str, object]:
    """Lead to the day of application whoever may have applied, and has not told when."""
    if dates.applied_on or dates.is_ready or dates.stage is Stage.PREPARING:
        return {}
    return {
        "tell_url": f"{reverse('plan')}?note={HAS_APPLIED}#{ANCHORS['applied_on']}",
        "is_untold": dates.is_untold,
    }


def _application(planned: Planned, wording: Wording) -> dict[str, object]:
    """Say between which days to apply, or between which days the card is ready."""
    plan, today = planned.plan, planned.today
    if not still_renewed(plan):
        return {}
    if planned.dates.has_applied:
        return _awaited(planned)
    by, closes = best_by(planned.dates, plan), plan.card_window.closes
    return {
        "apply_from": spoken.Day(plan.applied, today),
        "apply_today": plan.applied == today,
        "apply_until": spoken.Day(closes, today),
        "days_to_opening": (plan.applied - today).days,
        "days_to_closing": (closes - today).days,
        "best_by": spoken.Day(by, today) if by else None,
        "best_by_text": wording.entry("milestones", Milestone.BEST_BY),
        "is_license_first": planned.verdict is Verdict.LICENSE_THEN_APPLY,
        "no_space": wording.entry("dates", NO_SPACE) if planned.dates.no_space else None,
    }
