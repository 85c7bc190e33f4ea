"""Templates: each compiles, each is used, none breaks the content security policy."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

from tests.architecture.sources import HOUSE, name, python_files, templates

FOLDER = HOUSE / "templates"
FORBIDDEN = {
    "an inline style": re.compile(r"\sstyle\s*=|<style\b", re.IGNORECASE),
    "an inline handler": re.compile(r"\son[a-z]+\s*=|hx-on", re.IGNORECASE),
    "an inline script": re.compile(
        r"<script(?![^>]*(?:\bsrc=|application/ld\+json))", re.IGNORECASE
    ),
    "an unescaped value": re.compile(r"\|\s*safe\b|{%\s*autoescape\s+off"),
}


@pytest.mark.parametrize("path", templates(), ids=name)
def test_a_template_compiles(path: Path) -> None:
    assert get_template(str(path.relative_to(FOLDER)))


def test_every_template_is_used() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for path in [*python_files("portal", "guidance"), *templates()]
    )
    unused = [
        name(path)
        for path in templates()
        if not is_named(str(path.relative_to(FOLDER)), code)
        and path.relative_to(FOLDER).parts[0] != "admin"  # these replace Django's own
    ]

    assert not unused


def is_named(template: str, code: str) -> bool:
    """Whether code names the template in full, or puts its name together: folder or stem."""
    folder, _, file = template.rpartition("/")
    put_together = f'f"{folder}/{{' if folder else f'"{file.removesuffix(".html")}"'
    return f'"{template}"' in code or put_together in code


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_template_holds(what: str) -> None:
    holding = [
        name(path)
        for path in templates()
        if FORBIDDEN[what].search(path.read_text(encoding="utf-8"))
    ]

    assert not holding
