"""What was published: one immutable row an edition, chained to the one before."""

from datetime import UTC
from functools import cached_property

from django.db import models
from django.db.models import F, Q

from guidance.edition.loading import Content
from guidance.newsroom import frozen
from guidance.newsroom.canonical import canonical, sha256
from guidance.newsroom.models.submission import Submission

PROGRAM = "(program)"


class PublishedEdition(models.Model):
    """One edition as the public read it, frozen whole; database triggers refuse to change it.

    People are kept by the user name they had, because the row must outlive every account.
    ``restores`` names the former edition whose content this one brings back. The live edition is
    the one with the highest number; nothing else says so.
    """

    number = models.PositiveIntegerField("版", primary_key=True)
    content = models.TextField("内容")
    content_digest = models.CharField("内容の指紋", max_length=64)
    previous_checksum = models.CharField("前の版の指紋", max_length=64, unique=True, blank=True)
    checksum = models.CharField("版の指紋", max_length=64, unique=True)
    author = models.CharField("提出者", max_length=150)
    approver = models.CharField("承認者", max_length=150, blank=True)
    published_by = models.CharField("公開者", max_length=150)
    public_note_ja = models.TextField("公開する変更点")
    public_note_en = models.TextField("公開する変更点 (英語)")
    internal_note = models.TextField("内部のメモ")
    break_glass_reason = models.TextField("緊急公開の理由", blank=True)
    effective_at = models.DateTimeField("効力の発生")
    published_at = models.DateTimeField("公開")
    restores = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, verbose_name="戻した版", related_name="again"
    )
    submission = models.OneToOneField(
        Submission, models.PROTECT, null=True, blank=True, related_name="edition"
    )

    class Meta:
        """What must hold in the database, whoever writes."""

        verbose_name = "公開した版"
        verbose_name_plural = "公開した版"
        ordering = ("-number",)
        default_permissions = ("view",)
        constraints = (
            models.CheckConstraint(
                condition=~Q(approver=F("author")), name="newsroom_edition_two_people"
            ),
            models.CheckConstraint(
                condition=~Q(approver="")
                | ~Q(break_glass_reason="")
                | Q(restores__isnull=False)
                | Q(number=0),
                name="newsroom_edition_agreed",
            ),
            models.CheckConstraint(
                condition=~Q(content="")
                & ~Q(checksum="")
                & ~Q(author="")
                & ~Q(public_note_ja="")
                & ~Q(public_note_en="")
                & ~Q(internal_note=""),
                name="newsroom_edition_whole",
            ),
            models.CheckConstraint(
                condition=Q(previous_checksum="", number=0)
                | (~Q(previous_checksum="") & Q(number__gt=0)),
                name="newsroom_edition_chained",
            ),
        )

    def __str__(self) -> str:
        return f"第{self.number}版"

    @cached_property
    def data(self) -> Content:
        """The content as plain data."""
        return frozen.from_json(self.content)

    def computed_checksum(self) -> str:
        """Return the checksum that this row must have: over all it says and the one before."""
        said = {
            "number": self.number,
            "content_digest": self.content_digest,
            "author": self.author,
            "approver": self.approver,
            "published_by": self.published_by,
            "public_note_ja": self.public_note_ja,
            "public_note_en": self.public_note_en,
            "internal_note": self.internal_note,
            "break_glass_reason": self.break_glass_reason,
            "effective_at": self.effective_at.astimezone(UTC).isoformat(),
            "published_at": self.published_at.astimezone(UTC).isoformat(),
            "restores": self.restores_id,
            "submission": self.submission_id,
        }
        return sha256(self.previous_checksum, self.content, canonical(said))
