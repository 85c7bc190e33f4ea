"""`manage.py verify_audit`: prove that the record and the editions are as they were written."""

from django.core.management.base import BaseCommand, CommandError

from guidance.newsroom import audit


class Command(BaseCommand):
    """Follow both chains from their beginning; exit with 1 and every fault if one is broken."""

    help = __doc__

    def handle(self, *_args: object, **_options: object) -> None:
        """Print the head of the record, or raise CommandError with the faults."""
        faults = list(audit.faults())
        if faults:
            raise CommandError("\n".join(faults))
        number, head = audit.head()
        self.stdout.write(f"Whole: {number} rows, head {head or '-'}")
