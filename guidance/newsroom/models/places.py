"""The facilities of the working copy, with opening hours and closures."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from guidance.newsroom.models.lists import KEY_HELP, list_of_texts
from guidance.newsroom.models.rows import BilingualRow, WorkingRow

FACILITY_KINDS = (
    ("license-center", "運転免許試験場"),
    ("renewal-center", "運転免許更新センター"),
    ("police-station", "指定警察署"),
)
WEEKDAYS = (
    (1, "月曜日"),
    (2, "火曜日"),
    (3, "水曜日"),
    (4, "木曜日"),
    (5, "金曜日"),
    (6, "土曜日"),
    (7, "日曜日"),
)
# What sources may leave open, and staff should find out: column and label.
UNKNOWN = (("address_ja", "住所"), ("phone", "電話番号"), ("url", "公式ページ"))
HOURS = "受付時間"


class Facility(BilingualRow):
    """A facility that records again. Empty means that no source says it."""

    content_fields: ClassVar[tuple[str, ...]] = (
        "kind",
        "name_ja",
        "name_en",
        "kana",
        "municipality_ja",
        "municipality_en",
        "address_ja",
        "phone",
        "url",
        "latitude",
        "longitude",
        "read_from",
    )
    bilingual_fields: ClassVar[tuple[str, ...]] = ("name", "municipality")
    told_once: ClassVar[bool] = True
    phone_fields: ClassVar[tuple[str, ...]] = ("phone",)

    key = models.SlugField("管理用の名前", max_length=60, unique=True, help_text=KEY_HELP)
    position = models.PositiveIntegerField("順番", default=0, editable=False)
    kind = models.CharField("種類", max_length=20, choices=FACILITY_KINDS)
    name_ja = models.CharField("名前", max_length=100)
    name_en = models.CharField("名前 (英語)", max_length=100, blank=True)
    kana = models.CharField("ふりがな", max_length=100)
    municipality_ja = models.CharField("区市町村", max_length=50)
    municipality_en = models.CharField("区市町村 (英語)", max_length=50, blank=True)
    address_ja = models.CharField("住所", max_length=200, blank=True)
    phone = models.CharField("電話番号", max_length=20, blank=True)
    url = models.URLField("公式ページ", max_length=500, blank=True)
    latitude = models.FloatField("緯度", null=True, blank=True)
    longitude = models.FloatField("経度", null=True, blank=True)
    read_from = models.JSONField(
        "出典",
        help_text="読んだページのアドレスを、1行に一つずつ書きます。",
        validators=[list_of_texts],
    )

    class Meta:
        """In the order of the notice."""

        verbose_name = "施設"
        verbose_name_plural = "施設"
        ordering = ("position", "key")

    def __str__(self) -> str:
        return self.name_ja

    def unknown(self) -> tuple[str, ...]:
        """Return the labels of what nobody has confirmed yet: staff's to-do list."""
        labels = [label for column, label in UNKNOWN if not getattr(self, column)]
        if self.unknown_days():
            labels.append(HOURS)
        return tuple(labels)

    def unknown_days(self) -> tuple[int, ...]:
        """Return the weekdays (1-7) of which nobody knows whether it is open."""
        known = {row.weekday for row in self.opening.all()}
        return tuple(day for day, _label in WEEKDAYS if day not in known)


class OpeningHours(WorkingRow):
    """When a facility is open on one day of the week; a second row the same day: after a break.

    ``closed``: it is known to be closed on that day. A day without a row is unknown.
    """

    content_fields: ClassVar[tuple[str, ...]] = (
        "facility",
        "weekday",
        "closed",
        "opens",
        "closes",
    )

    facility = models.ForeignKey(
        Facility, models.CASCADE, related_name="opening", verbose_name="施設"
    )
    weekday = models.PositiveSmallIntegerField("曜日", choices=WEEKDAYS)
    closed = models.BooleanField("休み", default=False)
    opens = models.TimeField("開始", null=True, blank=True)
    closes = models.TimeField("終了", null=True, blank=True)

    class Meta:
        """In the order of the week."""

        verbose_name = "受付時間"
        verbose_name_plural = "受付時間"
        ordering = ("facility", "weekday", "opens")
        constraints = (
            models.UniqueConstraint(
                fields=("facility", "weekday", "opens"),
                name="newsroom_opening_is_one",
                violation_error_message="同じ曜日、同じ時刻の受付時間が、もうあります。",
            ),
            models.UniqueConstraint(
                fields=("facility", "weekday"),
                condition=Q(closed=True),
                name="newsroom_closed_day_is_one",
                violation_error_message="同じ曜日の「休み」が、もうあります。",
            ),
            models.CheckConstraint(
                condition=Q(closed=True, opens__isnull=True, closes__isnull=True)
                | Q(closed=False, opens__isnull=False, closes__isnull=False),
                name="newsroom_opening_or_closed",
                violation_error_message="開始と終了を入れるか、「休み」に印を付けてください。"
                "「休み」の曜日には、時刻を入れません。",
            ),
            models.CheckConstraint(
                condition=Q(closed=True) | Q(closes__gt=F("opens")),
                name="newsroom_opening_closes_after_opening",
                violation_error_message="終了は、開始より後の時刻です。",
            ),
            models.CheckConstraint(
                condition=Q(weekday__gte=1, weekday__lte=7), name="newsroom_opening_weekday"
            ),
        )

    def __str__(self) -> str:
        if self.closed:
            return f"{self.get_weekday_display()} 休み"
        return f"{self.get_weekday_display()} {self.opens:%H:%M}から{self.closes:%H:%M}まで"

    def known_as(self) -> dict[str, str]:
        """Return whose hours they are."""
        return {"facility": self.facility.key}


class Closure(BilingualRow):
    """Days on which a facility is closed although its hours say otherwise; both days included."""

    content_fields: ClassVar[tuple[str, ...]] = (
        "facility",
        "starts_on",
        "ends_on",
        "reason_ja",
        "reason_en",
    )
    bilingual_fields: ClassVar[tuple[str, ...]] = ("reason",)

    facility = models.ForeignKey(
        Facility, models.CASCADE, related_name="closures", verbose_name="施設"
    )
    starts_on = models.DateField("この日から")
    ends_on = models.DateField("この日まで")
    reason_ja = models.CharField("理由", max_length=200)
    reason_en = models.CharField("理由 (英語)", max_length=200, blank=True)

    class Meta:
        """In the order of the calendar."""

        verbose_name = "休業"
        verbose_name_plural = "休業"
        ordering = ("facility", "starts_on")
        constraints = (
            models.UniqueConstraint(
                fields=("facility", "starts_on"),
                name="newsroom_closure_is_one",
                violation_error_message="同じ日から始まる休業が、もうあります。",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="newsroom_closure_ends_after_start",
                violation_error_message="終わりの日が、始まりの日より前です。",
            ),
        )

    def __str__(self) -> str:
        return f"{self.facility} {self.starts_on}から{self.ends_on}まで"

    def known_as(self) -> dict[str, str]:
        """Return which facility is closed."""
        return {"facility": self.facility.key}
