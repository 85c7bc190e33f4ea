"""Where a sentence comes from is named so that every reader can read it."""

from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from guidance.edition.references import CLAUSES

SOURCE = SimpleNamespace(
    link=SimpleNamespace(url="https://example.com/", publisher="Police"), clauses=CLAUSES
)


@pytest.mark.parametrize("clause", CLAUSES)
def test_each_part_of_the_notice_has_a_name_in_english(clause: str) -> None:
    with translation.override("en"):
        named = translation.gettext(clause)
    assert named.isascii()


def test_an_english_page_names_a_part_in_english_and_keeps_the_original() -> None:
    with translation.override("en"):
        source = render_to_string("_source.html", {"source": SOURCE, "language": "en"})
    assert 'Exclusion 1 (<span class="whole" lang="ja">除外事由 1</span>), ' in source


def test_a_japanese_page_names_a_part_once() -> None:
    with translation.override("ja"):
        source = render_to_string("_source.html", {"source": SOURCE, "language": "ja"})
    assert source.count("除外事由 1") == 1
    assert "Exclusion" not in source
