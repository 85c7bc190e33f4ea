"""A day may be known to be closed; English may be written after the Japanese."""

from django.db import migrations, models

from guidance.newsroom.models import lists


class Migration(migrations.Migration):
    dependencies = [
        ("newsroom", "0004_banners_in_our_times"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="openinghours",
            name="newsroom_opening_closes_after_opening",
        ),
        migrations.AddField(
            model_name="openinghours",
            name="closed",
            field=models.BooleanField(default=False, verbose_name="休み"),
        ),
        migrations.AlterField(
            model_name="closure",
            name="reason_en",
            field=models.CharField(blank=True, max_length=200, verbose_name="理由 (英語)"),
        ),
        migrations.AlterField(
            model_name="contact",
            name="hours_note_en",
            field=models.CharField(
                blank=True, max_length=200, verbose_name="受付時間の注記 (英語)"
            ),
        ),
        migrations.AlterField(
            model_name="contact",
            name="name_en",
            field=models.CharField(blank=True, max_length=200, verbose_name="名前 (英語)"),
        ),
        migrations.AlterField(
            model_name="contact",
            name="phone_note_en",
            field=models.CharField(blank=True, max_length=200, verbose_name="電話の注記 (英語)"),
        ),
        migrations.AlterField(
            model_name="entry",
            name="sources",
            field=models.JSONField(
                blank=True,
                help_text="この文がもとにした案内に、すべて印を付けます。",
                null=True,
                validators=[lists.list_of_texts],
                verbose_name="根拠",
            ),
        ),
        migrations.AlterField(
            model_name="facility",
            name="municipality_en",
            field=models.CharField(blank=True, max_length=50, verbose_name="区市町村 (英語)"),
        ),
        migrations.AlterField(
            model_name="facility",
            name="name_en",
            field=models.CharField(blank=True, max_length=100, verbose_name="名前 (英語)"),
        ),
        migrations.AlterField(
            model_name="link",
            name="publisher_en",
            field=models.CharField(blank=True, max_length=100, verbose_name="発行者 (英語)"),
        ),
        migrations.AlterField(
            model_name="link",
            name="title_en",
            field=models.CharField(blank=True, max_length=200, verbose_name="題名 (英語)"),
        ),
        migrations.AlterField(
            model_name="notice",
            name="body_en",
            field=models.TextField(blank=True, verbose_name="本文 (英語)"),
        ),
        migrations.AlterField(
            model_name="notice",
            name="title_en",
            field=models.CharField(blank=True, max_length=200, verbose_name="題名 (英語)"),
        ),
        migrations.AlterField(
            model_name="openinghours",
            name="closes",
            field=models.TimeField(blank=True, null=True, verbose_name="終了"),
        ),
        migrations.AlterField(
            model_name="openinghours",
            name="opens",
            field=models.TimeField(blank=True, null=True, verbose_name="開始"),
        ),
        migrations.AddConstraint(
            model_name="openinghours",
            constraint=models.UniqueConstraint(
                condition=models.Q(("closed", True)),
                fields=("facility", "weekday"),
                name="newsroom_closed_day_is_one",
                violation_error_message="同じ曜日の「休み」が、もうあります。",
            ),
        ),
        migrations.AddConstraint(
            model_name="openinghours",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("closed", True), ("closes__isnull", True), ("opens__isnull", True)),
                    models.Q(
                        ("closed", False), ("closes__isnull", False), ("opens__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="newsroom_opening_or_closed",
                violation_error_message="開始と終了を入れるか、「休み」に印を付けてください。「休み」の曜日には、時刻を入れません。",
            ),
        ),
        migrations.AddConstraint(
            model_name="openinghours",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("closed", True), ("closes__gt", models.F("opens")), _connector="OR"
                ),
                name="newsroom_opening_closes_after_opening",
                violation_error_message="終了は、開始より後の時刻です。",
            ),
        ),
    ]
