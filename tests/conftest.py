"""What every test stands on."""

from pathlib import Path

import pytest
from django.conf import settings

from portal import catalogue

PLAIN_STATIC_FILES = "django.contrib.staticfiles.storage.StaticFilesStorage"


@pytest.fixture(autouse=True, scope="session")
def _a_portal_that_nobody_has_started_yet() -> None:
    """Read static files as they are written, and the catalogue as it is now."""
    settings.STORAGES["staticfiles"]["BACKEND"] = PLAIN_STATIC_FILES
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    for source in catalogue.sources([Path(folder) for folder in settings.LOCALE_PATHS]):
        catalogue.compile_where_older(source)
