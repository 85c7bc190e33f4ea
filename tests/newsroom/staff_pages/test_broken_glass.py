"""Who published alone is told to every member of staff, on every page they can open."""

import pytest

from guidance.newsroom import emergency
from guidance.newsroom.models import AuditEntry
from tests.journeys.staff_pages import addresses
from tests.newsroom.colleagues import NOTES, NOW, ROLES, colleague, edit
from tests.newsroom.every_kind import make_every_kind
from tests.newsroom.staff_pages.people import client_of

TOLD = "休日で一人だった。"


@pytest.fixture
def _broken(db: None) -> None:
    make_every_kind()
    edit(colleague("taro"), "z")
    emergency.break_glass(colleague("taro"), NOW, reason=TOLD, notes=NOTES)


@pytest.mark.usefixtures("_broken")
@pytest.mark.parametrize("role", ROLES)
def test_every_page_of_every_role_says_that_somebody_published_alone(role: str) -> None:
    browser = client_of("kato", *ROLES[role])
    opened, silent = 0, []
    for name, address in addresses():
        reply = browser.get(address)
        if reply.status_code == 200:
            opened += 1
            if TOLD not in reply.content.decode():
                silent.append(name)
    assert silent == []
    assert opened >= 4


@pytest.mark.usefixtures("_broken")
def test_the_banner_goes_when_another_person_took_note_and_the_record_keeps_both() -> None:
    (glass,) = emergency.unacknowledged()
    taro, hanako = client_of("taro", *ROLES["team of two"]), client_of("hanako", "editor")
    taro.post(f"/admin/break-glass/{glass.pk}/acknowledge/")
    assert TOLD in hanako.get("/admin/").content.decode(), "not by the same person"

    hanako.post(f"/admin/break-glass/{glass.pk}/acknowledge/")

    assert TOLD not in taro.get("/admin/help/").content.decode()
    told = AuditEntry.objects.values_list("actor", "action")
    assert {("taro", "broke-glass"), ("hanako", "acknowledged")} <= set(told)


@pytest.mark.usefixtures("_broken")
def test_the_page_of_the_edition_says_who_took_note_afterwards() -> None:
    (glass,) = emergency.unacknowledged()
    address = f"/admin/newsroom/publishededition/{glass.edition_id}/change/"
    hanako = client_of("hanako", "editor")
    assert "まだ、別の人が確認していません" in hanako.get(address).content.decode()

    hanako.post(f"/admin/break-glass/{glass.pk}/acknowledge/")

    page = hanako.get(address).content.decode()
    assert "後から確認した人: hanako" in page
    assert glass.edition.previous_checksum in page
    assert "(一人での緊急公開)" in hanako.get("/admin/newsroom/publishededition/").content.decode()


@pytest.mark.usefixtures("_broken")
def test_the_banner_leads_to_what_is_to_be_looked_at() -> None:
    (glass,) = emergency.unacknowledged()
    address = f"/admin/newsroom/publishededition/{glass.edition_id}/change/"
    hanako = client_of("hanako", "editor")
    assert f'href="{address}"' in hanako.get("/admin/help/").content.decode()
    assert hanako.get(address).status_code == 200
