"""Edition 0 ships as data files: this reads them into plain data, without judging them."""

import tomllib
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).resolve().parent.parent / "content"
FILES = (
    "questions",
    "outcomes",
    "reasons",
    "driving",
    "fees",
    "steps",
    "alternatives",
    "advice",
    "dates",
    "doubts",
    "arrivals",
    "milestones",
    "lanes",
    "pages",
    "notices",
    "links",
    "facilities",
    "contact",
    "figures",
)

Content = dict[str, dict[str, Any]]


def read(folder: Path = CONTENT) -> Content:
    """Read the content files of ``folder``.

    Raises FileNotFoundError for a missing file and tomllib.TOMLDecodeError, naming the file, for a
    file that is not TOML.
    """
    content: Content = {}
    for name in FILES:
        path = folder / f"{name}.toml"
        try:
            content[name] = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise tomllib.TOMLDecodeError(f"{path.name}: {error}") from error
    return content
