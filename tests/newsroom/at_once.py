"""Four processes at the same desk at the same moment, on the database that the environment names.

`python -m tests.newsroom.at_once` exits with 1, and says why, if the chain forked or an edition was
published twice.
"""

import os
import sys
import traceback
from collections.abc import Callable

import django
from django.core.management import call_command
from django.db import connection

PROCESSES = 4
ROWS = 25


def main() -> int:
    """Let them write, and then let them all publish the same change set; return the status."""
    django.setup()
    call_command("migrate", verbosity=0)
    from tests.newsroom.colleagues import LATER, NOW, approved, colleague  # noqa: PLC0415 - now

    hanako, taro = colleague("hanako"), colleague("taro")
    submission = approved(hanako, taro)
    from guidance.newsroom import audit, due, workflow  # noqa: PLC0415 - models, as above
    from guidance.newsroom.models import AuditEntry, PublishedEdition  # noqa: PLC0415 - as above

    before = AuditEntry.objects.count()
    workflow.schedule(submission.pk, taro, NOW, effective_at=LATER)
    _let_go()
    _together(lambda: [audit.record("hanako", "saw", NOW) for _row in range(ROWS)])
    _let_go()
    _together(lambda: due.publish_due(LATER))
    found = list(audit.faults())
    # One row for the scheduling, two for the editions 0 and 1.
    expected = before + 1 + PROCESSES * ROWS + 2
    if AuditEntry.objects.count() != expected:
        found.append(f"{AuditEntry.objects.count()} rows instead of {expected}")
    if PublishedEdition.objects.count() != 2:
        found.append(f"{PublishedEdition.objects.count()} editions instead of 2")
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    return 1 if found else 0


def _let_go() -> None:
    """Close what a fork must not share: the connection, and on PostgreSQL the pool behind it."""
    connection.close()
    if connection.vendor == "postgresql":
        connection.close_pool()


def _together(act: Callable[[], object]) -> None:
    children = [_child(act) for _process in range(PROCESSES)]
    statuses = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    if any(statuses):
        raise RuntimeError(f"a process failed: {statuses}")


def _child(act: Callable[[], object]) -> int:
    child = os.fork()
    if child == 0:
        try:
            act()
        except BaseException:  # noqa: BLE001 - a fork must not go on as its parent
            traceback.print_exc()
            os._exit(3)
        os._exit(0)
    return child


if __name__ == "__main__":
    sys.exit(main())
