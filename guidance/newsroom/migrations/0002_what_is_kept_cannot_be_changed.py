"""Triggers: rows of the record and of the editions are added, never changed or removed."""

from typing import Any

from django.db import migrations

from guidance.newsroom import keeping


def keep(apps: Any, schema_editor: Any) -> None:
    for statement in keeping.statements(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


def let_go(apps: Any, schema_editor: Any) -> None:
    for statement in keeping.undoing(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0001_initial")]

    operations = [migrations.RunPython(keep, let_go)]
