"""`python -m bench.newsroom`: how long the staff's pages take after years of work.

A database of its own in a folder that is removed afterwards, with 500 editions and 20,000 rows of
the record. Each page is asked for in this process, as a signed-in member of staff; the table says
the median, the 95th percentile and the number of queries of each, slowest first.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import django
from django.conf import settings
from django.core.management import call_command

EDITIONS, ENTRIES = 500, 20_000
AIM_MILLISECONDS, AIM_QUERIES = 300, 25
# The beginning and end of a transaction ask the database nothing.
BOOKKEEPING = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
DESK = ("", "change-set/", "facts/", "preview/", "help/", "password_change/")


class Row(NamedTuple):
    """One page: milliseconds of the processor and of the clock, and queries.

    On a busy machine the processor's are the better witness: the clock counts others' work too.
    """

    worked: float
    p95: float
    median: float
    queries: int
    address: str


def main() -> int:
    """Measure every page and print the table; return 1 when one misses the aim."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=20, help="each page is asked for (20)")
    given = parser.parse_args()
    with years_of_work():
        rows = sorted((measured(page, given.times) for page in pages()), reverse=True)
    print(f"{'CPU p95':>8} {'p95 ms':>8} {'median':>8} {'queries':>8}")
    for row in rows:
        print(f"{row.worked:8.0f} {row.p95:8.0f} {row.median:8.0f} {row.queries:8}  {row.address}")
    missed = [r for r in rows if r.worked > AIM_MILLISECONDS or r.queries > AIM_QUERIES]
    print(f"{len(rows)} pages; {len(missed)} above {AIM_MILLISECONDS} ms or {AIM_QUERIES} queries")
    return 1 if missed else 0


@contextmanager
def years_of_work() -> Iterator[None]:
    """Make the database and fill it."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "BENCH_FOLDER": folder,
            "DATA_DIR": str(Path(folder) / "data"),
            "DJANGO_SETTINGS_MODULE": "bench.settings",
        }
        django.setup()
        call_command("migrate", verbosity=0)
        call_command("collectstatic", verbosity=0, interactive=False)
        change_something()
        fill()
        yield


def change_something() -> None:
    """Leave a change set in review on top of an edition that two people published."""
    from django.contrib.auth.models import Group, User  # noqa: PLC0415 - models are ready only now

    from guidance.newsroom import editing, workflow, working  # noqa: PLC0415
    from guidance.newsroom.models import Text  # noqa: PLC0415
    from guidance.newsroom.publication import Notes  # noqa: PLC0415
    from portal import clock  # noqa: PLC0415

    people = [User.objects.create(username=name, is_staff=True) for name in ("sato", "suzuki")]
    for person in people:
        person.groups.set(Group.objects.all())
    sato, suzuki = (User.objects.get(pk=person.pk) for person in people)
    notes, now = Notes("直しました。", "Corrected.", "電話による。"), clock.now()
    for ending in ("x", "y"):
        text = Text.objects.get(key="steps/apply-online.title")
        text.ja, text.en = f"{text.ja}{ending}", f"{text.en} {ending}"
        editing.save(text, version=text.version, actor=sato, now=now)
        submission = workflow.submit(sato, now, seen=working.digest(), notes=notes)
        if ending == "x":
            workflow.approve(submission.pk, suzuki, now, seen=submission.content_digest)
            workflow.publish(submission.pk, suzuki, now)


def fill() -> None:
    """Add editions and rows of the record behind the real ones, without their chains."""
    from guidance.newsroom.models import AuditEntry, PublishedEdition  # noqa: PLC0415

    edition = PublishedEdition.objects.get(number=1)
    edition.submission = None
    copies = []
    for number in range(2, EDITIONS):
        copy = {field.attname: getattr(edition, field.attname) for field in edition._meta.fields}
        mark = f"{number:064x}"
        when = edition.published_at + timedelta(seconds=number)
        copy |= {"number": number, "checksum": mark, "previous_checksum": f"{number - 1:064x}"}
        copies.append(PublishedEdition(**copy | {"published_at": when, "effective_at": when}))
    PublishedEdition.objects.bulk_create(copies, batch_size=50)
    last = AuditEntry.objects.order_by("-number")[0]
    AuditEntry.objects.bulk_create(
        (
            AuditEntry(
                number=number,
                at=last.at,
                actor="sato",
                action=("saw", "changed", "published")[number % 3],
                object_type=("text", "facility", "edition")[number % 3],
                object_id=("steps/apply-online.title", "fuchu", "1")[number % 3],
                previous_hash=f"{number - 1:064x}",
                hash=f"{number:064x}",
            )
            for number in range(last.number + 1, ENTRIES + 1)
        ),
        batch_size=1000,
    )


def pages() -> Iterator[str]:
    """Yield the address of every page: the desk's own, and of each kind its list, form, history."""
    from django.contrib import admin  # noqa: PLC0415

    yield from (f"/admin/{page}" for page in DESK)
    for model in admin.site._registry:  # noqa: SLF001 - the admin's own list of what it shows
        base = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
        yield base
        row = model._default_manager.order_by("-pk").first()
        if row is not None:
            yield from (f"{base}{row.pk}/{page}/" for page in ("change", "history"))


def measured(address: str, times: int) -> Row:
    """Ask for a page again and again; its first answer, which fills what is remembered, counts."""
    from django.contrib.auth.models import User  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    from portal.sessions import StaffSessionStore  # noqa: PLC0415

    browser = Client()
    browser.force_login(User.objects.get(username="suzuki"))
    kept = StaffSessionStore()
    kept.update(dict(browser.session.items()))
    kept.create()
    browser.cookies[settings.STAFF_COOKIE] = str(kept.session_key)
    with CaptureQueriesContext(connection) as queries:
        reply = browser.get(address, headers={"Host": "localhost"})
    if reply.status_code != 200:  # noqa: PLR2004
        raise SystemExit(f"{address} answered {reply.status_code}")
    asked = sum(not query["sql"].startswith(BOOKKEEPING) for query in queries)
    spent, worked = [], []
    for _time in range(times):
        start, used = time.perf_counter(), time.process_time()
        browser.get(address, headers={"Host": "localhost"})
        spent.append((time.perf_counter() - start) * 1000)
        worked.append((time.process_time() - used) * 1000)
    return Row(at_95(worked), at_95(spent), statistics.median(spent), asked, address)


def at_95(milliseconds: list[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(milliseconds, n=20)[-1]


if __name__ == "__main__":
    sys.exit(main())
