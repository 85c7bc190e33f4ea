"""Checks against the database: run by ``migrate`` and ``check --database default``."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register  # noqa: A004
from django.db import DatabaseError, connections

from guidance.newsroom import gate, publication


@register(Tags.database)
def the_live_edition_fits_the_program(
    *, databases: Sequence[str] | None = None, **_more: Any
) -> list[CheckMessage]:
    """Warn of every problem that the live edition has with this program.

    A warning: the edition is served, completed with the program's own words, until staff publish.
    """
    if not databases or "default" not in databases:
        return []
    try:
        tables = connections["default"].introspection.table_names()
        if "newsroom_publishededition" not in tables:
            return []
        live = publication.live()
        found = gate.content_problems(live.data) if live else []
    except DatabaseError:
        return []
    return [Warning(str(problem), id="newsroom.W001") for problem in found]
