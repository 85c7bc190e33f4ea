"""`manage.py verify_audit [FILE]`: prove that record and editions are as they were written."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from guidance.newsroom import audit, exported


class Command(BaseCommand):
    """Follow both chains from their beginning; exit with 1 and every fault if one is broken.

    With an export (CSV or signed JSON) also: whether it is whole, and what the record here says.
    """

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask for exports that were taken before."""
        parser.add_argument(
            "exports", nargs="*", type=Path, help="files to hold against the record"
        )

    def handle(self, *_args: object, exports: list[Path], **_options: object) -> None:
        """Print the head of the record, or raise CommandError with the faults."""
        faults = list(audit.faults())
        for path in exports:
            text = path.read_text(encoding="utf-8-sig")
            faults += [f"{path.name}: {fault}" for fault in exported.faults(text)]
        if faults:
            raise CommandError("\n".join(faults))
        number, head = audit.head()
        self.stdout.write(f"Whole: {number} rows, head {head or '-'}")
