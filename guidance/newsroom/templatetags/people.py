"""Naming people in templates, by the rule of ``guidance.newsroom.names``."""

from django import template
from django.contrib.auth.models import User

from guidance.newsroom import names

register = template.Library()


@register.filter
def shown(person: User | None, title: str = "") -> str:
    """Name a person; nobody where there is none."""
    return names.shown(person, title) if isinstance(person, User) else ""
