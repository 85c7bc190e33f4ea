"""The newsroom's core holds on PostgreSQL too: constraints, triggers, workflow, chain."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from django.conf import settings

from tests.newsroom.postgres import server

CORE = (
    "tests/newsroom/staff_pages/test_searching_the_record.py",
    "tests/newsroom/test_constraints.py",
    "tests/newsroom/test_publication.py",
    "tests/newsroom/test_working_copy.py",
)


@pytest.fixture(scope="module")
def environment() -> Iterator[dict[str, str]]:
    with server.running() as address:
        given = {"PORTAL_DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "portal.settings"}
        yield {name: value for name, value in os.environ.items() if "PYTEST" not in name} | given


def run(environment: dict[str, str], *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )


def test_the_core_holds_on_postgresql(environment: dict[str, str]) -> None:
    done = run(environment, "pytest", "-q", "-p", "no:cacheprovider", *CORE)

    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout
    assert "skipped" not in done.stdout


def test_four_processes_on_postgresql_keep_everything_whole(environment: dict[str, str]) -> None:
    done = run(environment, "tests.newsroom.at_once")

    assert done.returncode == 0, done.stdout + done.stderr
