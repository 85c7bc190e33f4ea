"""Naming rows inside a row in templates."""

from typing import Any

from django import template

from guidance.newsroom.desk.named_rows import named_row

register = template.Library()
register.filter("row_name", named_row)


@register.filter
def may_be_dropped(form: Any) -> bool:
    """Tell whether a row that is not stored yet, but was sent, can be marked to be left out."""
    return bool(form.is_bound and form.instance.pk is None and form.has_changed())
