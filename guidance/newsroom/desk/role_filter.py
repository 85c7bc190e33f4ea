"""The list of accounts by role."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest

from guidance.newsroom import groups


class RoleFilter(admin.SimpleListFilter):
    """Who has a role, in the words of staff."""

    title = "役割"
    parameter_name = "role"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer the newsroom's roles."""
        return [(name, groups.short(name)) for name in groups.LABELS]

    def queryset(self, request: HttpRequest, queryset: QuerySet[User]) -> QuerySet[User]:
        """Keep the people with the role."""
        role = self.value()
        return queryset.filter(groups__name=role) if role in groups.LABELS else queryset
