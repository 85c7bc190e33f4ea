"""Four groups, made by every migrate, each with no more than its work needs."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from guidance.newsroom import groups
from tests.newsroom.colleagues import ROLES, person

pytestmark = pytest.mark.django_db
# What decides, and who holds it; everything else is looking and typing.
DECIDING = {
    "submit_edition": {"editor", "team of two"},
    "approve_edition": {"approver", "team of two"},
    "publish_edition": {"approver", "team of two"},
    "schedule_edition": {"approver", "team of two"},
    "roll_back_edition": {"approver", "team of two"},
    "break_glass": {"approver", "team of two"},
    "raise_banner": {"editor", "approver", "team of two"},
    "review_banner": {"approver", "team of two"},
    "acknowledge_break_glass": {"editor", "approver", "administrator", "team of two"},
    "export_audit": {"auditor"},
    "view_auditentry": {"administrator", "auditor"},
    "change_text": {"editor", "team of two"},
    "preview_edition": set(ROLES) - {"nobody"},
}


@pytest.mark.parametrize("code", DECIDING)
def test_a_permission_belongs_to_these_roles(code: str) -> None:
    holders = {
        role for role, names in ROLES.items() if person("p", *names).has_perm(f"newsroom.{code}")
    }

    assert holders == DECIDING[code]


def test_every_permission_that_a_group_names_exists() -> None:
    codes = set(Permission.objects.values_list("codename", flat=True))

    assert {code for named in groups.PERMISSIONS.values() for code in named} <= codes


def test_nobody_may_write_what_only_functions_write() -> None:
    written = ("submission", "publishededition", "auditentry", "emergencybanner", "breakglass")
    held = Permission.objects.filter(group__isnull=False).values_list("codename", flat=True)

    assert not [
        f"{v}_{m}" for v in ("add", "change", "delete") for m in written if f"{v}_{m}" in held
    ]


def test_a_second_migrate_keeps_what_an_administrator_added() -> None:
    extra = Permission.objects.get(codename="view_auditentry")
    editor = Group.objects.get(name=groups.EDITOR)
    editor.permissions.add(extra)

    call_command("migrate", verbosity=0)

    assert extra in editor.permissions.all()
