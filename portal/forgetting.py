"""Forgetting: what was deleted is gone from the database's own files, too (docs/adr/0043).

SQLite overwrites deleted rows with zeros (`secure_delete` in the settings), but the journal of the
last changes goes on holding them until it is emptied. PostgreSQL clears them away by itself.
"""

from django.db import connection

PATIENCE_MS = 1000
USUAL_PATIENCE_MS = 20_000
"""As `timeout` in the settings."""


def empty_the_journal() -> None:
    """Write SQLite's journal into the database and cut it to nothing.

    Whoever is reading is waited for, at most a second; then, and in the middle of a transaction,
    it is left to the next time.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout={PATIENCE_MS}")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.execute(f"PRAGMA busy_timeout={USUAL_PATIENCE_MS}")
