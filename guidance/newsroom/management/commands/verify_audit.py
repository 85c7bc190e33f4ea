"""`manage.py verify_audit [FILE]`: prove that record and editions are as they were written."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from guidance.newsroom import audit, exported

OPEN_END = " (CSV: lines cut off at the end cannot be seen; signed JSON proves its end)"


class Command(BaseCommand):
    """Follow both chains from their beginning; exit with 1 and every fault if one is broken.

    With an export (CSV or signed JSON) also: whether its rows are those of the record here. The end
    of a CSV file cannot be proved: lines cut off there are not missed. That of signed JSON can.
    """

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask for exports that were taken before."""
        parser.add_argument(
            "exports",
            nargs="*",
            type=Path,
            help="files to hold against the record",
        )

    def handle(self, *_args: object, exports: list[Path], **_options: object) -> None:
        """Print the head of the record, or raise CommandError with the faults."""
        faults = list(audit.faults())
        told = []
        for path in exports:
            file = exported.judged(path.read_text(encoding="utf-8-sig"))
            faults += [f"{path.name}: {fault}" for fault in file.faults]
            end = "" if file.is_end_proved else OPEN_END
            told.append(f"{path.name}: {file.rows} rows as here, head {file.head or '-'}{end}")
        if faults:
            raise CommandError("\n".join(faults))
        number, head = audit.head()
        self.stdout.write("\n".join((f"Whole: {number} rows, head {head or '-'}", *told)))
