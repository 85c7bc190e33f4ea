"""One stylesheet for the reader, put together from its sources (docs/adr/0010)."""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.checks import CheckMessage
from django.core.files.storage import FileSystemStorage

NAME = "css/portal.css"
SOURCES = ("tokens.css", "base.css", "components.css", "print.css", "sheet.css", "preview.css")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INDENT = re.compile(r"\n\s*")


def joined(folder: Path) -> str:
    """Return the sources as one sheet, in the order of the cascade, without comments and indents.

    Raises FileNotFoundError when a source is missing.
    """
    sheets = (folder.joinpath(name).read_text(encoding="utf-8") for name in SOURCES)
    return INDENT.sub("\n", COMMENT.sub("", "".join(sheets))).lstrip()


class StylesheetFinder(BaseFinder):
    """Offers css/portal.css to collectstatic and to the test server; writes it when asked."""

    def __init__(self, app_names: object = None, *args: Any, **kwargs: Any) -> None:
        root = Path(settings.BASE_DIR)
        self.sources = root / "static" / "css"
        self.storage = FileSystemStorage(root / "build" / "stylesheet")
        super().__init__(*args, **kwargs)

    def check(self, **kwargs: Any) -> list[CheckMessage]:
        """Find nothing to complain about: a missing source fails where it is read."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """Return where the sheet lies if `path` asks for it, otherwise nothing."""
        if path != NAME:
            return []
        return [self._written()] if find_all else self._written()

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterable[Any]:
        """Yield the one file and the storage it lies in."""
        self._written()
        yield NAME, self.storage

    def _written(self) -> str:
        """Write the sheet aside and move it into place whole: several processes may do so."""
        target = Path(self.storage.path(NAME))
        sheet = joined(self.sources)
        if not target.exists() or target.read_text(encoding="utf-8") != sheet:
            target.parent.mkdir(parents=True, exist_ok=True)
            draft = target.with_suffix(f".{os.getpid()}.css")
            draft.write_text(sheet, encoding="utf-8")
            draft.replace(target)
        return str(target)
