"""Every process serves what is live within seconds, and goes on when the database is gone."""

import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.checks import run_checks
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from guidance.edition import current, edition_0, serve, standing_banners
from guidance.edition.current import announce
from guidance.newsroom import banners, due, publication, watching, workflow
from guidance.newsroom.models import EmergencyBanner, PublishedEdition, Submission
from guidance.newsroom.watching import Watch
from portal import clock
from tests.newsroom.colleagues import LATER, NOTES, NOW, approved, colleague


@pytest.fixture(autouse=True)
def _serve_edition_0_again() -> Iterator[None]:
    serve(edition_0())
    yield
    serve(edition_0())
    announce(())


def watch_at(moment: object = NOW) -> Watch:
    return Watch(lambda: moment)


def test_a_look_serves_what_was_published(hanako: User, taro: User) -> None:
    watch = watch_at()
    watch.look()
    assert current().number == 0
    edition = workflow.publish(approved(hanako, taro).pk, taro, NOW)

    watch.look()

    assert (current().number, current().checksum) == (1, edition.content_digest)


def test_a_process_that_starts_serves_what_is_live(hanako: User, taro: User) -> None:
    for addition in ("x", "y"):
        workflow.publish(approved(hanako, taro, addition).pk, taro, NOW)

    watch_at().look()

    assert current().number == 2


def test_a_look_publishes_what_is_due_and_serves_it(hanako: User, taro: User) -> None:
    workflow.schedule(approved(hanako, taro).pk, taro, NOW, effective_at=LATER)
    watch_at().look()
    assert current().number == 0

    watch_at(LATER).look()

    assert current().number == 1


