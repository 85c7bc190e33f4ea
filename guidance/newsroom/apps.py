"""The newsroom as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsroomConfig(AppConfig):
    """Staff's room: what may be changed without a programmer."""

    name = "guidance.newsroom"
    verbose_name = _("編集室")
