"""After every migrate: the groups are there, and the working copy fits the program."""

from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.management import create_permissions
from django.db import connections
from django.utils import timezone

from guidance.edition import loading


def prepare(sender: AppConfig, using: str = "default", **_more: Any) -> None:
    """Fill what is empty or outgrown; receiver of ``post_migrate``, harmless when nothing is."""
    if "newsroom_auditentry" not in connections[using].introspection.table_names():
        # Somebody migrates back to before the newsroom.
        return
    from guidance.newsroom import groups  # noqa: PLC0415 - models are ready only now

    for label in ("newsroom", "auth"):
        create_permissions(apps.get_app_config(label), verbosity=0, using=using)
    groups.ensure()
    fit_working_copy()


def fit_working_copy() -> None:
    """Let the working copy follow the program.

    Until somebody begins a change it says what the program ships. After that only what the program
    has outgrown is brought up to date; an approval of it is void then.
    """
    from guidance.newsroom import working  # noqa: PLC0415 - models are ready only now
    from guidance.newsroom.completing import completed  # noqa: PLC0415
    from guidance.newsroom.locking import one_at_a_time  # noqa: PLC0415
    from guidance.newsroom.models import PublishedEdition, Submission  # noqa: PLC0415
    from guidance.newsroom.models.published import PROGRAM  # noqa: PLC0415
    from guidance.newsroom.voiding import content_changed  # noqa: PLC0415

    shipped = loading.read()
    with one_at_a_time():
        if not Submission.objects.exists() and not PublishedEdition.objects.exists():
            if working.content() != shipped:
                working.load(shipped)
        elif working.is_outgrown(shipped):
            working.load(completed(working.content(), shipped), by=PROGRAM)
            content_changed(PROGRAM, timezone.now())
