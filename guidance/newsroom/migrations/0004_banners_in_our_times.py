"""A banner stands in our times: a day from the year 1 cannot be read back from PostgreSQL."""

import datetime as dt
from typing import Any

from django.db import migrations, models

FIRST = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
LAST = dt.datetime(2200, 1, 1, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def bring_near(apps: Any, schema_editor: Any) -> None:
    """Move what lies outside to the edge without reading it; each step leaves ends after starts."""
    rows = apps.get_model("newsroom", "EmergencyBanner").objects
    late = LAST - 2 * DAY
    rows.filter(ends_at__lte=FIRST).update(starts_at=FIRST, ends_at=FIRST + DAY)
    rows.filter(starts_at__lt=FIRST).update(starts_at=FIRST)
    rows.filter(starts_at__gte=late).update(starts_at=late, ends_at=LAST - DAY)
    rows.filter(ends_at__gte=LAST).update(ends_at=LAST - DAY)
    # PostgreSQL alters no table of which a check is still to come.
    schema_editor.connection.check_constraints()


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0003_names_have_translations_too")]

    operations = [
        migrations.RunPython(bring_near, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="emergencybanner",
            constraint=models.CheckConstraint(
                condition=models.Q(("starts_at__gte", FIRST), ("ends_at__lt", LAST)),
                name="newsroom_banner_in_our_times",
            ),
        ),
    ]
