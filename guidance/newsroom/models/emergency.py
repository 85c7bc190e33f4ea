"""What goes round the two pairs of eyes, and is looked at afterwards."""

from datetime import UTC, datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from guidance.newsroom.models.published import PublishedEdition

# Between these, every database gives back the moment that it took.
FIRST, LAST = datetime(2020, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
URGENCIES = (("warning", "注意"), ("emergency", "緊急"))


class EmergencyBanner(models.Model):
    """A banner on every page: one person puts it up at once, a second reviews it afterwards."""

    severity = models.CharField("重要度", max_length=10, choices=URGENCIES, default="emergency")
    title_ja = models.CharField("題名", max_length=200)
    title_en = models.CharField("題名 (英語)", max_length=200)
    body_ja = models.TextField("本文")
    body_en = models.TextField("本文 (英語)")
    starts_at = models.DateTimeField("この時から")
    ends_at = models.DateTimeField("この時まで")
    raised_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="newsroom_banners_raised",
        verbose_name="掲示した人",
    )
    raised_at = models.DateTimeField("掲示")
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="newsroom_banners_reviewed",
        verbose_name="確認した人",
    )
    reviewed_at = models.DateTimeField("確認", null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="newsroom_banners_withdrawn",
        verbose_name="取り下げた人",
    )
    withdrawn_at = models.DateTimeField("取り下げ", null=True, blank=True)

    class Meta:
        """What must hold in the database, whoever writes."""

        verbose_name = "緊急のお知らせ"
        verbose_name_plural = "緊急のお知らせ"
        ordering = ("-raised_at",)
        default_permissions = ("view",)
        permissions = (
            ("raise_banner", "緊急のお知らせを掲示・取り下げできる"),
            ("review_banner", "緊急のお知らせを事後に確認できる"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(reviewed_by__isnull=True) | ~Q(reviewed_by=F("raised_by")),
                name="newsroom_banner_two_people",
            ),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="newsroom_banner_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(starts_at__gte=FIRST) & Q(ends_at__lt=LAST),
                name="newsroom_banner_in_our_times",
            ),
            models.CheckConstraint(
                condition=~Q(title_ja="") & ~Q(title_en="") & ~Q(body_ja="") & ~Q(body_en=""),
                name="newsroom_banner_both_languages",
            ),
        )
        indexes = (
            models.Index(
                fields=("ends_at",),
                condition=Q(withdrawn_at__isnull=True),
                name="newsroom_banner_standing",
            ),
        )

    def __str__(self) -> str:
        return self.title_ja

    def stands(self, now: datetime) -> bool:
        """Tell whether the public sees the banner at ``now``."""
        return self.withdrawn_at is None and self.starts_at <= now < self.ends_at

    @property
    def needs_review(self) -> bool:
        """A second person has not looked at it yet; withdrawn banners are looked at too."""
        return self.reviewed_at is None


class BreakGlass(models.Model):
    """One person published alone; every member of staff is told until another takes note."""

    at = models.DateTimeField("日時")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="newsroom_broke_glass",
        verbose_name="公開した人",
    )
    reason = models.TextField("理由")
    edition = models.OneToOneField(
        PublishedEdition, models.PROTECT, related_name="break_glass", verbose_name="版"
    )
    acknowledged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="newsroom_acknowledged",
        verbose_name="確認した人",
    )
    acknowledged_at = models.DateTimeField("確認", null=True, blank=True)

    class Meta:
        """What must hold in the database, whoever writes."""

        verbose_name = "一人での緊急公開"
        verbose_name_plural = "一人での緊急公開"
        ordering = ("-at",)
        default_permissions = ("view",)
        permissions = (("acknowledge_break_glass", "一人での緊急公開を確認済みにできる"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(acknowledged_by__isnull=True) | ~Q(acknowledged_by=F("by")),
                name="newsroom_break_glass_two_people",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""), name="newsroom_break_glass_has_a_reason"
            ),
        )

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by}"
