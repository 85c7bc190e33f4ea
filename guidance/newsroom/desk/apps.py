"""Django's admin, as the newsroom's desk."""

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    """The admin with our site in the place of the plain one."""

    default_site = "guidance.newsroom.desk.site.NewsroomSite"

    def ready(self) -> None:
        """Register the tables, and say in plain words what Django names."""
        super().ready()
        from guidance.newsroom.desk.plain_words import speak_plainly  # noqa: PLC0415 - models are ready only now

        speak_plainly()
