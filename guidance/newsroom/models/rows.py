"""What every row of the working copy has: a version, so that no save overwrites another unseen."""

import hashlib
from typing import Any, ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from guidance.newsroom.canonical import canonical


class WorkingRow(models.Model):
    """One row that staff may change.

    ``version`` rises by one with every change; a form carries the version it was filled from, and
    ``editing.save`` refuses a save that was written over an older one. ``content_fields`` are the
    columns that reach the public.
    """

    content_fields: ClassVar[tuple[str, ...]] = ()

    version = models.PositiveIntegerField("版", default=1, editable=False)
    changed_at = models.DateTimeField("最終更新", null=True, editable=False)
    changed_by = models.CharField("最終更新者", max_length=150, blank=True, editable=False)

    class Meta:
        """A part of each table, no table itself."""

        abstract = True

    def said(self) -> dict[str, Any]:
        """Return the columns that reach the public, by name."""
        return {name: getattr(self, self._column(name)) for name in self.content_fields}

    def digest(self) -> str:
        """Return the SHA-256 of what the row says, as hexadecimal."""
        said = canonical(self.said(), encoder=DjangoJSONEncoder)
        return hashlib.sha256(said.encode()).hexdigest()

    def tidy(self) -> None:
        """Bring what was typed into its one form, before it is compared and stored."""
        for name in self.content_fields:
            value = getattr(self, self._column(name))
            if isinstance(value, str):
                setattr(self, self._column(name), tidied(value))

    def _column(self, name: str) -> str:
        return str(self._meta.get_field(name).attname)  # type: ignore[union-attr]


def tidied(text: str) -> str:
    """Return ``text`` with Unix line ends and nothing around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def text_digest(text: str) -> str:
    """Return a short fingerprint of a Japanese text, by which a stale translation is known."""
    return hashlib.sha256(tidied(text).encode()).hexdigest()[:16]
