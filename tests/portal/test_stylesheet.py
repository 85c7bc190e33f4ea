"""The one stylesheet: joined in order, found by Django, small enough."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from portal import stylesheet

SOURCES = Path(settings.BASE_DIR) / "static" / "css"
LARGEST_COMPRESSED = 9 * 1024


def test_every_source_in_the_folder_is_part_of_the_sheet() -> None:
    assert {path.name for path in SOURCES.glob("*.css")} == set(stylesheet.SOURCES)


def test_the_sheet_keeps_the_order_of_the_cascade_and_drops_comments() -> None:
    sheet = stylesheet.joined(SOURCES)

    marks = ["color-scheme: light dark", "text-size-adjust", ".option label", "size: A4"]
    positions = [sheet.index(mark) for mark in marks]
    assert positions == sorted(positions)
    assert "/*" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_the_sheet_is_found_where_static_files_are_looked_for() -> None:
    found = finders.find(stylesheet.NAME)

    assert isinstance(found, str)
    assert Path(found).read_text(encoding="utf-8") == stylesheet.joined(SOURCES)


def test_other_names_are_left_to_the_other_finders() -> None:
    assert stylesheet.StylesheetFinder().find("css/other.css") == []


def test_collecting_static_files_meets_the_sheet_once() -> None:
    assert [name for name, _storage in stylesheet.StylesheetFinder().list([])] == [stylesheet.NAME]


def test_a_missing_source_is_an_error_and_not_an_empty_sheet(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        stylesheet.joined(tmp_path)


def test_the_sheet_stays_within_its_budget() -> None:
    sheet = stylesheet.joined(SOURCES).encode()
    assert len(gzip.compress(sheet)) <= LARGEST_COMPRESSED


def test_colors_are_named_in_the_tokens_alone() -> None:
    for name in ("base.css", "components.css"):
        text = stylesheet.COMMENT.sub("", (SOURCES / name).read_text(encoding="utf-8"))
        assert re.findall(r"#[0-9a-f]{3,8}\b|rgba?\(", text) == []


def test_nothing_is_fetched_from_elsewhere() -> None:
    assert re.findall(r"url\(|@import|@font-face", stylesheet.joined(SOURCES)) == []
