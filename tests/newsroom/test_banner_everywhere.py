"""An emergency banner is on every page that a resident can meet, in every state of it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client

from guidance.edition.banners import Banner
from guidance.edition.current import announce
from guidance.newsroom import banners
from guidance.newsroom.models import EmergencyBanner
from guidance.newsroom.watching import Watch
from portal import clock
from tests.journeys.asking import opened
from tests.journeys.states import states

SAID = {
    "ja": "停電のため、全ての施設が休みです。",
    "en": "All facilities are closed: power failure.",
}
# Refusals that name no state: gone, forbidden, not allowed, not found at the root.
REFUSED = ("/preview/forged/", "/ja/carry/with/forged/", "/nowhere/", "/en/check/nowhere/")


@pytest.fixture
def _raised(hanako: User) -> Iterator[None]:
    now = clock.now()
    banner = EmergencyBanner(
        title_ja="緊急",
        title_en="Emergency",
        body_ja=SAID["ja"],
        body_en=SAID["en"],
        starts_at=now - timedelta(minutes=1),
        ends_at=now + timedelta(hours=1),
    )
    banners.raise_banner(banner, hanako, now)
    Watch(clock.now).look()
    yield
    announce(())


@pytest.mark.usefixtures("_raised")
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_banner_is_in_every_state_of_every_page(language: str) -> None:
    without = [
        state.name
        for state in states()
        if SAID[language] not in opened(Client(), language, state).content.decode()
    ]
    assert without == []


@pytest.mark.usefixtures("_raised")
@pytest.mark.parametrize("address", REFUSED)
def test_a_banner_is_on_the_pages_that_refuse_too(address: str) -> None:
    page = Client().get(address, headers={"Accept-Language": "ja"}).content.decode()
    assert SAID["ja"] in page or SAID["en"] in page


def test_telephone_numbers_in_a_banner_are_a_tap_away_and_marks_are_words() -> None:
    body = "試験場へ\n<b>03-6717-3137</b>\n\nまたは #9110"
    moment = clock.now()
    banner = Banner("emergency", "題", "Title", body, "Call 0120-000-000.", moment, moment)

    said = str(banner.body("ja"))

    assert said == (
        '<p>試験場へ<br>&lt;b&gt;<a href="tel:0367173137">03-6717-3137</a>&lt;/b&gt;</p>'
        "<p>または #9110</p>"
    )
    assert 'href="tel:0120000000"' in banner.body("en")
