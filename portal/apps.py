"""The portal as a Django application: its commands and its checks."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The project and the walk."""

    name = "portal"
