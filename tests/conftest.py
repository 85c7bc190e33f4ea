"""What every test stands on: a portal that nobody has started yet."""

import shutil
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from django.db import connection

from guidance.newsroom import keeping
from portal import catalogue
from tests.journeys import record

PLAIN_STATIC_FILES = "django.contrib.staticfiles.storage.StaticFilesStorage"


def pytest_configure(config: pytest.Config) -> None:
    """Read static files as they are written, and the catalogue as it is now.

    Before the tests are collected: the application, once imported, keeps what it has found.
    """
    # How long an example takes says how busy the machine is, not whether the code is right.
    hypothesis.settings.register_profile("unhurried", deadline=None)
    hypothesis.settings.load_profile("unhurried")
    settings.STORAGES["staticfiles"]["BACKEND"] = PLAIN_STATIC_FILES
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    _test_on_a_file(config)
    for source in catalogue.sources([Path(folder) for folder in settings.LOCALE_PATHS]):
        catalogue.compile_where_older(source)


def _test_on_a_file(config: pytest.Config) -> None:
    """Let tests find the database as production has it: on a file, where who writes is waited for.

    Django's own test database is in memory. Two connections share it by locking tables, and nobody
    waits there: a browser's request beside a test's own question failed now and then with
    "database table is locked".
    """
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        folder = Path(tempfile.mkdtemp(prefix="portal-tests-"))
        config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
        database.setdefault("TEST", {})["NAME"] = str(folder / "tests.sqlite3")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, Any]:
    """Tell the record of accessibility which success criteria a test has just shown."""
    report = yield
    marker = item.get_closest_marker("criteria")
    if marker and report.when == "call" and report.passed:
        record.passed(item.nodeid, marker.args)
    return report


@pytest.fixture(autouse=True, scope="session")
def _rows_that_are_kept_for_good_go_between_tests() -> None:
    """Let the flush after a test lift the triggers that keep the newsroom's record."""
    # On the class: a browser's event loop makes Django open a connection of its own.
    operations = type(connection.ops)
    flush = operations.sql_flush

    def flush_all(self: object, style: object, tables: list[str], **options: bool) -> list[str]:
        statements = flush(self, style, tables, **options)
        if not set(tables) & set(keeping.TABLES):
            return statements
        vendor = connection.vendor
        return [*keeping.undoing(vendor), *statements, *keeping.statements(vendor)]

    operations.sql_flush = flush_all
