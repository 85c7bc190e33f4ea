"""schemathesis makes up requests, good and bad, and holds each answer of the running application
against the description: gunicorn, all middleware, real sockets on this machine alone.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from django.conf import settings

REQUESTS_AN_OPERATION = "40"
# Some ten seconds on a quiet machine.
BUDGET_SECONDS = 240


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start gunicorn on a free port and return its address."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    environment = {
        **os.environ,
        "PORT": str(port),
        "DATA_DIR": str(tmp_path_factory.mktemp("data")),
        "WEB_CONCURRENCY": "1",
    }
    gunicorn = subprocess.Popen(
        [sys.executable, "-m", "gunicorn"],
        cwd=settings.BASE_DIR,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield _address_when_it_serves(port)
    finally:
        gunicorn.terminate()
        gunicorn.wait(10)


def _address_when_it_serves(port: int) -> str:
    address = f"http://127.0.0.1:{port}"
    for _attempt in range(600):
        try:
            with urlopen(f"{address}/healthz"):  # noqa: S310 - our own address
                return address
        except URLError:
            time.sleep(0.1)
    raise AssertionError("gunicorn did not start within a minute")


def test_the_running_application_answers_as_it_is_described(running: str, tmp_path: Path) -> None:
    schemathesis = subprocess.run(
        [
            *(sys.executable, "-m", "schemathesis.cli", "run"),
            f"{running}/api/v1/openapi.json",
            *("--checks", "all", "--mode", "all", "--workers", "1", "--seed", "20250922"),
            *("--max-examples", REQUESTS_AN_OPERATION, "--no-color"),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=BUDGET_SECONDS,
        check=False,
    )
    assert schemathesis.returncode == 0, schemathesis.stdout + schemathesis.stderr
    assert "No issues found" in schemathesis.stdout
