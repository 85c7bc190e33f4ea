"""Writing the record of who did what, and proving that nobody rewrote it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from guidance.newsroom import frozen
from guidance.newsroom.canonical import canonical
from guidance.newsroom.locking import one_at_a_time
from guidance.newsroom.models import AuditEntry, PublishedEdition

# What can be done, as the timeline says it.
ACTIONS = {
    "loaded": "初期の内容を読み込み",
    "changed": "変更",
    "added": "追加",
    "removed": "削除",
    "translation-confirmed": "英訳を確認",
    "opened": "変更を開始",
    "submitted": "提出",
    "withdrew": "取り下げ",
    "returned": "差し戻し",
    "approved": "承認",
    "approval-voided": "提出や承認を取り消し (内容が変わったため)",
    "scheduled": "公開を予約",
    "unscheduled": "予約を取り消し",
    "published": "公開",
    "rolled-back": "過去の版の内容に戻した",
    "discarded": "下書きを破棄",
    "taken-out": "一項目を公開中の内容に戻す",
    "banner-raised": "緊急のお知らせを掲示",
    "banner-reviewed": "緊急のお知らせを確認",
    "banner-withdrawn": "緊急のお知らせを取り下げ",
    "broke-glass": "一人で緊急公開",
    "acknowledged": "緊急公開を確認",
    "preview-linked": "プレビューのリンクを作成",
    "previews-withdrawn": "プレビューのリンクをすべて取り消し",
    "saw": "閲覧",
    "exported": "書き出し",
    "signed-in": "ログイン",
    "signed-out": "ログアウト",
    "sign-in-failed": "ログイン失敗",
    "second-factor-failed": "2段階目の失敗",
    "second-factor-added": "2段階目を登録",
    "second-factor-removed": "2段階目の端末を外す",
    "second-factor-reset": "2段階目をやり直しにする",
    "sign-in-locked": "ログインを止めた",
    "people-added": "利用者を追加",
    "people-changed": "利用者を変更",
    "account-confirmed": "利用者の変更を本人に確認",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What an act was about: its kind, its name, and its digests before and after."""

    type: str = ""
    id: str = ""
    before: str = ""
    after: str = ""


NOTHING = Subject()
QUIET = timedelta(minutes=15)


def record(
    actor: str,
    action: str,
    now: datetime,
    subject: Subject = NOTHING,
    details: Mapping[str, Any] | None = None,
) -> AuditEntry:
    """Add one row to the chain, in the caller's transaction if there is one.

    ``actor`` is a user name; ``action`` a key of ACTIONS (KeyError otherwise). ``details`` must
    hold no secret and no personal data beyond user names, because no row can ever be taken back.
    """
    if action not in ACTIONS:
        raise KeyError(action)
    with one_at_a_time():
        last = AuditEntry.objects.order_by("-number").values_list("number", "hash").first()
        number, previous = last or (0, "")
        entry = AuditEntry(
            number=number + 1,
            at=now,
            actor=actor,
            action=action,
            object_type=subject.type,
            object_id=subject.id,
            before=subject.before,
            after=subject.after,
            details=canonical(details or {}, encoder=DjangoJSONEncoder),
            previous_hash=previous,
        )
        entry.hash = entry.computed_hash()
        entry.save(force_insert=True)
    return entry


def record_once(
    actor: str,
    action: str,
    now: datetime,
    subject: Subject = NOTHING,
    details: Mapping[str, Any] | None = None,
) -> None:
    """Add a row unless ``actor`` has one of that action from the last quarter of an hour.

    For what somebody can do again and again who has not come in: no row can be taken back.
    """
    same = AuditEntry.objects.filter(actor=actor, action=action, at__gt=now - QUIET)
    if not same.exists():
        record(actor, action, now, subject, details)


def faults() -> Iterator[str]:
    """Yield every place where the record or the editions are not as they were written.

    Nothing is yielded for chains that are whole. The loss of the last rows cannot be seen from
    within: compare ``head()`` with one that was exported before.
    """
    yield from _audit_faults()
    yield from _edition_faults()


def head() -> tuple[int, str]:
    """Return the number and the hash of the last row: (0, "") for an empty record."""
    last = AuditEntry.objects.order_by("-number").values_list("number", "hash").first()
    return last or (0, "")


def _audit_faults() -> Iterator[str]:
    number, previous = 0, ""
    for entry in AuditEntry.objects.order_by("number").iterator():
        number += 1
        if entry.number != number:
            yield f"audit {number}: missing"
            number = entry.number
        if entry.previous_hash != previous:
            yield f"audit {entry.number}: does not follow the row before"
        if entry.hash != entry.computed_hash():
            yield f"audit {entry.number}: was altered"
        previous = entry.hash


def _edition_faults() -> Iterator[str]:
    number, previous = -1, ""
    published = dict(
        AuditEntry.objects.filter(
            object_type="edition", action__in=("published", "rolled-back", "loaded")
        ).values_list("object_id", "after")
    )
    for edition in PublishedEdition.objects.order_by("number").iterator():
        number += 1
        if edition.number != number:
            yield f"edition {number}: missing"
            number = edition.number
        if edition.previous_checksum != previous:
            yield f"edition {edition.number}: does not follow the edition before"
        if edition.checksum != edition.computed_checksum():
            yield f"edition {edition.number}: was altered"
        if edition.content_digest != frozen.digest(edition.content):
            yield f"edition {edition.number}: its content was altered"
        if published.pop(str(edition.number), None) != edition.checksum:
            yield f"edition {edition.number}: the record does not tell of it"
        previous = edition.checksum
    for missing in published:
        yield f"edition {missing}: the record tells of it, but it is gone"
