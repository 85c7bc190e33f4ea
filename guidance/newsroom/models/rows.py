"""What every row of the working copy has: a version, so that no save overwrites another unseen."""

import hashlib
from typing import Any, ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from guidance.edition.figures.phones import normal
from guidance.newsroom.canonical import canonical


class WorkingRow(models.Model):
    """One row that staff may change.

    ``version`` rises by one with every change; a form carries the version it was filled from, and
    ``editing.save`` refuses a save that was written over an older one. ``content_fields`` are the
    columns that reach the public, ``phone_fields`` those of them
    that hold a telephone number.
    """

    content_fields: ClassVar[tuple[str, ...]] = ()
    phone_fields: ClassVar[tuple[str, ...]] = ()
    # Two new rows that say the same are one, sent twice.
    told_once: ClassVar[bool] = False

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
                tidy = tidied(value)
                setattr(
                    self, self._column(name), normal(tidy) if name in self.phone_fields else tidy
                )

    def known_as(self) -> dict[str, str]:
        """Return what tells people, in the record, which row it was where its key does not."""
        return {}

    def note_translation(self, before: "WorkingRow", changed: list[str], *, holds: bool) -> bool:
        """Note, in memory, from which Japanese the English was made; tell whether that is news.

        ``before`` is the row as it stands, ``changed`` the names of the columns that this one
        changes; ``holds``: a person says that the English is right for the Japanese.
        """
        return False

    def _column(self, name: str) -> str:
        return str(self._meta.get_field(name).attname)  # type: ignore[union-attr]  # a column


class BilingualRow(WorkingRow):
    """A row with names or remarks in both languages, columns ``…_ja`` beside ``…_en``.

    ``translated`` notes by field the fingerprint of the Japanese from which the English was made or
    confirmed; a field without one is compared with what is live.
    """

    bilingual_fields: ClassVar[tuple[str, ...]] = ()

    translated = models.JSONField("訳した日本語", default=dict, editable=False)

    class Meta:
        """A part of some tables, no table itself."""

        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the row; a new one counts as translated."""
        if self._state.adding and not self.translated:
            self.translated = self.fingerprints()
        super().save(*args, **kwargs)

    def fresh(self) -> dict[str, bool]:
        """Tell by field whether the English was made or confirmed after the Japanese."""
        present = self.fingerprints()
        return {name: present[name] == mark for name, mark in self.translated.items()}

    @property
    def is_stale(self) -> bool:
        """Some Japanese changed after its English was last written or confirmed."""
        return not all(self.fresh().values())

    def fingerprints(self) -> dict[str, str]:
        """Return the fingerprint of each field's Japanese as it is now."""
        return {name: text_digest(getattr(self, f"{name}_ja")) for name in self.bilingual_fields}

    def note_translation(self, before: WorkingRow, changed: list[str], *, holds: bool) -> bool:
        """Note the fields whose English was changed, or all of them where it ``holds``."""
        noted = getattr(before, "translated", {})
        made = {n: mark for n, mark in self.fingerprints().items() if holds or f"{n}_en" in changed}
        self.translated = {**noted, **made}
        return bool(self.translated != noted)


def tidied(text: str) -> str:
    """Return ``text`` with Unix line ends and nothing around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def text_digest(text: str) -> str:
    """Return a short fingerprint of a Japanese text, by which a stale translation is known."""
    return hashlib.sha256(tidied(text).encode()).hexdigest()[:16]
