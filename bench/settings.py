"""The portal's own settings, plus what only the benchmark has: it writes into its own folder."""

import os
from pathlib import Path

from portal.settings import *  # noqa: F403 - the same settings, but for what follows
from portal.settings import STORAGES, TEMPLATES

FOLDER = Path(os.environ["BENCH_FOLDER"])
ROOT_URLCONF = "bench.urls"
STATIC_ROOT = FOLDER / "static"
# Names with fingerprints as in the portal; compressing what nobody fetches would only take time.
STORAGES["staticfiles"] = {
    "BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
}
TEMPLATES[0]["DIRS"].append(FOLDER)
