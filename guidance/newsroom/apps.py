"""The newsroom as a Django application."""

from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from guidance.newsroom.seeding import prepare


class NewsroomConfig(AppConfig):
    """Staff's room: what may be changed without a programmer."""

    name = "guidance.newsroom"
    verbose_name = _("編集室")

    def ready(self) -> None:
        """Register the checks; let every migrate leave groups and a working copy behind."""
        import_module("guidance.newsroom.checks")
        post_migrate.connect(prepare, sender=self)
