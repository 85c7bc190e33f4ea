"""Who looks at a preview from the desk hands out no link by it, and stands in the record."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from guidance.newsroom import previews
from guidance.newsroom.models import AuditEntry
from guidance.newsroom.previews import Preview
from portal import clock
from tests.newsroom.colleagues import edit, person
from tests.newsroom.staff_pages.people import client_of

SENT = {"what": "draft", "day": "2026-12-01", "open": "1"}
ROLES = ["auditor", "administrator", "editor", "approver"]


def _address(browser: Client) -> str:
    edit(person("hanako", "editor"), "x")
    return browser.post("/admin/preview/", SENT).headers["Location"]


def _sees_a_preview(browser: Client) -> bool:
    return "preview-bar" in browser.get("/ja/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES)
def test_an_address_that_was_used_opens_nothing_for_anybody_else(role: str) -> None:
    staff, other = client_of("kato", role), Client()
    address = _address(staff)
    assert staff.get(address).status_code == 302
    assert _sees_a_preview(staff)

    reply = other.get(address, headers={"accept-language": "ja"})

    assert reply.status_code == 410
    assert "1分の間に一度だけ" in reply.content.decode()
    assert not _sees_a_preview(other)
    (row,) = AuditEntry.objects.filter(object_type="preview")
    assert (row.actor, row.action, row.object_id) == ("kato", "saw", "draft")


@pytest.mark.django_db
def test_an_address_that_was_kept_opens_nothing_after_a_minute() -> None:
    with time_machine.travel(clock.now(), tick=False) as when:
        address = _address(client_of("kato", "auditor"))
        when.shift(timedelta(seconds=61))
        assert Client().get(address).status_code == 410
    assert not AuditEntry.objects.filter(object_type="preview").exists()


@pytest.mark.django_db
def test_each_press_of_the_button_opens_anew() -> None:
    staff = client_of("kato", "auditor")
    with time_machine.travel(clock.now(), tick=False) as when:
        for _press in range(2):
            assert staff.get(_address(staff)).status_code == 302
            when.shift(timedelta(milliseconds=5))
    assert AuditEntry.objects.filter(object_type="preview", action="saw").count() == 2


@pytest.mark.django_db
def test_what_stands_in_the_cookie_of_staff_is_no_link() -> None:
    word = previews.signed(Preview(previews.DRAFT, 0, clock.today()))
    assert Client().get(f"/preview/{word}/").status_code == 410


@pytest.mark.django_db
def test_a_program_that_only_asks_for_the_head_uses_nothing_up() -> None:
    staff = client_of("kato", "auditor")
    address = _address(staff)
    assert Client().head(address).status_code == 405
    assert staff.get(address).status_code == 302
