"""The knowledge as a Django application: its checks, commands and pages."""

from importlib import import_module

from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    """What we know and say."""

    name = "guidance"

    def ready(self) -> None:
        """Register the start-up checks."""
        import_module("guidance.checks")
