"""What every test stands on."""

import pytest
from django.conf import settings

PLAIN_STATIC_FILES = "django.contrib.staticfiles.storage.StaticFilesStorage"


@pytest.fixture(autouse=True, scope="session")
def _static_files_as_they_are_written() -> None:
    """Let templates name static files that no command has collected yet."""
    settings.STORAGES["staticfiles"]["BACKEND"] = PLAIN_STATIC_FILES
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
