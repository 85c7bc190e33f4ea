"""Answers as a word: what goes in comes out, and nothing else gets in."""

from datetime import timedelta

import pytest
import time_machine
from django.core import signing
from django.utils import timezone
from pytest_django import Settings

from guidance.rules import decide, routes, walk
from portal.carry.coding import VALUES, UnreadableError, fingerprint, pack, unpack

DATES = {
    "card_expiry": "2026-10-05",
    "license_expiry": "2026-11-05",
    "certificate_expiry": "2026-10-05",
    "applied_on": "2026-07-10",
    "birthday": "02-29",
}


def test_every_route_comes_back_as_it_was() -> None:
    for here in routes():
        carried = unpack(pack(here.answers, 7, {}))
        assert dict(carried.answers) == here.answers
        assert (carried.edition, carried.outcome) == (7, decide(here.facts).outcome)
        assert carried.decided == fingerprint(decide(here.facts))


def test_an_unfinished_walk_comes_back_too() -> None:
    carried = unpack(pack({"stage": "preparing"}, 0, {}))
    assert (dict(carried.answers), carried.outcome) == ({"stage": "preparing"}, "")


def test_dates_travel_only_when_they_are_given() -> None:
    answers = {"stage": "preparing"}
    assert unpack(pack(answers, 0, {})).dates == {}
    assert unpack(pack(answers, 0, DATES)).dates == DATES


def test_the_longest_word_fits_a_small_code() -> None:
    longest = max(routes(), key=lambda here: len(here.answers))
    assert len(pack(longest.answers, 1295, DATES)) <= 130


def test_answers_off_the_route_stay_at_home() -> None:
    word = pack({"stage": "certificate", "expiry": "near", "license": "not-in-force"}, 0, {})
    assert "license" not in unpack(word).answers


def test_the_letters_of_released_values_never_change() -> None:
    table = {key: [str(value) for value in kind] for key, kind in VALUES.items()}
    assert list(table) == [
        "stage", "reason", "holding", "license", "characters", "submitted",
        "sameyear", "application", "renewed", "notice", "window", "expiry",
    ]  # fmt: skip
    assert table["reason"] == [
        "expiring", "no-space", "lost", "damaged", "expired", "stay-extended", "unsure",
    ]  # fmt: skip
    assert table["stage"][:3] == ["preparing", "waiting", "notified"]
    assert table["notice"] == ["recorded", "not-recorded", "blank", "not-at-hand"]


def test_a_word_ends_after_ninety_days() -> None:
    with time_machine.travel(timezone.now(), tick=False) as traveller:
        word = pack({"stage": "waiting"}, 0, {})
        traveller.shift(timedelta(days=89, hours=23))
        assert unpack(word).answers == {"stage": "waiting"}
        traveller.shift(timedelta(hours=2))
        with pytest.raises(UnreadableError) as refused:
            unpack(word)
    assert refused.value.expired


@pytest.mark.parametrize("place", range(0, 60, 3))
def test_a_changed_letter_is_noticed(place: int) -> None:
    word = pack({"stage": "waiting"}, 0, {})
    other = "A" if word[place] != "A" else "B"
    with pytest.raises(UnreadableError):
        unpack(word[:place] + other + word[place + 1 :])


@pytest.mark.parametrize("word", ["", "x", "0.0.0!x!y", "!" * 50, "あ", "\0", "x" * 100_000])
def test_what_is_not_ours_is_refused(word: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        unpack(word)
    assert not refused.value.expired


def test_a_word_signed_for_something_else_is_refused() -> None:
    foreign = signing.TimestampSigner(salt="elsewhere", sep="!").sign("0.1.0.-")
    with pytest.raises(UnreadableError):
        unpack(foreign)


def test_a_word_outlives_a_change_of_the_key_while_the_former_one_is_named(
    settings: Settings,
) -> None:
    word = pack({"stage": "preparing"}, 0, DATES)
    former, settings.SECRET_KEY = settings.SECRET_KEY, "x" * 50
    settings.SECRET_KEY_FALLBACKS = [former]
    assert unpack(word).dates == DATES

    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(UnreadableError):
        unpack(word)


def test_a_word_that_is_far_too_long_is_not_even_looked_at() -> None:
    ours = signing.TimestampSigner(salt="portal.carry", sep="!")
    assert unpack(ours.sign("0.1.0.-")).answers == {"stage": "preparing"}
    with pytest.raises(UnreadableError):
        unpack(ours.sign(f"0.1{'0' * 300}.0.-"))


def test_a_changed_rule_changes_the_fingerprint() -> None:
    prints = {
        fingerprint(decide(here.facts)): (
            decide(here.facts).outcome,
            decide(here.facts).because,
            decide(here.facts).to_check,
            decide(here.facts).steps,
            decide(here.facts).driving,
            decide(here.facts).fee,
        )
        for here in routes()
    }
    decisions = {decide(walk(here.answers).facts) for here in routes()}
    assert len(prints) == len(decisions)
