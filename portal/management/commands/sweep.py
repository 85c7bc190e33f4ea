"""`manage.py sweep`: delete the answers, codes and counted tries whose time is over, for good."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from portal import clock, forgetting
from portal.carry import spoken


class Command(BaseCommand):
    """Drop ended sessions and spoken codes; run it once an hour."""

    help = __doc__

    def handle(self, *_args: object, **_options: object) -> None:
        """Delete them, and empty the journal that still holds them."""
        call_command("clearsessions")
        spoken.sweep(clock.now())
        forgetting.empty_the_journal()