def test_a_look_at_nothing_new_is_three_small_queries(
    hanako: User, taro: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    workflow.publish(approved(hanako, taro).pk, taro, NOW)
    watch = watch_at()
    watch.look()
    served = current()

    with django_assert_num_queries(3):
        watch.look()

    assert current() is served


def test_what_stops_a_booked_change_set_is_told_once_and_it_fires_when_nothing_does(
    hanako: User, taro: User, caplog: pytest.LogCaptureFixture
) -> None:
    booked = approved(hanako, taro)
    workflow.schedule(booked.pk, taro, NOW, effective_at=LATER)
    stopped = publication.frozen.to_json(dict(json.loads(booked.content), lanes={}))
    watch = watch_at(LATER)

    def told_in_three_looks(content: str) -> list[str]:
        caplog.clear()
        Submission.objects.filter(pk=booked.pk).update(content=content)
        for _look in range(3):
            watch.look()
        return [record.message for record in caplog.records]

    with caplog.at_level(logging.ERROR):
        (told,) = told_in_three_looks(stopped)
        assert f"Change set {booked.pk} cannot be published: lanes" in told
        assert due.overdue(LATER + due.LATE) == booked, "staff are warned all the while"
        # Booked for another time, and stopped again: that is told again.
        Submission.objects.filter(pk=booked.pk).update(effective_at=LATER + timedelta(hours=1))
        assert told_in_three_looks(stopped) == []
        Submission.objects.filter(pk=booked.pk).update(effective_at=LATER)
        assert told_in_three_looks(stopped) == [told]
        assert told_in_three_looks(booked.content) == []

    assert current().number == 1
    assert PublishedEdition.objects.count() == 2, "edition 0 and this one, once"


@pytest.mark.parametrize("address", ["/ja/guide/who/", "/en/facilities/", "/ja/"])
def test_a_banner_is_on_every_page_without_a_query(
    address: str, hanako: User, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    assert "<b>Closed</b>" not in client.get(address).text
    banners.raise_banner(banner_from_now_on(), hanako, banner_from_now_on().starts_at)
    watch_at(banner_from_now_on().starts_at).look()

    with django_assert_num_queries(0):
        page = client.get(address).text

    assert "&lt;b&gt;Closed&lt;/b&gt;" in page


def test_a_page_that_readers_keep_is_fresh_within_a_minute(client: Client) -> None:
    seconds = int(client.get("/ja/guide/who/").headers["Cache-Control"].split("max-age=")[1][:2])

    assert seconds + watching.SECONDS <= 60


def test_guidance_pages_ask_the_database_nothing_whatever_is_live(
    hanako: User, taro: User, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    workflow.publish(approved(hanako, taro).pk, taro, NOW)
    watch_at().look()

    with django_assert_num_queries(0):
        response = client.get("/en/guide/apply/")

    assert response.status_code == 200


@pytest.mark.django_db(transaction=True)
def test_without_a_database_what_is_held_goes_on_being_served(
    caplog: pytest.LogCaptureFixture,
) -> None:
    watch = watch_at()
    watch.look()
    held = current()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE newsroom_publishededition RENAME TO gone")

    with caplog.at_level(logging.ERROR):
        watch.look()
        watch.look()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE gone RENAME TO newsroom_publishededition")

    assert current() is held
    assert [record.message for record in caplog.records] == [
        "The newsroom's database does not answer; serving what is held"
    ]
    watch.look()
    assert caplog.records[-1].message == "The newsroom's database answers again"


def test_what_the_program_outgrew_is_served_with_the_programs_own_words(
    hanako: User, taro: User, caplog: pytest.LogCaptureFixture
) -> None:
    edition = workflow.publish(approved(hanako, taro).pk, taro, NOW)
    poor = publication.frozen.to_json(dict(edition.data, lanes={}))
    publication.freeze(poor, publication.People("hanako", "taro", "taro"), NOTES, NOW)

    with caplog.at_level(logging.ERROR):
        watch_at().look()

    assert current().number == 2
    wording = current().wording("en")
    assert wording.entry("steps", "apply-online").text("title").endswith(" x")
    assert wording.entries["lanes"] == edition_0().wording("en").entries["lanes"]
    assert "has outgrown edition 2" in caplog.text
    (warning,) = run_checks(tags=["database"], databases=["default"])
    assert warning.id == "newsroom.W001"


def test_what_cannot_be_served_at_all_leaves_what_is_held(
    hanako: User, taro: User, caplog: pytest.LogCaptureFixture
) -> None:
    edition = workflow.publish(approved(hanako, taro).pk, taro, NOW)
    watch = watch_at()
    watch.look()
    broken = publication.frozen.to_json(dict(edition.data, facilities={"fuchu": {}}))
    publication.freeze(broken, publication.People("hanako", "taro", "taro"), NOTES, NOW)

    with caplog.at_level(logging.ERROR):
        watch.look()
        watch.look()

    assert current().number == 1
    assert sum("Edition 2 cannot be served" in record.message for record in caplog.records) == 1


@pytest.mark.django_db(transaction=True)
def test_the_thread_publishes_and_serves_within_seconds_and_is_one_a_process() -> None:
    hanako, taro = colleague("hanako"), colleague("taro")
    workflow.schedule(approved(hanako, taro).pk, taro, NOW, effective_at=LATER)
    moment = [NOW]
    thread = watching.start(lambda: moment[0], seconds=0.05)
    assert watching.start(lambda: NOW) is thread
    assert current().number == 0

    moment[0] = LATER
    deadline = time.monotonic() + 10
    while current().number == 0 and time.monotonic() < deadline:
        time.sleep(0.05)
    watching.stop()

    assert current().number == 1
    assert thread.daemon
    assert not thread.is_alive()


FORKING = """
import os, sys
import django
django.setup()
from guidance.newsroom import watching
from portal import clock
mine = watching.start(clock.now, seconds=60)
if os.fork() == 0:
    theirs = watching.start(clock.now, seconds=60)
    sys.exit(0 if theirs is not mine and theirs.is_alive() else 1)
sys.exit(os.waitstatus_to_exitcode(os.wait()[1]))
"""


def test_a_forked_process_starts_a_thread_of_its_own(tmp_path: Path) -> None:
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "portal.settings"}
    environment["DATA_DIR"] = str(tmp_path)

    done = subprocess.run(
        [sys.executable, "-c", FORKING],
        env=environment,
        cwd=settings.BASE_DIR,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0


@pytest.mark.django_db(transaction=True)
def test_editions_that_cannot_be_read_keep_no_banner_from_the_public() -> None:
    banners.raise_banner(banner_from_now_on(), colleague("hanako"), clock.now())
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE newsroom_publishededition RENAME TO gone")

    watch_at(clock.now()).look()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE gone RENAME TO newsroom_publishededition")

    assert len(standing_banners(clock.now())) == 1


def banner_from_now_on() -> EmergencyBanner:
    return EmergencyBanner(
        title_ja="<b>Closed</b>",
        title_en="<b>Closed</b>",
        body_ja="文",
        body_en="Body",
        starts_at=clock.now() - timedelta(minutes=1),
        ends_at=clock.now() + timedelta(hours=1),
    )


def test_banners_are_held_with_their_days(hanako: User) -> None:
    soon = banner_from_now_on()
    soon.starts_at, soon.ends_at = LATER, LATER + timedelta(hours=1)
    banners.raise_banner(soon, hanako, NOW)
    watch_at().look()

    assert standing_banners(NOW) == ()
    assert len(standing_banners(LATER)) == 1
