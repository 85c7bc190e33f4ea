"""The benchmark runs against the application as it is, and says what it should."""

import re
import subprocess
import sys

from django.conf import settings

ROWS = (
    "empty view",
    "static template, same size",
    "guidance page",
    "bare session write",
    "step, plain (POST, 303)",
    "step, htmx (POST, next page)",
    "question (GET)",
    "/api/v1/decision",
    "/api/v1/plan",
)


def test_a_short_run_measures_every_address() -> None:
    bench = subprocess.run(
        [sys.executable, "-m", "bench.run", "--seconds", "0.2", "--rounds", "1"],
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert bench.returncode == 0, bench.stderr
    for row in ROWS:
        assert re.search(rf"^{re.escape(row)} +\d+ ", bench.stdout, re.MULTILINE), row
