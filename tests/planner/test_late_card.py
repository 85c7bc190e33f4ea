"""A plan that trusts the card to come in time says what to do should it not, before it is late."""

from collections.abc import Callable

import pytest
import time_machine
from django.test import Client

from tests.planner.person import Person, said
from tests.planner.test_license_first import _text
from tests.wizard.resident import Resident

TODAY = "2026-11-24T09:00:00+09:00"
LANGUAGES = ("ja", "en")
YELLOW, GREEN = {"ja": "黄:確かめて", "en": "Yellow"}, {"ja": "青:このまま", "en": "Green"}
ENDED = {"card_expiry": "2026-11-20", "license_expiry": "2026-12-20", "applied_on": "2026-10-18"}
LONG_ENDED = {**ENDED, "card_expiry": "2026-11-10", "license_expiry": "2026-12-10"}
LONG_ENDED["applied_on"] = "2026-10-01"
ENDS_BEFORE = {"card_expiry": "2026-12-24", "license_expiry": "2027-01-24"}
APPLIED_LATE = {**ENDS_BEFORE, "applied_on": "2026-11-10"}
IN_GOOD_TIME = {"card_expiry": "2027-02-10", "license_expiry": "2027-03-10"}
LICENSE_LATER = {"card_expiry": "2026-12-24", "license_expiry": "2028-01-24"}


def _planned(reader: Person, **dates: str) -> str:
    with time_machine.travel(TODAY):
        return said(reader.plan(**dates))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dates", [ENDED, LONG_ENDED, ENDS_BEFORE, APPLIED_LATE])
def test_whose_card_ends_before_the_new_one_comes_is_told_that_a_late_one_leaves_neither(
    person_reading: Callable[[str], Person], language: str, dates: dict[str, str]
) -> None:
    words = _planned(person_reading(language), **dates)
    assert _text("advice", "card-may-be-late", "headline", language) in words
    assert _text("milestones", "license-last-day", "before_card_ends", language) in words
    assert YELLOW[language] in words
    assert GREEN[language] not in words
    awaited = _text("milestones", "card-last-day", "before_new_card", language)
    assert (awaited in words) is (dates == APPLIED_LATE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dates", [IN_GOOD_TIME, LICENSE_LATER])
def test_nobody_is_troubled_whose_card_or_license_lasts_long_enough(
    person_reading: Callable[[str], Person], language: str, dates: dict[str, str]
) -> None:
    words = _planned(person_reading(language), **dates)
    assert _text("advice", "card-first", "headline", language) in words
    assert GREEN[language] in words
    assert _text("milestones", "license-last-day", "action", language) in words


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_who_has_applied_on_a_day_not_told_is_told_of_it_on_the_card_s_last_day(
    language: str,
) -> None:
    with time_machine.travel(TODAY):
        resident = Resident(Client(), language)
        resident.has_answered(
            {"stage": "waiting", "reason": "expiring", "holding": "card-only"}
            | {"application": "complete", "renewed": "planned"}
        )
        dates = {"card_expiry": "2026-12-05", "license_expiry": "2027-01-05"}
        words = said(Person(resident.client, language).plan(**dates))
    assert _text("advice", "tell-application", "headline", language) in words
    assert _text("milestones", "card-last-day", "before_new_card", language) in words
    assert _text("milestones", "card-last-day", "once_applied", language) not in words
