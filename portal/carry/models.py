"""A code to say on the telephone: eight letters that stand for answers, for a day."""

from django.db import models


class SpokenCode(models.Model):
    """Answers waiting to be opened on another phone: codes only, nothing of a person."""

    code = models.CharField(max_length=8, primary_key=True)
    word = models.CharField(max_length=200)
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        """Names for the admin."""

        verbose_name = "電話で伝えるコード"
        verbose_name_plural = "電話で伝えるコード"

    def __str__(self) -> str:
        """Say nothing of what it stands for."""
        return "SpokenCode"


class WrongTries(models.Model):
    """How many wrong codes came within an hour, from one place or from everywhere together."""

    place = models.CharField(max_length=32, primary_key=True)
    count = models.PositiveIntegerField()
    ends_at = models.DateTimeField(db_index=True)

    class Meta:
        """Names for the admin."""

        verbose_name = "間違ったコードの数"
        verbose_name_plural = "間違ったコードの数"

    def __str__(self) -> str:
        """Say nothing of where they came from."""
        return "WrongTries"
