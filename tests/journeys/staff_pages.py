"""Every page of the staff's rooms, from the admin's own map: a new one cannot be forgotten."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.urls import URLPattern, URLResolver, reverse

from tests.newsroom.colleagues import TITLE

# Addresses that are no pages: answers for scripts, files, what only takes a post, or sends on.
NO_PAGES = {
    "jsi18n",
    "logout",
    "autocomplete",
    "view_on_site",
    "still-here",
    "text-preview",
    "roll-back",
    "banner-act",
    "acknowledge",
    "confirm-account",
    "export-record",
    "withdraw-previews",
    "live-facts",
}
# Pages looked at in a state of their own: nobody is signed in, or half, or by a fresh code.
APART = {"login", "second-factor", "devices", "reset-second-factor"}


def addresses() -> Iterator[tuple[str, str]]:
    """Yield the name and address of every page; LookupError for one that nobody thought of."""
    for name, pattern in _named(admin.site.get_urls()):
        if name in NO_PAGES | APART:
            continue
        if name == "app_list":
            yield from ((name, f"/admin/{label}/") for label in ("newsroom", "auth"))
        elif name == "take-out":
            yield name, f"{reverse('admin:take-out')}?item={TITLE}"
        elif not pattern.converters:
            yield name, reverse(f"admin:{name}")
        else:
            yield name, reverse(f"admin:{name}", args=[_row(name)])


def _named(patterns: list[Any]) -> Iterator[tuple[str, Any]]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _named(one.url_patterns)
        elif isinstance(one, URLPattern) and one.name:
            yield one.name, one.pattern


def _row(name: str) -> Any:
    """Return the primary key of a row of the kind that the address is about."""
    label, model = name.split("_")[:2]
    kind = ContentType.objects.get(app_label=label, model=model).model_class()
    if kind is None:
        raise LookupError(name)
    return kind._default_manager.latest("pk").pk
