"""Static files are fingerprinted and compressed, once, until one of them changes."""

import json
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from pytest_django import Settings

from portal import static_files


@pytest.fixture
def sources(tmp_path: Path, settings: Settings) -> Path:
    """One folder of ours and none of Django's, collected as in `make run`."""
    folder = tmp_path / "static"
    folder.mkdir()
    (folder / "page.css").write_text("main { color: navy }\n" * 40, encoding="utf-8")
    settings.STATICFILES_DIRS = [folder]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATIC_ROOT = tmp_path / "build" / "static"
    settings.STORAGES = {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    settings.STATIC_ROOT.mkdir(parents=True)
    finders.get_finder.cache_clear()
    yield folder
    finders.get_finder.cache_clear()


def test_a_file_is_served_under_the_name_of_its_content(sources: Path, settings: Settings) -> None:
    assert static_files.collect_if_changed()

    root = settings.STATIC_ROOT
    manifest = json.loads((root / "staticfiles.json").read_text(encoding="utf-8"))
    fingerprinted = manifest["paths"]["page.css"]
    assert fingerprinted != "page.css"
    assert (root / fingerprinted).exists()
    assert (root / f"{fingerprinted}.br").exists()
    assert (root / f"{fingerprinted}.gz").exists()


def test_nothing_is_collected_twice_until_a_file_changes(sources: Path) -> None:
    static_files.collect_if_changed()

    assert not static_files.collect_if_changed()

    (sources / "page.css").write_text("main { color: teal }\n", encoding="utf-8")
    assert static_files.collect_if_changed()


def test_collected_files_that_were_lost_are_collected_again(
    sources: Path, settings: Settings
) -> None:
    static_files.collect_if_changed()
    (settings.STATIC_ROOT / "staticfiles.json").unlink()

    assert static_files.collect_if_changed()
