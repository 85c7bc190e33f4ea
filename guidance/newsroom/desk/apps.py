"""Django's admin, as the newsroom's desk."""

from importlib import import_module

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    """The admin with our site in the place of the plain one."""

    default_site = "guidance.newsroom.desk.site.NewsroomSite"

    def ready(self) -> None:
        """Register the tables, and say in plain words what Django names."""
        super().ready()
        # Only now: what it says is about models that are there.
        import_module("guidance.newsroom.desk.plain_words").speak_plainly()
