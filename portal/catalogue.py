"""The English catalogue of the portal's own strings: compiled here, without system tools.

Only navigation, buttons and errors live in it; everything about the procedure is in the edition.
"""

import os
from pathlib import Path

import polib


def sources(folders: list[Path]) -> list[Path]:
    """Return the catalogues (`.po`) below the locale folders."""
    return sorted(path for folder in folders for path in Path(folder).glob("*/LC_MESSAGES/*.po"))


def compile_where_older(source: Path) -> bool:
    """Write the compiled catalogue beside `source`; return whether that was needed.

    Several processes may do so at once: the file is replaced in one step.
    """
    target = source.with_suffix(".mo")
    if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
        return False
    draft = target.with_suffix(f".{os.getpid()}.mo")
    polib.pofile(str(source)).save_as_mofile(str(draft))
    draft.replace(target)
    return True
