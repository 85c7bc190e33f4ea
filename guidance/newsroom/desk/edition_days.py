"""Which day of an edition is which: from when it is public, and when it was kept."""

from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime

from guidance.newsroom.models import PublishedEdition


def dated(edition: PublishedEdition) -> str:
    """Say from when an edition is public and, where that was another moment, when it was kept."""
    since, kept = moment(edition.effective_at), moment(edition.published_at)
    if edition.number == 0:
        day = date_format(localtime(edition.effective_at), "Y-m-d")
        return f"{day}から公開 (プログラムに付いている最初の版。この一覧に入れたのは {kept})"
    return since if since == kept else f"{since} (予約の時刻。公開の処理は {kept})"


def moment(when: datetime) -> str:
    """Write a moment as in Tokyo."""
    return date_format(localtime(when), "Y-m-d H:i")
