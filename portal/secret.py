"""What only its owner may read: the secret key of a desk, made once, and the database's files."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

NAME = "secret-key"


def kept_in(folder: Path) -> str:
    """Return the secret key kept in `folder`; make it first where there is none.

    Several processes may start at once: the file appears complete or not at all.
    """
    path = folder / NAME
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder)  # readable by its owner only
        os.close(handle)
        draft = Path(name)
        draft.write_text(secrets.token_urlsafe(50), encoding="ascii")
        with suppress(FileExistsError):  # another process was first: its key counts
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_text(encoding="ascii")


def owners_only(path: Path) -> Path:
    """Return ``path``, a file that only its owner may read, made where there is none.

    SQLite gives its journals, which lie beside the database, the rights of the database.
    """
    path.touch(mode=0o600)
    for one in path.parent.glob(f"{path.name}*"):
        with suppress(PermissionError, FileNotFoundError):  # somebody else's; or gone by now
            one.chmod(0o600)
    return path
