"""Checks against the database: run by ``migrate`` and ``check --database default``."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register  # noqa: A004 - Django's name
from django.db import DatabaseError, connections

from guidance.newsroom import gate, publication


@register(Tags.database)
def the_live_edition_fits_the_program(
    *, databases: Sequence[str] | None = None, **_more: Any
) -> list[CheckMessage]:
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
    return [Warning(sentence, hint="Publish the working copy.", id="newsroom.W001")]
