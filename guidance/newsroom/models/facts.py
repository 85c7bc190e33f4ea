"""The facts of the working copy: links, the contact, amounts, notices."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from guidance.newsroom.models.lists import KEY_HELP, list_of_pages, list_of_texts
from guidance.newsroom.models.rows import BilingualRow

FIGURES = (("record-again-fee", "再記録の手数料"),)
SEVERITIES = (("info", "お知らせ"), ("warning", "注意"), ("emergency", "緊急"))


class Link(BilingualRow):
    """An official page elsewhere, with the day a person last confirmed it."""

    content_fields: ClassVar[tuple[str, ...]] = (
        "url",
        "title_ja",
        "title_en",
        "publisher_ja",
        "publisher_en",
        "confirmed_on",
        "updated",
        "confirmed",
        "official",
    )
    bilingual_fields: ClassVar[tuple[str, ...]] = ("title", "publisher")
    told_once: ClassVar[bool] = True

    key = models.SlugField("管理用の名前", max_length=60, unique=True, help_text=KEY_HELP)
    position = models.PositiveIntegerField("順番", default=0, editable=False)
    url = models.URLField("アドレス", max_length=500)
    title_ja = models.CharField("題名", max_length=200)
    title_en = models.CharField("題名 (英語)", max_length=200, blank=True)
    publisher_ja = models.CharField("発行者", max_length=100)
    publisher_en = models.CharField("発行者 (英語)", max_length=100, blank=True)
    confirmed_on = models.DateField("最後に読んで確かめた日")
    updated = models.DateField("ページに書かれた更新日", null=True, blank=True)
    confirmed = models.BooleanField("警視庁の案内", default=False)
    official = models.BooleanField("公的機関のページ", default=False)

    class Meta:
        """In the order in which they were entered."""

        verbose_name = "リンク"
        verbose_name_plural = "リンク"
        ordering = ("position", "key")

    def __str__(self) -> str:
        return f"{self.publisher_ja} {self.title_ja}"


class Contact(BilingualRow):
    """The desk that answers questions."""

    content_fields: ClassVar[tuple[str, ...]] = (
        "name_ja",
        "name_en",
        "phone",
        "phone_note_ja",
        "phone_note_en",
        "hours_note_ja",
        "hours_note_en",
        "sources",
    )
    bilingual_fields: ClassVar[tuple[str, ...]] = ("name", "phone_note", "hours_note")
    phone_fields: ClassVar[tuple[str, ...]] = ("phone",)

    key = models.SlugField("管理用の名前", max_length=60, unique=True, editable=False)
    position = models.PositiveIntegerField("順番", default=0, editable=False)
    name_ja = models.CharField("名前", max_length=200)
    name_en = models.CharField("名前 (英語)", max_length=200, blank=True)
    phone = models.CharField("電話番号", max_length=20)
    phone_note_ja = models.CharField("電話の注記", max_length=200)
    phone_note_en = models.CharField("電話の注記 (英語)", max_length=200, blank=True)
    hours_note_ja = models.CharField("受付時間の注記", max_length=200)
    hours_note_en = models.CharField("受付時間の注記 (英語)", max_length=200, blank=True)
    sources = models.JSONField("根拠", null=True, blank=True, validators=[list_of_texts])

    class Meta:
        """Usually one row."""

        verbose_name = "問い合わせ先"
        verbose_name_plural = "問い合わせ先"
        ordering = ("position",)

    def __str__(self) -> str:
        return self.name_ja


class Amount(BilingualRow):
    """An amount in yen from a day on, and the ground for it. No row: the amount is unknown.

    ``ground`` is the Japanese, under the name that it had before there was an English one: editions
    and the record call it so for good.
    """

    content_fields: ClassVar[tuple[str, ...]] = (
        "figure",
        "starts_on",
        "yen",
        "source",
        "ground",
        "ground_en",
    )
    bilingual_fields: ClassVar[tuple[str, ...]] = ("ground",)
    told_once: ClassVar[bool] = True

    figure = models.CharField("種類", max_length=40, choices=FIGURES)
    starts_on = models.DateField("この日から")
    yen = models.PositiveIntegerField("金額 (円)")
    source = models.CharField(
        "根拠のリンク", max_length=60, blank=True, help_text="ウェブで読めるときに選びます。"
    )
    ground = models.CharField(
        "根拠",
        max_length=200,
        blank=True,
        help_text="ウェブで読めないときに書きます。例: 条例の名前と条番号。",
    )
    ground_en = models.CharField("根拠 (英語)", max_length=200, blank=True)

    class Meta:
        """Start dates only: a row holds until the next one."""

        verbose_name = "手数料の額"
        verbose_name_plural = "手数料の額"
        ordering = ("figure", "starts_on")
        constraints = (
            models.UniqueConstraint(
                fields=("figure", "starts_on"),
                name="newsroom_one_amount_a_day",
                violation_error_message="同じ日から始まる金額が、もうあります。",
            ),
            models.CheckConstraint(
                condition=Q(yen__gt=0),
                name="newsroom_amount_above_0",
                violation_error_message="金額は1円以上です。分からない額は登録しません。",
            ),
        )

    @property
    def ground_ja(self) -> str:
        """The ground in Japanese, by the name that all columns in two languages have."""
        return self.ground

    def __str__(self) -> str:
        return f"{self.get_figure_display()} {self.starts_on}から {self.yen}円"


class Notice(BilingualRow):
    """A notice on the portal, shown from a day to a day, both included. Published by editions."""

    content_fields: ClassVar[tuple[str, ...]] = (
        "key",
        "starts_on",
        "ends_on",
        "severity",
        "pages",
        "title_ja",
        "title_en",
        "body_ja",
        "body_en",
        "sources",
    )
    bilingual_fields: ClassVar[tuple[str, ...]] = ("title", "body")
    told_once: ClassVar[bool] = True

    key = models.SlugField("管理用の名前", max_length=60, unique=True, help_text=KEY_HELP)
    position = models.PositiveIntegerField("順番", default=0, editable=False)
    starts_on = models.DateField("この日から")
    ends_on = models.DateField("この日まで", null=True, blank=True)
    severity = models.CharField("重要度", max_length=10, choices=SEVERITIES, default="info")
    pages = models.JSONField(
        "ページ",
        validators=[list_of_pages],
    )
    title_ja = models.CharField("題名", max_length=200)
    title_en = models.CharField("題名 (英語)", max_length=200, blank=True)
    body_ja = models.TextField("本文")
    body_en = models.TextField("本文 (英語)", blank=True)
    sources = models.JSONField("根拠", null=True, blank=True, validators=[list_of_texts])

    class Meta:
        """In the order in which they were entered."""

        verbose_name = "お知らせ"
        verbose_name_plural = "お知らせ"
        ordering = ("position", "key")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="newsroom_notice_ends_after_start",
                violation_error_message="終わりの日が、始まりの日より前です。",
            ),
        )

    def __str__(self) -> str:
        return self.title_ja

    def known_as(self) -> dict[str, str]:
        """Return its title: its key alone tells nobody which notice it was."""
        return {"title": self.title_ja}
