"""The English catalogue says everything that the Japanese pages say, and nothing else."""

import re

import polib
import pytest

from tests.architecture.sources import HOUSE
from tests.architecture.strings import in_code, in_templates

CATALOGUE = HOUSE / "locale" / "en" / "LC_MESSAGES" / "django.po"
PLACEHOLDER = re.compile(r"%\((\w+)\)s|\{(\w*)\}")


@pytest.fixture(scope="module")
def catalogue() -> dict[str, polib.POEntry]:
    entries = polib.pofile(str(CATALOGUE), check_for_duplicates=True)
    return {entry.msgid: entry for entry in entries}


def test_every_string_has_its_english(catalogue: dict[str, polib.POEntry]) -> None:
    held = in_code() | in_templates()

    assert {text: place for text, place in held.items() if text not in catalogue} == {}


def test_no_entry_has_lost_its_string(catalogue: dict[str, polib.POEntry]) -> None:
    assert sorted(catalogue.keys() - in_code().keys() - in_templates().keys()) == []


def test_no_entry_is_empty_fuzzy_or_obsolete(catalogue: dict[str, polib.POEntry]) -> None:
    unfinished = [
        text
        for text, entry in catalogue.items()
        if entry.fuzzy or entry.obsolete or not all(said(entry))
    ]

    assert unfinished == []


def test_both_languages_fill_in_the_same_values(catalogue: dict[str, polib.POEntry]) -> None:
    different = [
        text
        for text, entry in catalogue.items()
        if any(set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(s)) for s in said(entry))
    ]

    assert different == []


def said(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) or [entry.msgstr]
