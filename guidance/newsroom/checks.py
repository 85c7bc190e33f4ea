"""Checks against the database: run by ``migrate`` and ``check --database default``."""

from collections.abc import Sequence
from typing import Any

from django.core import checks
from django.db import DatabaseError, connections

from guidance.newsroom import gate, publication


@checks.register(checks.Tags.database)
def the_live_edition_fits_the_program(
    *, databases: Sequence[str] | None = None, **_more: Any
) -> list[checks.CheckMessage]:
    """Warn when the live edition has problems with this program.

    A warning: the edition is served, completed with the program's own words, until staff publish.
    """
    if not databases or "default" not in databases:
        return []
    try:
        tables = connections["default"].introspection.table_names()
        live = publication.live() if "newsroom_publishededition" in tables else None
        found = gate.problems(live.content) if live else ()
    except DatabaseError:
        return []
    if not found:
        return []
    sentence = f"{len(found)} problems with the live edition, the first: {found[0]}"
    return [checks.Warning(sentence, hint="Publish the working copy.", id="newsroom.W001")]
