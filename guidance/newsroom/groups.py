"""The newsroom's groups, with Django's own permissions."""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

EDITOR, APPROVER = "editor", "approver"
ADMINISTRATOR, AUDITOR = "administrator", "auditor"

# What staff call them, and what each may do.
LABELS = {
    EDITOR: "編集者 (直す、提出する)",
    APPROVER: "承認者 (承認する、公開する、前の版に戻す)",
    ADMINISTRATOR: "管理者 (利用者を作る)",
    AUDITOR: "監査 (記録を読む、書き出す)",
}

_FACTS = ("facility", "openinghours", "closure", "link", "notice", "amount")
_WORKING = ("entry", "text", "contact", *_FACTS)
_KEPT = ("submission", "publishededition", "emergencybanner", "breakglass")
_SEEN = tuple(f"view_{model}" for model in (*_WORKING, *_KEPT))

PERMISSIONS: dict[str, tuple[str, ...]] = {
    EDITOR: (
        *_SEEN,
        *(f"change_{model}" for model in _WORKING),
        *(f"{verb}_{model}" for verb in ("add", "delete") for model in _FACTS),
        "submit_edition",
        "preview_edition",
        "raise_banner",
        "acknowledge_break_glass",
    ),
    APPROVER: (
        *_SEEN,
        "approve_edition",
        "publish_edition",
        "schedule_edition",
        "roll_back_edition",
        "preview_edition",
        "break_glass",
        "raise_banner",
        "review_banner",
        "acknowledge_break_glass",
    ),
    ADMINISTRATOR: (
        *_SEEN,
        "view_auditentry",
        "preview_edition",
        "acknowledge_break_glass",
    ),
    AUDITOR: (*_SEEN, "view_auditentry", "export_audit", "preview_edition"),
}
# The administrator looks after people, not after words.
_PEOPLE = ("add_user", "change_user", "view_user", "view_group")


def ensure() -> None:
    """Make the groups and give them what they need; what an administrator added stays."""
    for name, codes in PERMISSIONS.items():
        group, _created = Group.objects.get_or_create(name=name)
        wanted = Q(content_type__app_label="newsroom", codename__in=codes)
        if name == ADMINISTRATOR:
            wanted |= Q(content_type__app_label="auth", codename__in=_PEOPLE)
        group.permissions.add(*Permission.objects.filter(wanted))


def short(name: str) -> str:
    """Return what staff call a group, without what it may do; its own name where it is not ours."""
    return (LABELS.get(name) or name).partition(" ")[0]
