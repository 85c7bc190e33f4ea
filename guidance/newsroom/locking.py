"""One act at a time: what changes the newsroom's state waits for its turn."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

# Any number will do, as long as nothing else in the database locks by it.
_KEY = 0x6E6577736


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Run the block in one short transaction that no other such block overlaps.

    SQLite begins IMMEDIATE (settings), so the second writer waits at the door; PostgreSQL takes an
    advisory lock that ends with the transaction. A block inside another joins it.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_KEY])
        yield
