"""A process that is killed while it publishes loses nothing that it confirmed; see `make crash`."""

import subprocess
import sys

from django.conf import settings


def test_a_dozen_deaths_around_publishing_lose_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.newsroom.crash", "12"],
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("12 killed, ")
    assert done.stdout.endswith(" 0 lost or half\n")
