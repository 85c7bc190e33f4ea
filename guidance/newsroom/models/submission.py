"""A change set on its way: draft, in review, approved, scheduled, live, superseded."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, Value, When

from guidance.newsroom.canonical import sha256


class State(models.TextChoices):
    """Where a change set stands."""

    DRAFT = "draft", "下書き"
    IN_REVIEW = "in-review", "確認待ち"
    APPROVED = "approved", "承認済み"
    SCHEDULED = "scheduled", "公開予約"
    LIVE = "live", "公開中"
    SUPERSEDED = "superseded", "過去の版"
    WITHDRAWN = "withdrawn", "取りやめ"


# One change set at a time is under way, because there is one working copy.
OPEN = (State.DRAFT, State.IN_REVIEW, State.APPROVED, State.SCHEDULED)
FROZEN = (State.IN_REVIEW, State.APPROVED, State.SCHEDULED)
PUBLISHED = (State.LIVE, State.SUPERSEDED)
_CLEAN = (State.DRAFT, State.WITHDRAWN)
_COMPLETE = (*FROZEN, *PUBLISHED)
_AGREED = (State.APPROVED, State.SCHEDULED, *PUBLISHED)


def _constraint(name: str, condition: Q) -> models.CheckConstraint:
    return models.CheckConstraint(condition=condition, name=f"newsroom_submission_{name}")


class Submission(models.Model):
    """A change set: what it says of itself, who stands for it, and the content frozen in it.

    Only ``workflow`` and ``emergency`` change these rows; the constraints hold whatever does.
    """

    state = models.CharField("状態", max_length=10, choices=State, default=State.DRAFT)
    public_note_ja = models.TextField("公開する変更点", blank=True)
    public_note_en = models.TextField("公開する変更点 (英語)", blank=True)
    internal_note = models.TextField("内部のメモ", blank=True)
    opened_at = models.DateTimeField("開始")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="newsroom_submitted",
        verbose_name="提出者",
    )
    submitted_at = models.DateTimeField("提出", null=True, blank=True)
    content = models.TextField("提出された内容", blank=True)
    content_digest = models.CharField("内容の指紋", max_length=64, blank=True)
    approver = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="newsroom_approved",
        verbose_name="承認者",
    )
    approved_at = models.DateTimeField("承認", null=True, blank=True)
    effective_at = models.DateTimeField("公開日時", null=True, blank=True)
    returned_reason = models.TextField("差し戻しの理由", blank=True)
    break_glass_reason = models.TextField("緊急公開の理由", blank=True)

    class Meta:
        """What must hold in the database, whoever writes."""

        verbose_name = "変更"
        verbose_name_plural = "変更"
        ordering = ("-pk",)
        permissions = (
            ("submit_edition", "変更を提出できる"),
            ("approve_edition", "変更を承認・差し戻しできる"),
            ("publish_edition", "承認された変更を公開できる"),
            ("schedule_edition", "公開を予約できる"),
            ("roll_back_edition", "過去の版に戻せる"),
            ("preview_edition", "公開前の版を見られる"),
            ("break_glass", "一人で緊急公開できる"),
        )
        constraints = (
            models.UniqueConstraint(
                Case(
                    When(state__in=[str(state) for state in OPEN], then=Value(1)),
                    When(state=str(State.LIVE), then=Value(2)),
                ),
                name="newsroom_submission_one_open_one_live",
            ),
            _constraint("state", Q(state__in=[str(state) for state in State])),
            _constraint("two_people", Q(approver__isnull=True) | ~Q(approver=F("author"))),
            _constraint(
                "complete",
                ~Q(state__in=[str(state) for state in _COMPLETE])
                | (
                    Q(author__isnull=False, submitted_at__isnull=False)
                    & ~Q(content="")
                    & ~Q(content_digest="")
                    & ~Q(public_note_ja="")
                    & ~Q(public_note_en="")
                    & ~Q(internal_note="")
                ),
            ),
            _constraint(
                "agreed",
                ~Q(state__in=[str(state) for state in _AGREED])
                | Q(approver__isnull=False, approved_at__isnull=False)
                | ~Q(break_glass_reason=""),
            ),
            _constraint(
                "approval_voided",
                ~Q(state__in=[str(state) for state in (*_CLEAN, State.IN_REVIEW)])
                | Q(approver__isnull=True, approved_at__isnull=True, effective_at__isnull=True),
            ),
            _constraint(
                "scheduled",
                ~Q(state=str(State.SCHEDULED)) | Q(effective_at__isnull=False),
            ),
        )
        indexes = (
            models.Index(
                fields=("effective_at",),
                condition=Q(state=str(State.SCHEDULED)),
                name="newsroom_submission_due",
            ),
        )

    def __str__(self) -> str:
        return f"変更{self.pk} ({self.get_state_display()})"

    def fingerprint(self, content_digest: str = "") -> str:
        """Return the digest of all that a second person agrees to: the content and its notes.

        ``content_digest``: of which content, where it is another than the row holds by now.
        """
        notes = (self.public_note_ja, self.public_note_en, self.internal_note)
        return sha256(content_digest or self.content_digest, *notes)

    def known_as(self) -> dict[str, str]:
        """Return what names the change set in the record: what it tells the public by now."""
        return {"note": self.public_note_ja} if self.public_note_ja else {}

    def clear_approval(self) -> None:
        """Forget what was agreed, in memory; the caller saves."""
        unapproved: dict[str, Any] = {
            "approver": None,
            "approved_at": None,
            "effective_at": None,
        }
        for name, value in unapproved.items():
            setattr(self, name, value)
