"""Where the license comes before the card, or before its end, all parts of the page say so."""

import pytest
import time_machine

from guidance.edition import current
from tests.planner.person import Person, said
from tests.planner.test_no_promise import Reading

LANGUAGES = ["ja", "en"]
ENDS_FIRST = {"card_expiry": "2026-12-10", "license_expiry": "2027-01-10"}
FAR_CARD = "2027-10-22"


def _text(kind: str, code: str, name: str, language: str) -> str:
    return current().wording(language).entry(kind, code).text(name).plain


def _on(today: str, person: Person, **dates: str) -> str:
    with time_machine.travel(f"{today}T09:00:00+09:00", tick=False):
        return said(person.plan(**dates))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_that_comes_after_the_old_one_ended_is_not_waited_for(
    person_reading: Reading, language: str
) -> None:
    words = _on("2026-11-24", person_reading(language), **ENDS_FIRST)

    assert _text("advice", "renew-before-card-ends", "headline", language) in words
    assert _text("arrivals", "after-card-last-day", "action", language) in words
    assert _text("arrivals", "in-license-window", "action", language) not in words
    assert {"ja": "19日あります", "en": "19 days"}[language] not in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_renewing_before_applying_saves_the_rewriting_while_both_can_be_done(
    person_reading: Reading, language: str
) -> None:
    said_first = _text("advice", "renew-before-card-ends", "before_applying", language)
    person = person_reading(language)

    assert said_first in _on("2026-11-24", person, **ENDS_FIRST)
    # The card was applied for, or the license cannot be renewed yet.
    assert said_first not in _on("2026-11-24", person, **ENDS_FIRST, applied_on="2026-11-20")
    assert said_first not in _on(
        "2026-11-24", person, card_expiry="2026-12-28", license_expiry="2027-01-25"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_day_of_the_license_does_not_wait_for_a_card_that_comes_too_late(
    person_reading: Reading, language: str
) -> None:
    words = _on(
        "2026-11-24",
        person_reading(language),
        card_expiry="2026-12-10",
        license_expiry="2027-01-22",
        birthday="12-28",
    )

    assert _text("advice", "renew-before-card-ends", "headline", language) in words
    assert _text("milestones", "license-window-opens", "before_card_ends", language) in words
    assert _text("milestones", "license-window-opens", "action", language) not in words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("today", "license_expiry", "told"),
    [
        # The last day, a Sunday, has moved on past a holiday.
        (
            "2026-11-24",
            "2026-11-22",
            ("今日のうちに免許を更新しましょう。", "renew your license today."),
        ),
        (
            "2026-11-10",
            "2026-11-22",
            ("免許は、2026年11月24日(火) までに", "Renew your license by Tue, November 24, 2026."),
        ),
        (
            "2026-08-10",
            "2026-11-22",
            (
                "免許は、いつもの時期（2026年9月22日(火) から 2026年11月24日(火) まで）に",
                "at its usual time, from Tue, September 22, 2026 to Tue, November 24, 2026.",
            ),
        ),
    ],
)
def test_when_to_renew_the_license_is_told_by_the_day(
    person_reading: Reading, language: str, today: str, license_expiry: str, told: tuple[str, str]
) -> None:
    words = _on(
        today, person_reading(language), card_expiry=FAR_CARD, license_expiry=license_expiry
    )

    assert _text("advice", "license-before-card", "headline", language) in words
    assert told[language == "en"] in words
    usual = {"ja": "いつもの時期", "en": "usual time"}[language]
    assert (usual in words) is (today == "2026-08-10")
