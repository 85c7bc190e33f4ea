"""Wrong codes: who guesses is stopped, nobody else is, and nobody's address is kept."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import time_machine
from django.test import Client

from guidance.rules.dates import TOKYO
from portal.carry import tries
from portal.carry.models import WrongTries

NOW = datetime(2026, 7, 1, 9, 20, tzinfo=TOKYO)
GUESSER, NEIGHBOR = "203.0.113.7", "203.0.113.8"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _twenty_past_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def _enter(address: str, **headers: str) -> int:
    client = Client(REMOTE_ADDR=address, headers=headers)
    return int(client.post("/ja/carry/enter/", {"code": "ACEFGHJK"}).status_code)


def test_who_guesses_is_stopped_and_nobody_else_is() -> None:
    for _try in range(tries.MOST_FROM_A_PLACE):
        assert _enter(GUESSER) == 422
    assert _enter(GUESSER) == 429
    assert _enter(NEIGHBOR) == 422
    stopped = Client(REMOTE_ADDR=GUESSER).post("/en/carry/enter/", {"code": "ACEFGHJK"})
    assert stopped.headers["Retry-After"] == str(40 * 60 + 1)


def test_behind_the_proxy_the_place_is_what_the_proxy_wrote() -> None:
    for number in range(tries.MOST_FROM_A_PLACE):
        # What stands before the last address, visitors make up.
        assert _enter("127.0.0.1", **{"x-forwarded-for": f"10.0.0.{number}, {GUESSER}"}) == 422
    assert _enter("127.0.0.1", **{"x-forwarded-for": GUESSER}) == 429
    assert _enter("127.0.0.1", **{"x-forwarded-for": NEIGHBOR}) == 422


def test_the_many_addresses_of_one_line_are_one_place() -> None:
    for number in range(tries.MOST_FROM_A_PLACE):
        tries.count_wrong(f"2001:db8::{number:x}", NOW)
    with pytest.raises(tries.TooManyError):
        tries.refuse_too_many("2001:db8::ffff", NOW)
    tries.refuse_too_many("2001:db8:0:1::1", NOW)


def test_the_many_lines_of_one_customer_stop_themselves_and_nobody_else() -> None:
    for number in range(2 * tries.MOST_FROM_A_NEIGHBORHOOD):
        tries_in_turn = f"2001:db8:0:{number:x}::1"
        if number < tries.MOST_FROM_A_NEIGHBORHOOD:
            assert _enter(tries_in_turn) == 422
        else:
            assert _enter(tries_in_turn) == 429
    together = WrongTries.objects.filter(count=tries.MOST_FROM_A_NEIGHBORHOOD)
    assert together.count() == 2  # the neighborhood's count, and everybody's, no higher
    assert _enter("2001:db8:1::1") == 422


def test_an_address_in_another_dress_is_the_same_place() -> None:
    for number in range(tries.MOST_FROM_A_PLACE):
        dressed = f"::ffff:{GUESSER}" if number % 2 else f"{GUESSER}:{40000 + number}"
        assert _enter("127.0.0.1", **{"x-forwarded-for": dressed}) == 422
    assert _enter("127.0.0.1", **{"x-forwarded-for": GUESSER}) == 429
    assert _enter("127.0.0.1", **{"x-forwarded-for": f"::ffff:{NEIGHBOR}"}) == 422


def test_a_flood_from_everywhere_is_stopped_too() -> None:
    tries.count_wrong(GUESSER, NOW)
    WrongTries.objects.update(count=tries.MOST_TOGETHER)
    with pytest.raises(tries.TooManyError):
        tries.refuse_too_many(NEIGHBOR, NOW)
    assert _enter(NEIGHBOR) == 429


def test_the_next_hour_begins_anew_and_the_last_one_is_swept_out() -> None:
    for _try in range(tries.MOST_FROM_A_PLACE):
        tries.count_wrong(GUESSER, NOW)
    later = NOW + timedelta(minutes=40)
    tries.sweep(later - timedelta(seconds=1))
    assert WrongTries.objects.count() == 2
    tries.refuse_too_many(GUESSER, later)
    tries.sweep(later)
    assert WrongTries.objects.count() == 0


def test_no_address_is_kept_and_no_place_is_known_again_an_hour_later() -> None:
    tries.count_wrong(GUESSER, NOW)
    tries.count_wrong(GUESSER, NOW + timedelta(hours=1))
    places = set(WrongTries.objects.values_list("place", flat=True))
    assert len(places) == 4
    assert all(GUESSER not in place and len(place) == 32 for place in places)


def test_a_right_code_counts_for_nothing() -> None:
    assert Client().get("/ja/carry/enter/").status_code == 200
    assert not WrongTries.objects.exists()
