"""Django's admin, as the newsroom's desk."""

from django.contrib.admin.apps import AdminConfig


class DeskConfig(AdminConfig):
    """The admin with our site in the place of the plain one."""

    default_site = "guidance.newsroom.desk.site.NewsroomSite"
