"""Names of keys by the live edition, kept: a search of the record names everything there is."""

from guidance.edition.loading import Content
from guidance.newsroom.differences import label_ja

# The content that is live, and the names that were asked of it.
_KEPT: dict[str, tuple[Content, dict[str, str]]] = {}


def label(content: Content, key: str) -> str:
    """Return what ``label_ja`` does; names of any other content are forgotten."""
    kept = _KEPT.get("live")
    if kept is None or kept[0] is not content:
        kept = _KEPT["live"] = content, {}
    names = kept[1]
    if key not in names:
        names[key] = label_ja(content, key)
    return names[key]
