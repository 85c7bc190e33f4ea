"""The knowledge as a Django application: its checks, commands and pages."""

from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    """What we know and say."""

    name = "guidance"

    def ready(self) -> None:
        """Register the start-up checks."""
        from guidance import checks  # noqa: F401, PLC0415 - registering is all it does
