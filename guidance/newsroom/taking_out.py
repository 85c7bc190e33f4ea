"""One item out of the draft: it says again what the public reads, and all the rest stays."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User

from guidance.edition.loading import Content
from guidance.edition.texts import texts
from guidance.newsroom import audit, publication, working
from guidance.newsroom.audit import Subject
from guidance.newsroom.differences import Change, Group, Op, Piece, differences
from guidance.newsroom.differences.text_ids import TextId
from guidance.newsroom.locking import one_at_a_time
from guidance.newsroom.models import Amount, Entry, Text, WorkingRow
from guidance.newsroom.models.texts import FIELDS
from guidance.newsroom.refusals import ChangedSinceSeenError, RefusedError
from guidance.newsroom.voiding import content_changed
from guidance.newsroom.workflow import require

PERMISSION = "newsroom.submit_edition"
# What the record calls a fact, by its kind in the content.
TYPES = {
    "facilities": "facility",
    "links": "link",
    "contact": "contact",
    "notices": "notice",
    "figures": "figure",
}
KINDS = {object_type: kind for kind, object_type in TYPES.items()}


class NothingToTakeOutError(RefusedError):
    """The draft says nothing of its own there."""

    def __init__(self) -> None:
        super().__init__("この項目は、公開中の内容と同じです。何も変えていません。")


def item_of(key: str) -> str:
    """Return what goes back together with a difference at ``key``: a text, an entry or a fact.

    A text goes alone (``steps/apply-online.title``); sources and marks go with their entry
    (``steps/apply-online``), and all of a facility, link or notice goes at once.
    """
    place = TextId.of(key)
    is_text = place.kind not in TYPES and place.field in FIELDS.get((place.kind, place.part), ())
    return key if is_text else f"{place.kind}/{place.code}"


def item_of_row(row: WorkingRow) -> str:
    """Return the item to which a row of the working copy belongs."""
    if isinstance(row, Text):
        return row.key
    if isinstance(row, Entry):
        return f"{row.kind}/{row.code}"
    if isinstance(row, Amount):
        return f"figures/{row.figure}"
    return f"{KINDS.get(str(row._meta.model_name), '')}/{getattr(row, 'key', '')}"


def going(item: str, live: Content, draft: Content) -> list[Group]:
    """Return what of the draft goes with ``item``, as differences; empty where nothing does."""
    groups = (_of(item, group) for group in differences(live, draft))
    return [group for group in groups if group.changes or group.rows]


def take_out(item: str, actor: User, now: datetime, *, seen: str) -> None:
    """Let ``item`` say what the public reads; like any edit it takes back what was agreed.

    ``seen`` is the digest of the working copy that the person looked at. Raises
    ChangedSinceSeenError, NothingToTakeOutError.
    """
    require(actor, PERMISSION)
    with one_at_a_time():
        live, draft = publication.live_content(), working.content()
        if working.digest() != seen:
            raise ChangedSinceSeenError
        groups = going(item, live, draft)
        if not groups:
            raise NothingToTakeOutError
        _put_back(item, live, draft, actor.get_username(), now)
        subject = Subject(_type(item), item.removeprefix(_prefix(item)), seen, working.digest())
        told = _told(item, groups) | _titled(item, live, draft)
        audit.record(actor.get_username(), "taken-out", now, subject, told)
        content_changed(actor.get_username(), now)


def _of(item: str, group: Group) -> Group:
    changes = tuple(one for one in group.changes if item_of(one.text_id) == item)
    rows = tuple(row for row in group.rows if "/" in row.key and item_of(row.key) == item)
    return replace(group, changes=changes, rows=rows)


def _put_back(item: str, live: Content, draft: Content, by: str, now: datetime) -> None:
    kind, _, code = item.partition("/")
    if kind in TYPES:
        order = {**dict.fromkeys(live[kind]), **dict.fromkeys(draft[kind])}
        said = {**draft[kind], **({code: live[kind][code]} if code in live[kind] else {})}
        kept = {
            key: said[key] for key in order if key in said and (key != code or key in live[kind])
        }
        working.load({**draft, kind: kept}, by=by, gently=True)
        return
    for row in _rows(item, live):
        row.version += 1
        row.changed_by, row.changed_at = by, now
        row.save()


def _rows(item: str, live: Content) -> Iterator[WorkingRow]:
    """Yield the rows of a text or an entry, as they should be and not yet stored."""
    text = Text.objects.filter(key=item).first()
    if text is not None:
        said = next((one for one in texts(live) if one.id == item), None)
        text.ja, text.en = (said.ja, said.en) if said else ("", "")
        # What two people published counts as translated.
        text.translated_from = ""
        yield text
        return
    kind, _, code = item.partition("/")
    for entry in Entry.objects.filter(kind=kind, code=code):
        values = _live_values(entry, live)
        entry.sources, entry.to_confirm = values.get("sources"), values.get("to_confirm")
        yield entry


def _live_values(entry: Entry, live: Content) -> dict[str, Any]:
    values = live[entry.kind].get(entry.code, {})
    if entry.part == "options":
        return dict(values.get("options", {}).get(entry.item, {}))
    if entry.part == "sections":
        sections = values.get("sections", [])
        return dict(sections[int(entry.item)]) if int(entry.item) < len(sections) else {}
    return dict(values)


def _type(item: str) -> str:
    kind, _, path = item.partition("/")
    return TYPES.get(kind) or ("text" if "." in path else "entry")


def _prefix(item: str) -> str:
    """Return what the record leaves out: the kind of a fact, which its type says already."""
    kind = item.partition("/")[0]
    return f"{kind}/" if kind in TYPES else ""


def _told(item: str, groups: list[Group]) -> dict[str, Any]:
    """Return the words for the record: what the draft said, and what it says again."""
    old: dict[str, str] = {}
    new: dict[str, str] = {}
    for group in groups:
        for change in group.changes:
            for language in ("ja", "en"):
                name = language if _type(item) == "text" else f"{change.label} ({language})"
                new[name], old[name] = _sides(change, language)
        for row in group.rows:
            new[row.label], old[row.label] = row.before, row.after
    return {"old": old, "new": new}


def _titled(item: str, *contents: Content) -> dict[str, str]:
    """Name a notice by its title: once it is out of the draft, nothing else tells which it was."""
    kind, _, code = item.partition("/")
    found = (said[kind][code]["title"]["ja"] for said in contents if code in said.get(kind, {}))
    return {"title": next(found, "")} if kind == "notices" else {}


def _sides(change: Change, language: str) -> tuple[str, str]:
    pieces: tuple[Piece, ...] = getattr(change, language)
    return (
        "".join(piece.text for piece in pieces if piece.op is not Op.ADDED),
        "".join(piece.text for piece in pieces if piece.op is not Op.REMOVED),
    )
