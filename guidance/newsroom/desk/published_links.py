"""From the message after publishing to what was published."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString


def published_links(number: int) -> tuple[SafeString, SafeString]:
    """Return the ways to edition ``number`` at the desk, and to the pages that the public reads."""
    edition = reverse("admin:newsroom_publishededition_change", args=[number])
    return (
        format_html('<a href="{}">第{}版</a>', edition, number),
        format_html('<a href="{}">公開中のページ</a>', str(admin.site.site_url)),
    )
