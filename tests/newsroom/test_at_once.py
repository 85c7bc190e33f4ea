"""Processes that act at the same moment neither fork the chain nor publish twice."""

import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings


def test_four_processes_on_one_sqlite_file_keep_everything_whole(tmp_path: Path) -> None:
    environment = os.environ | {"DATA_DIR": str(tmp_path)}

    done = subprocess.run(
        [sys.executable, "-m", "tests.newsroom.at_once"],
        cwd=settings.BASE_DIR,
        env=environment | {"DJANGO_SETTINGS_MODULE": "portal.settings"},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
