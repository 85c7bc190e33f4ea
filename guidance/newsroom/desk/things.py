"""What a row of the record was about, in the words of staff."""

import json
from typing import cast

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist

from guidance.edition import current
from guidance.edition.loading import Content
from guidance.newsroom import groups
from guidance.newsroom.audit import ACTIONS
from guidance.newsroom.differences import label_ja
from guidance.newsroom.due import SCHEDULER
from guidance.newsroom.models import AuditEntry, State
from guidance.newsroom.models.published import PROGRAM
from guidance.newsroom.seeing import BY_LINK

# Whose id is a key of the content, by the kind that the content knows it as.
_KEYED = {
    "text": "",
    "facility": "facilities/",
    "link": "links/",
    "contact": "contact/",
    "notice": "notices/",
}
_NAMED = {
    "entry": "根拠と印",
    "amount": "手数料の額",
    "openinghours": "受付時間",
    "closure": "休業",
    "submission": "変更",
    "edition": "第{}版",
    "banner": "緊急のお知らせ",
    "working-copy": "下書き全体",
    "preview": "プレビュー",
    "auditentry": "記録",
    "page": "画面",
    "user": "利用者",
    "password": "パスワード",  # nosec - a label
    "second-factor": "2段階目",
}
_NOBODY = {PROGRAM: "プログラム", BY_LINK: "プレビューのリンク", SCHEDULER: "予約"}
_DETAILS = {
    "fields": "変えた欄",
    "was": "前の状態",
    "effective_at": "公開する時刻",
    "restores": "内容を戻した版",
    "day": "日付",
    "groups_before": "前の役割",
    "groups": "役割",
    "is_staff": "編集室に入れる",
    "is_active": "有効",
}
_PREVIEWED = {"draft": "下書き", "submission": "提出された変更", "edition": "版"}


def who(actor: str) -> str:
    """Name who did it: a person by the user name, what is no person in words."""
    return _NOBODY.get(actor, actor)


def what(entry: AuditEntry) -> str:
    """Say what was done."""
    return ACTIONS.get(entry.action, entry.action)


def thing(entry: AuditEntry) -> str:
    """Name what it was done to, without asking the database: by the words of the live edition."""
    if entry.object_type in _KEYED:
        content = cast("Content", current().content)
        return label_ja(content, f"{_KEYED[entry.object_type]}{entry.object_id}")
    name = _NAMED.get(entry.object_type, entry.object_type)
    if "{}" in name:
        return name.format(entry.object_id)
    if entry.object_type == "preview":
        kind, _, number = entry.object_id.partition("-")
        return f"{name} ({_PREVIEWED.get(kind, kind)}{number})"
    if entry.object_type == "working-copy":
        number = entry.object_id
        return f"{name} (第{number}版から)" if number.isdigit() else name
    return f"{name} {entry.object_id}".strip()


def details(entry: AuditEntry) -> str:
    """Say what else is noted, one by one."""
    told = []
    for name, said in json.loads(entry.details).items():
        if said not in (None, "", []):
            told.append(f"{_DETAILS.get(name, name)}: {_said(entry, name, said)}")
    return "、".join(told)


def _said(entry: AuditEntry, name: str, said: object) -> str:
    if name == "was":
        return str(dict(State.choices).get(str(said), said))
    if name == "fields" and isinstance(said, list):
        return "・".join(_column(entry.object_type, str(field)) for field in said)
    if name in ("groups", "groups_before") and isinstance(said, list):
        return "・".join(groups.LABELS.get(group) or str(group) for group in said)
    if isinstance(said, bool):
        return "はい" if said else "いいえ"
    if name == "effective_at":
        return str(said)[:16].replace("T", " ")
    return str(said)


def _column(table: str, field: str) -> str:
    """Name a column as its form does."""
    try:
        model = apps.get_model("auth" if table == "user" else "newsroom", table)
        return str(getattr(model._meta.get_field(field), "verbose_name", field))
    except (LookupError, FieldDoesNotExist):
        return field
