"""Changing the working copy so that nobody's words are lost unseen."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

from django.contrib.auth.models import User

from guidance.newsroom import audit, publication, working
from guidance.newsroom.audit import Subject
from guidance.newsroom.free_name import free_name
from guidance.newsroom.locking import one_at_a_time
from guidance.newsroom.models import State, Submission, WorkingRow
from guidance.newsroom.refusals import ChangedSinceSeenError, StaleSaveError, WrongStateError
from guidance.newsroom.twins import refuse_same_row
from guidance.newsroom.voiding import content_changed
from guidance.newsroom.workflow import open_submission, require

Row = TypeVar("Row", bound=WorkingRow)


def save(
    row: WorkingRow,
    *,
    version: int,
    actor: User,
    now: datetime,
    translation_holds: bool = False,
) -> bool:
    """Store the changed ``row`` if it still stands at ``version``; tell whether it changed.

    ``version`` is the one that the form was filled from. ``translation_holds``: the person says
    that the English is right for the new Japanese. A save without a difference changes nothing.

    Raises StaleSaveError (somebody was faster), ValidationError (django.core.exceptions).
    """
    require(actor, _permission("change", row))
    row.tidy()
    with one_at_a_time():
        current = type(row)._default_manager.filter(pk=row.pk).first()
        if current is None or current.version != version:
            raise StaleSaveError(current)
        before = current.digest()
        current.tidy()
        changed = [name for name, value in row.said().items() if current.said()[name] != value]
        confirmed = row.note_translation(current, changed, holds=translation_holds)
        if not changed and not confirmed:
            return False
        _store(row, version + 1, actor, now)
        action = "changed" if changed else "translation-confirmed"
        subject = Subject(row._meta.model_name or "", _name(row), before, row.digest())
        told = {"fields": changed, "old": _words(current, changed), "new": _words(row, changed)}
        audit.record(actor.get_username(), action, now, subject, told | row.known_as())
        content_changed(actor.get_username(), now)
    return True


def add(row: WorkingRow, *, actor: User, now: datetime, named_by: str = "") -> None:
    """Store a new row. Raises AlreadyThereError, ValidationError (django.core.exceptions).

    ``named_by``: the words that its ``key`` was made of; somebody may have taken that name since.
    """
    require(actor, _permission("add", row))
    row.tidy()
    with one_at_a_time():
        refuse_same_row(row)
        if named_by and hasattr(row, "key"):
            row.key = free_name(type(row), named_by)
        if hasattr(row, "position"):
            row.position = type(row)._default_manager.count()
        _store(row, 1, actor, now)
        subject = Subject(row._meta.model_name or "", _name(row), "", row.digest())
        told = {"new": _words(row, row.content_fields), "row": row.pk}
        audit.record(actor.get_username(), "added", now, subject, told | row.known_as())
        content_changed(actor.get_username(), now)


def remove(row: WorkingRow, *, version: int, actor: User, now: datetime) -> None:
    """Remove ``row`` if it still stands at ``version``. Raises StaleSaveError."""
    require(actor, _permission("delete", row))
    with one_at_a_time():
        current = type(row)._default_manager.filter(pk=row.pk).first()
        if current is None or current.version != version:
            raise StaleSaveError(current)
        subject = Subject(row._meta.model_name or "", _name(row), current.digest(), "")
        told = {"old": _words(current, current.content_fields), "row": current.pk}
        told |= current.known_as()
        current.delete()
        audit.record(actor.get_username(), "removed", now, subject, told)
        content_changed(actor.get_username(), now)


def discard(actor: User, now: datetime, *, seen: str) -> None:
    """Throw the draft away: the working copy says again what the public reads.

    ``seen`` is the digest of the working copy that the person looked at. What was submitted has to
    be withdrawn first: it is no longer one person's to throw away. Raises WrongStateError.
    """
    require(actor, "newsroom.submit_edition")
    with one_at_a_time():
        under_way = open_submission()
        if under_way is None or under_way.state != State.DRAFT:
            state = under_way.get_state_display() if under_way else "変更なし"
            raise WrongStateError("下書きを捨てること", state)
        _discard(actor, now, seen)
        Submission.objects.filter(state=State.DRAFT).update(state=State.WITHDRAWN)


def _discard(actor: User, now: datetime, seen: str) -> None:
    before = working.digest()
    if before != seen:
        raise ChangedSinceSeenError
    working.load(publication.live_content(), by=actor.get_username())
    subject = Subject("working-copy", "live", before, working.digest())
    audit.record(actor.get_username(), "discarded", now, subject)
    content_changed(actor.get_username(), now)


def _store(row: WorkingRow, version: int, actor: User, now: datetime) -> None:
    row.version = version
    row.changed_at, row.changed_by = now, actor.get_username()
    row.full_clean()
    row.save()


def _words(row: WorkingRow, names: Iterable[str]) -> dict[str, Any]:
    """Return what the named columns say, for the record: what is to be public, and no more."""
    said = row.said()
    return {name: said[name] for name in names if name != "facility"}


def _permission(verb: str, row: WorkingRow) -> str:
    return f"newsroom.{verb}_{row._meta.model_name}"


def _name(row: WorkingRow) -> str:
    return str(getattr(row, "key", "") or row)[:160]
