"""Seen, changed, approved, published, withdrawn, exported: the record tells of each, by name."""

import json
from datetime import UTC, datetime

import pytest
import time_machine
from django.contrib.auth.models import User
from django.test import Client

from guidance.newsroom import audit, workflow
from guidance.newsroom.desk.things import details
from guidance.newsroom.models import AuditEntry, State, Text
from tests.journeys.staff_pages import addresses
from tests.newsroom.colleagues import NOW, colleague, in_state, submitted
from tests.newsroom.every_kind import make_busy
from tests.newsroom.staff_pages.people import client_of, signed_in

# These show nothing that is not public, or somebody's own password.
UNSEEN = {"help", "password_change", "password_change_done", "preview"}


def _seen() -> int:
    return AuditEntry.objects.filter(action="saw", actor="root").count()


@pytest.mark.django_db
def test_whoever_is_shown_a_page_is_in_the_record() -> None:
    make_busy()
    root = User.objects.create_superuser("root")
    silent = []
    with time_machine.travel(datetime(2026, 12, 1, tzinfo=UTC), tick=False) as clock:
        for name, address in addresses():
            clock.shift(86400)  # a new day: what was seen yesterday is told again
            before = _seen()
            reply = signed_in(root).get(address)
            if reply.status_code == 200 and _seen() != before + 1:
                silent.append(name)
    assert set(silent) == UNSEEN
    assert list(audit.faults()) == []


@pytest.mark.django_db
def test_a_thing_is_seen_once_a_day_and_again_when_it_changed() -> None:
    browser = client_of("root", "editor")
    text = Text.objects.all()[0]
    address = f"/admin/newsroom/text/{text.pk}/change/"
    for _look in range(3):
        browser.get(address)
    assert _seen() == 1

    sent = {"ja": f"{text.ja}直し", "en": f"{text.en} x", "seen_version": text.version}
    browser.post(address, sent)
    browser.get(address)

    seen = AuditEntry.objects.filter(action="saw", object_type="text", object_id=text.key)
    assert len({entry.after for entry in seen}) == len(seen) == 2


@pytest.mark.django_db
def test_the_change_set_is_seen_as_it_stood() -> None:
    submission = submitted(colleague("hanako"))
    client_of("root", "approver").get("/admin/change-set/")
    assert AuditEntry.objects.get(action="saw").after == submission.content_digest


@pytest.mark.django_db
def test_a_preview_is_seen_by_its_maker_and_by_whoever_has_the_link() -> None:
    sent = {"what": "draft", "day": "2026-12-01", "link": "1"}
    link = client_of("root", "editor").post("/admin/preview/", sent).context["made"].address
    for _look in range(3):
        Client().get(link)
    told = AuditEntry.objects.filter(object_type="preview", object_id="draft")
    assert list(told.order_by("number").values_list("actor", "action")) == [
        ("root", "preview-linked"),
        ("(link)", "saw"),
    ]


@pytest.mark.django_db
def test_staffs_own_look_is_no_link_and_hides_no_reader() -> None:
    staff, sent = client_of("root", "editor"), {"what": "draft", "day": "2026-12-01"}
    Client().get(staff.post("/admin/preview/", sent | {"open": "1"}).headers["Location"])
    made = [staff.post("/admin/preview/", sent | {"link": "1"}) for _each in "ab"]
    links = [page.context["made"].address for page in made]
    for link in links * 2:
        Client().get(link)

    rows = AuditEntry.objects.filter(object_type="preview").order_by("number")
    assert [(row.actor, row.action) for row in rows] == [
        ("root", "saw"),
        ("root", "preview-linked"),
        ("root", "preview-linked"),
        ("(link)", "saw"),
        ("(link)", "saw"),
    ]
    made, opened = rows.filter(action="preview-linked"), rows.filter(actor="(link)")
    assert [json.loads(row.details)["link"] for row in opened] == [row.number for row in made]
    tell = f"リンクを作った記録の番号: {made[0].number}"
    assert tell in details(opened[0])


@pytest.mark.django_db
def test_changing_approving_publishing_and_withdrawing_are_told_with_their_people() -> None:
    in_state(State.LIVE, colleague("hanako"), colleague("taro"))
    workflow.withdraw(submitted(colleague("taro"), "y").pk, colleague("hanako"), NOW)
    told = set(AuditEntry.objects.values_list("actor", "action"))
    assert told >= {
        ("hanako", "changed"),
        ("hanako", "submitted"),
        ("taro", "approved"),
        ("taro", "published"),
        ("hanako", "withdrew"),
    }


@pytest.mark.django_db
@pytest.mark.parametrize("form", ["csv", "json"])
def test_an_export_is_told_before_it_leaves(form: str) -> None:
    reply = client_of("root", "auditor").get(f"/admin/record/export.{form}")
    body = b"".join(reply) if reply.streaming else reply.content
    told = AuditEntry.objects.get(action="exported")
    assert (told.actor, told.object_id) == ("root", form)
    assert told.hash in body.decode()
