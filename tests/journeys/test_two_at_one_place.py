"""Two editors at one facility, in real browsers without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from guidance.newsroom.models import Facility, OpeningHours
from tests.journeys.staff import DESK, Clicks
from tests.newsroom.colleagues import account

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SAVE = "input[name=_save] >> nth=0"


@pytest.fixture
def two(live_server: LiveServer, phone: Callable[..., Page]) -> tuple[Clicks, Clicks]:
    both = []
    for name in ("sato", "suzuki"):
        account(name, "editor")
        person = Clicks(phone(viewport=DESK, scripts=False), live_server.url)
        person.sign_in(name)
        both.append(person)
    return both[0], both[1]


def test_a_week_is_typed_once_and_a_removed_row_loses_nothing(two: tuple[Clicks, Clicks]) -> None:
    sato, suzuki = two
    place = Facility.objects.all()[0]
    address = f"{sato.server}/admin/newsroom/facility/{place.pk}/change/"
    sato.page.goto(address)
    for day in ("月曜日", "火曜日", "水曜日", "木曜日", "金曜日"):
        sato.page.locator("#opening-0").get_by_label(day).check()
    sato.page.fill("#id_opening-0-opens", "8時30分")
    sato.page.fill("#id_opening-0-closes", "午後4時")
    sato.press(SAVE)
    assert OpeningHours.objects.count() == 5

    for person in two:
        person.page.goto(address)
    assert suzuki.page.locator("h3:has-text('火曜日 08:30から16:00まで')").count() == 1
    suzuki.page.fill("#id_phone", "03-1111-2222")
    suzuki.page.fill("#id_opening-1-closes", "12:00")
    sato.page.check("#id_opening-1-DELETE")
    sato.press(SAVE)
    suzuki.press(SAVE)

    assert suzuki.page.locator(".desk-wrong >> text=satoさん").count() == 1
    assert suzuki.page.input_value("#id_phone") == "03-1111-2222"
    assert suzuki.page.input_value("#id_opening-4-closes") == "12:00"
    assert suzuki.page.locator("#opening-4").get_by_label("火曜日").is_checked()
    suzuki.press(SAVE)
    place.refresh_from_db()
    assert place.phone == "03-1111-2222"
    assert str(OpeningHours.objects.get(weekday=2).closes) == "12:00:00"
