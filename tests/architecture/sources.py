"""The files of the house that the tests of this room read."""

import ast
from pathlib import Path

from django.conf import settings

HOUSE: Path = settings.BASE_DIR
PYTHON_ROOMS = ("portal", "guidance", "tests", "bench")
TEXT_ROOMS = (*PYTHON_ROOMS, "templates", "static", "locale", "docs", ".ci")
BINARY = {".mo", ".pyc", ".png", ".ico", ".woff2", ".jpg", ".webp"}


def python_files(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (HOUSE / room).rglob("*.py"))


def templates() -> list[Path]:
    return sorted(path for path in (HOUSE / "templates").rglob("*") if path.is_file())


def text_files() -> list[Path]:
    rooms = [path for room in TEXT_ROOMS for path in (HOUSE / room).rglob("*") if path.is_file()]
    floor = [path for path in HOUSE.iterdir() if path.is_file() and path.name != ".git"]
    return sorted(path for path in rooms + floor if path.suffix not in BINARY)


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def name(path: Path) -> str:
    return str(path.relative_to(HOUSE))
