"""What the documents tell a reader to type and to open exists."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from tests.architecture.sources import HOUSE, name

DOCUMENTS = sorted([*HOUSE.glob("*.md"), *(HOUSE / "docs").rglob("*.md")])
TARGETS = set(
    re.findall(r"^(\w+):", (HOUSE / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
)
ROOMS = "portal|guidance|docs|tests|templates|static|locale|bench|\\.ci"


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
class TestADocument:
    def test_names_only_make_targets_that_exist(self, document: Path) -> None:
        text = document.read_text(encoding="utf-8")

        assert set(re.findall(r"`make (\w+)", text)) <= TARGETS

    def test_names_only_commands_that_exist(self, document: Path) -> None:
        text = document.read_text(encoding="utf-8")

        assert set(re.findall(r"manage\.py (\w+)", text)) <= set(get_commands())

    def test_names_only_files_that_exist(self, document: Path) -> None:
        text = document.read_text(encoding="utf-8")
        named = re.findall(rf"`((?:{ROOMS})/[\w./-]*)`", text)

        assert [path for path in named if not (HOUSE / path).exists()] == []

    def test_links_only_to_documents_that_exist(self, document: Path) -> None:
        text = document.read_text(encoding="utf-8")
        linked = re.findall(r"\]\((?!https?:|#|mailto:|page:|link:)([^)#\s]+)", text)

        assert [to for to in linked if not (document.parent / to).exists()] == []


def test_the_two_commands_of_the_readme_are_there() -> None:
    readme = (HOUSE / "README.md").read_text(encoding="utf-8")

    assert "`make run`" in readme
    assert "`make test`" in readme
    assert "make test" in (HOUSE / ".ci" / "run").read_text(encoding="utf-8")
