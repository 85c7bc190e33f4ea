"""What a facility was read on is chosen among the links' addresses, not typed again."""

from collections.abc import Callable

import pytest
from django.conf import settings
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from guidance.newsroom.models import Facility, Link, OpeningHours
from tests.newsroom.staff_pages.people import client_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_an_address_is_chosen_once_and_saved_with_what_stood_there(
    live_server: LiveServer, phone: Callable[..., Page]
) -> None:
    place = Facility.objects.latest("pk")
    OpeningHours.objects.create(facility=place, weekday=1, opens="08:30", closes="16:00")
    link = Link.objects.get(key="toshima-city")
    before = list(place.read_from)
    page = phone()
    value = client_of("sato", "editor").cookies[settings.STAFF_COOKIE].value
    cookie = {"name": settings.STAFF_COOKIE, "value": value, "url": live_server.url}
    page.context.add_cookies([cookie])  # type: ignore[list-item]  # a cookie as playwright takes it

    page.goto(f"{live_server.url}/admin/newsroom/facility/{place.pk}/change/")
    for _press in range(2):
        page.get_by_label("「リンク」の表のページから足す").select_option(link.url)
        page.get_by_role("button", name="アドレスを足す").click()
    times = page.locator("#id_opening-0-opens").input_value()
    page.locator("input[name=_save]").click()
    page.wait_for_selector("#result_list")

    place.refresh_from_db()
    assert place.read_from == [*before, link.url]
    assert times == "08:30"
    assert OpeningHours.objects.get().version == 1
