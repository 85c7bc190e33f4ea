"""The record of who did what: rows are added, never changed, each holding the hash of the last."""

from datetime import UTC

from django.db import models

from guidance.newsroom.canonical import canonical, sha256


class AuditEntry(models.Model):
    """One act. Database triggers refuse to change or delete a row.

    ``details`` is JSON without personal data beyond the user names of staff; ``before`` and
    ``after`` are digests of what was acted upon, or empty.
    """

    number = models.PositiveBigIntegerField("番号", primary_key=True)
    at = models.DateTimeField("日時", db_index=True)
    actor = models.CharField("だれが", max_length=150, db_index=True)
    action = models.CharField("何をした", max_length=40)
    object_type = models.CharField("対象の種類", max_length=40, blank=True)
    object_id = models.CharField("対象", max_length=160, blank=True)
    before = models.CharField("前の指紋", max_length=64, blank=True)
    after = models.CharField("後の指紋", max_length=64, blank=True)
    details = models.TextField("詳細", default="{}")
    previous_hash = models.CharField("前の行の指紋", max_length=64, unique=True, blank=True)
    hash = models.CharField("行の指紋", max_length=64, unique=True)

    class Meta:
        """Newest first for readers; the chain goes by number."""

        verbose_name = "記録"
        verbose_name_plural = "記録"
        ordering = ("-number",)
        default_permissions = ("view",)
        permissions = (("export_audit", "監査記録を書き出せる"),)
        indexes = (
            models.Index(fields=("object_type", "object_id", "number"), name="newsroom_audit_of"),
            models.Index(fields=("action", "number"), name="newsroom_audit_action"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.actor} {self.action} {self.object_type} {self.object_id}"

    def computed_hash(self) -> str:
        """Return the hash that this row must have: over all it says and the one before."""
        said = {
            "number": self.number,
            "at": self.at.astimezone(UTC).isoformat(),
            "actor": self.actor,
            "action": self.action,
            "object_type": self.object_type,
            "object_id": self.object_id,
            "before": self.before,
            "after": self.after,
            "details": self.details,
        }
        return sha256(self.previous_hash, canonical(said))
