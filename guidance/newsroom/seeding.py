"""After every migrate: the groups are there, and the working copy fits the program."""

from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.management import create_permissions
from django.db import connections


def prepare(sender: AppConfig, using: str = "default", **_more: Any) -> None:
    """Fill what is empty or outgrown; receiver of ``post_migrate``, harmless when nothing is."""
    if "newsroom_auditentry" not in connections[using].introspection.table_names():
        # Somebody migrates back to before the newsroom.
        return
    from guidance.newsroom import fitting, groups  # noqa: PLC0415 - models are ready only now

    for label in ("newsroom", "auth"):
        create_permissions(apps.get_app_config(label), verbosity=0, using=using)
    groups.ensure()
    fitting.fit_working_copy()
