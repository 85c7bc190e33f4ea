"""The knowledge as a Django application: its checks, commands and pages."""

from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    """What we know and say."""

    name = "guidance"
