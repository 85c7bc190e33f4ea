"""Nothing that a reader can meet is missing from the list that every other check walks through."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.conf import settings
from django.test import Client, signals

from guidance.pages import finished, told
from guidance.rules import plan, walk
from guidance.rules.plausible import IMPOSSIBLE, Doubt, doubts
from guidance.rules.verdict import Verdict, verdict
from guidance.rules.vocabulary import Renewed
from portal import clock
from portal.closed_days import is_national_holiday
from portal.planner.forms import DatesForm
from tests.journeys.asking import opened
from tests.journeys.put_up import put_up
from tests.journeys.state import State
from tests.journeys.states import states
from tests.journeys.typed_plans import ANSWERED, typed_plans
from tests.rules.states import STATES

TEMPLATES = settings.BASE_DIR / "templates"
# The rooms of the staff, and what is no page to look at.
ELSEWHERE = ("admin/", "desk/", "styleguide", "guide/sitemap.xml", "partial.html")
SENTENCE = re.compile(r">\s*([^<>{}]*[。.？?][^<>{}]*?)\s*<")


@pytest.fixture(params=range(0, 1100, 61))
def some_day(request: pytest.FixtureRequest) -> datetime:
    """A day of the next three years: other months, other weekdays, a leap day near."""
    return datetime(2026, 11, 23, 3, tzinfo=UTC) + timedelta(days=request.param)


def test_each_plan_leads_on_any_day_to_what_it_is_named_after(some_day: datetime) -> None:
    doubted: set[Doubt] = set()
    with time_machine.travel(some_day):
        today = clock.today()
        for name, fields in typed_plans().items():
            dates = DatesForm.sent(dict(fields)).understood()
            assert dates is not None, name
            facts = walk(ANSWERED.get(name, {})).facts
            is_renewed = facts.renewed is Renewed.YES
            dates = replace(dates, stage=facts.stage, is_renewed=is_renewed)
            reckoned = plan(dates, today, is_national_holiday)
            found = doubts(dates, reckoned, today)
            doubted.update(found)
            if name in set(Verdict):
                assert verdict(dates, reckoned, found, today) == name
        assert set(Verdict) <= set(typed_plans())
    assert doubted == set(Doubt) - IMPOSSIBLE


@pytest.mark.django_db
def test_every_template_is_part_of_a_state(client: Client) -> None:
    met: set[str] = set()
    # What was printed before, by another test, is not rendered again.
    told._printed.cache_clear()
    finished.finished.cache_clear()

    def meet(sender: object, template: object, **_more: object) -> None:
        met.add(str(getattr(template, "name", "")))

    signals.template_rendered.connect(meet)
    try:
        for state in states():
            put_up(news=state.news)
            opened(client, "en", state)
    finally:
        signals.template_rendered.disconnect(meet)
        put_up(news=False)
    written = {str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.*")}
    assert {name for name in written - met if not name.startswith(ELSEWHERE)} == set()


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_sentence_of_every_walk_is_in_a_state(client: Client, language: str) -> None:
    said: set[str] = set()
    for state in states():
        put_up(news=state.news)
        said |= _sentences(client, language, state)
    put_up(news=False)
    missing: dict[str, dict[str, str]] = {}
    for here in STATES:
        path = f"check/{here.open.key if here.open else 'result'}/"
        for sentence in _sentences(client, language, State("", path, here.answers)) - said:
            missing[sentence] = here.answers
    assert missing == {}


def _sentences(client: Client, language: str, state: State) -> set[str]:
    return set(SENTENCE.findall(opened(client, language, state).content.decode()))
