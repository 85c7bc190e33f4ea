"""What a row of the record was about, in the words of staff."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field

from guidance.edition import current
from guidance.edition.loading import Content
from guidance.newsroom import groups
from guidance.newsroom.audit import ACTIONS
from guidance.newsroom.desk.edition_days import moment
from guidance.newsroom.desk.kept_labels import label
from guidance.newsroom.desk.naming import Naming
from guidance.newsroom.differences import entry_name
from guidance.newsroom.models import AuditEntry, State

# Whose id is a key of the content, by the kind that the content knows it as.
_KEYED = {
    "text": "",
    "facility": "facilities/",
    "link": "links/",
    "contact": "contact/",
    "entry": "",
    "figure": "figures/",
}
# What of a keyed thing is meant, where it is not the thing itself.
_PART_OF = {"entry": " の根拠と印"}
ROLLED_BACK = "rolled-back"
_NAMED = {
    "amount": "手数料の額",
    "closure": "休業",
    "edition": "第{}版",
    "auditentry": "記録",
    "page": "画面",
    "password": "パスワード",  # nosec - a label
    "second-factor": "2段階目",
}
_DETAILS = {
    "fields": "変えた欄",
    "facility": "施設",
    "title": "題名",
    "note": "公開する変更点",
    "was": "前の状態",
    "effective_at": "公開する時刻",
    "restores": "内容を戻した版",
    "day": "日付",
    "link": "リンクを作った記録の番号",
    "groups_before": "前の役割",
    "groups": "役割",
    "is_staff": "編集室に入れる",
    "is_active": "有効",
    "failures": "続けて間違えた回数",
    "actor": "アカウントを作るか変えた人",
    "account": "提出した人と承認した人のアカウントに、同じ人が関わった記録の番号",
}
# What the form of an account asks for and no table holds.
_ASKED = {"password1": "パスワード", "password2": "パスワード", "groups": "役割"}
# What a row of the record keeps of the words themselves.
WORDS = ("old", "new")
# What is noted for programs: nothing that people could look up.
_UNTOLD = (*WORDS, "row")
# So much of what a change set says of itself as names it.
_NAME = 30


def what(entry: AuditEntry) -> str:
    """Say what was done; of a way back, to which content, and as which edition it is live."""
    back = json.loads(entry.details).get("restores") if entry.action == ROLLED_BACK else None
    if back is not None:
        return f"第{back}版の内容に戻した (第{entry.object_id}版として公開)"
    return ACTIONS.get(entry.action, entry.action)


def thing(entry: AuditEntry, naming: Naming) -> str:
    """Name what it was done to: by the words of the live edition, titles as they were then."""
    named = _TITLED.get(entry.object_type)
    if named is not None:
        return named(entry, naming)
    if entry.object_type in _KEYED:
        name = label(words(), f"{_KEYED[entry.object_type]}{entry.object_id}")
        return f"{name}{_PART_OF.get(entry.object_type, '')}"
    name = _NAMED.get(entry.object_type, entry.object_type)
    if "{}" in name:
        return name.format(entry.object_id)
    return f"{name} {entry.object_id}".strip()


def _notice(entry: AuditEntry, naming: Naming) -> str:
    """Name a notice by the title that it had, or by the one it has, with its key behind."""
    noted = json.loads(entry.details)
    told = [
        noted.get("title"),
        *((noted.get(side) or {}).get("title_ja") for side in ("new", "old")),
    ]
    key = entry.object_id
    live = words()["notices"].get(key, {}).get("title", {}).get("ja")
    title = next(filter(None, (*told, naming.notices.get(key), live)), "")
    return f"お知らせ「{title}」({key})" if title else f"お知らせ「{key}」"


def _banner(entry: AuditEntry, naming: Naming) -> str:
    title, number = naming.banners.get(entry.object_id), entry.object_id
    return f"緊急のお知らせ「{title}」({number})" if title else f"緊急のお知らせ {number}".strip()


def _preview(entry: AuditEntry, _naming: Naming) -> str:
    kind, _, number = entry.object_id.partition("-")
    if kind == "submission":
        return f"プレビュー({_change_set(number, entry)})"
    of = {"draft": "下書き", "edition": f"第{number}版"}.get(kind, kind)
    return f"プレビュー({of})" if of else "プレビュー"


def _change_set(number: str, entry: AuditEntry) -> str:
    """Name a change set by what it told the public then, with its number behind.

    Rows from before that was kept have the number alone: today's words were not theirs.
    """
    said = " ".join(json.loads(entry.details).get("note", "").split())
    name = f"{said[:_NAME]}…" if len(said) > _NAME else said
    return f"変更「{name}」(番号 {number})" if name else f"変更 {number}".strip()


def _copy(entry: AuditEntry, _naming: Naming) -> str:
    number = entry.object_id
    return f"下書き全体 (第{number}版から)" if number.isdigit() else "下書き全体"


def _hours(entry: AuditEntry, _naming: Naming) -> str:
    key = json.loads(entry.details).get("facility", "")
    name = f"{entry_name(words(), 'facilities', key)} 受付時間" if key else "受付時間"
    return f"{name} {entry.object_id}".strip()


_TITLED: dict[str, Callable[[AuditEntry, Naming], str]] = {
    "notice": _notice,
    "banner": _banner,
    "preview": _preview,
    "submission": lambda entry, _naming: _change_set(entry.object_id, entry),
    "working-copy": _copy,
    "openinghours": _hours,
    "user": lambda entry, naming: f"利用者 {naming.who(entry.object_id)}".strip(),
}
# Whose name depends on what else the row notes, beside its kind and id.
BY_DETAILS = ("notice", "openinghours", "preview", "submission")


def words() -> Content:
    """Return what is live: the words by which things are named."""
    return cast("Content", current().content)


def details(entry: AuditEntry) -> str:
    """Say what else is noted, one by one; words before and after are shown apart."""
    told = []
    for name, said in json.loads(entry.details).items():
        if said not in (None, "", []) and name not in _UNTOLD:
            told.append(f"{_DETAILS.get(name, name)}: {_said(entry, name, said)}")
    return "、".join(told)


def _said(entry: AuditEntry, name: str, said: object) -> str:
    if isinstance(said, bool):
        return "はい" if said else "いいえ"
    if isinstance(said, list):
        return "・".join(dict.fromkeys(_one(entry, name, str(one)) for one in said))
    return _one(entry, name, str(said))


def _one(entry: AuditEntry, name: str, said: str) -> str:
    if name == "was":
        return str(dict(State.choices).get(said, said))
    if name == "fields":
        return _ASKED.get(said) or _column(entry.object_type, said)
    if name == "facility":
        return entry_name(words(), "facilities", said)
    if name in ("groups", "groups_before"):
        return groups.LABELS.get(said) or said
    # Stored in whichever zone it came with; staff read Tokyo's.
    return moment(datetime.fromisoformat(said)) if name == "effective_at" else said


def column(table: str, field: str) -> "Field[Any, Any] | None":
    """Return the column that a row of the record speaks of; None where it is gone by now."""
    try:
        model = apps.get_model("auth" if table == "user" else "newsroom", table)
        found = model._meta.get_field(field)
    except (LookupError, FieldDoesNotExist):
        return None
    return found if isinstance(found, Field) else None


def _column(table: str, field: str) -> str:
    """Name a column as its form does."""
    found = column(table, field)
    return str(found.verbose_name) if found is not None else field
