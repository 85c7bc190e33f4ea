"""The catalogue is compiled by the portal itself, and only when it changed."""

import gettext
import os
from pathlib import Path

from portal import catalogue

WRITTEN = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "次へ"
msgstr "{english}"
"""


def written(folder: Path, english: str) -> Path:
    place = folder / "en" / "LC_MESSAGES" / "django.po"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(WRITTEN.format(english=english), encoding="utf-8")
    return place


def read(folder: Path) -> str:
    return gettext.translation("django", folder, ["en"]).gettext("次へ")


def test_a_compiled_catalogue_is_read_by_gettext(tmp_path: Path) -> None:
    source = written(tmp_path, "Next")

    assert catalogue.sources([tmp_path]) == [source]
    assert catalogue.compile_where_older(source)
    assert read(tmp_path) == "Next"
    assert {path.name for path in source.parent.iterdir()} == {"django.po", "django.mo"}


def test_an_unchanged_catalogue_is_left_alone_and_a_changed_one_is_not(tmp_path: Path) -> None:
    source = written(tmp_path, "Next")
    catalogue.compile_where_older(source)

    assert not catalogue.compile_where_older(source)

    later = source.with_suffix(".mo").stat().st_mtime + 10
    os.utime(source, (later, later))
    assert catalogue.compile_where_older(source)
