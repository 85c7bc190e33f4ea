"""Every page of the staff's rooms in a real browser: no complaint of axe, no violated policy.

The test command looks at each page on a phone in daylight and on a desk in the dark; `make a11y`
(ACCESSIBILITY=full) at both widths in both palettes.
"""

import os
from collections import defaultdict
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.db import connections
from django_otp.oath import TOTP
from playwright.sync_api import Page
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from tests.journeys import axe
from tests.journeys.staff import Clicks
from tests.journeys.staff_pages import addresses
from tests.newsroom.colleagues import account
from tests.newsroom.every_kind import make_busy
from tests.newsroom.staff_pages.people import signed_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

IS_FULL = os.environ.get("ACCESSIBILITY") == "full"
PHONE, DESK = 390, 1280
SHORT = [(PHONE, "light"), (DESK, "dark")]
FULL = [(width, palette) for width in (PHONE, DESK) for palette in ("light", "dark")]
FORBIDDEN = 403
PARTS = 2


@pytest.fixture
def page(phone: Callable[..., Page]) -> Iterator[Page]:
    yield phone()
    connections.close_all()


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_is_accessible_and_within_the_policy(
    part: int, live_server: LiveServer, page: Page
) -> None:
    make_busy()
    _come_in(page, live_server.url)
    found = defaultdict(list)
    refused = 0
    for name, address in list(addresses())[part::PARTS]:
        reply = page.goto(f"{live_server.url}{address}")
        assert reply is not None
        if reply.status == FORBIDDEN and refused:
            continue  # the same page as before
        refused += reply.status == FORBIDDEN
        assert reply.status in {200, FORBIDDEN}, name
        for fault in _faults(page):
            found[fault].append(name)
    told = [f"{len(names)} × {fault}: {', '.join(names[:3])}" for fault, names in found.items()]
    assert not told, "\n".join(told)


def test_the_door_itself_is_accessible(
    live_server: LiveServer, page: Page, settings: Settings
) -> None:
    settings.SECOND_FACTOR = True
    user, lost = account("sato", "administrator"), account("suzuki", "editor")
    person = Clicks(page, live_server.url)
    page.goto(f"{person.server}/admin/")
    assert list(_faults(page)) == []
    page.fill("#id_username", "sato")
    page.fill("#id_password", "wrong")
    person.press("input[type=submit]")
    assert list(_faults(page)) == []
    person.sign_in("sato")
    assert list(_faults(page)) == []
    user.totpdevice_set.update(confirmed=True)
    page.reload()
    assert list(_faults(page)) == []
    page.fill("#id_token", f"{TOTP(user.totpdevice_set.get().bin_key).token():06d}")
    person.press("text=確認して進む")
    for address in ("/admin/devices/", f"/admin/people/{lost.pk}/second-factor/"):
        page.goto(f"{person.server}{address}")
        assert page.url.endswith(address)
        assert list(_faults(page)) == []


def _come_in(page: Page, origin: str) -> None:
    root = signed_in(User.objects.create_superuser("root"))
    value = root.cookies[settings.STAFF_COOKIE].value
    page.context.add_cookies([{"name": settings.STAFF_COOKIE, "value": value, "url": origin}])


def _faults(page: Page) -> Iterator[str]:
    for width, palette in FULL if IS_FULL else SHORT:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(reduced_motion="reduce", color_scheme=palette)  # type: ignore[arg-type]
        looks = (width, palette) != SHORT[0]
        told = axe.look(page, looks=looks, staff=True).faults
        yield from (f"{width} {palette} {fault}" for fault in told)
