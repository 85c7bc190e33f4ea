"""The staff's pages, asked for in this process as a signed-in member of staff."""

import statistics
import time
from collections.abc import Iterator
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import urlencode

from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from portal.sessions import StaffSessionStore

# The beginning and end of a transaction ask the database nothing.
BOOKKEEPING = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
# In the record: a title that many rows show, three words at once, and what no row shows.
SOUGHT = ("すること", "sato 変更 施設", "見当たらない")
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


def pages() -> Iterator[str]:
    """Yield the address of every page: the desk's, searches, of each kind its list and form."""
    yield from (f"/admin/{page}" for page in DESK)
    yield from (f"/admin/newsroom/auditentry/?{urlencode({'q': words})}" for words in SOUGHT)
    for model in filter(admin.site.is_registered, apps.get_models()):
        base = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
        yield base
        row = model._default_manager.order_by("-pk").first()
        if row is not None:
            yield f"{base}{row.pk}/change/"


def measured(address: str, times: int) -> Row:
    """Ask for a page again and again; queries are those of the first answer, made from nothing."""
    browser = Client()
    browser.force_login(User.objects.get(username="suzuki"))
    kept = StaffSessionStore()
    kept.update(dict(browser.session.items()))
    kept.create()
    browser.cookies[settings.STAFF_COOKIE] = str(kept.session_key)
    with CaptureQueriesContext(connection) as queries:
        reply = browser.get(address, headers={"Host": "localhost"})
    if reply.status_code != HTTPStatus.OK:
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
