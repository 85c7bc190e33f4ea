"""Tables that staff may look at and nobody may change."""

from typing import Any

from django.http import HttpRequest

from guidance.newsroom.desk.worded import WordedAdmin


class ReadOnlyAdmin(WordedAdmin):
    """A table to read."""

    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody adds a row here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody changes a row here."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody removes a row here."""
        return False
