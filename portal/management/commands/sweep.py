"""`manage.py sweep`: delete the answers and the telephone codes whose time is over."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from portal import clock
from portal.carry import spoken


class Command(BaseCommand):
    """Drop ended sessions and spoken codes; run it once an hour."""

    help = __doc__

    def handle(self, *_args: object, **_options: object) -> None:
        """Delete both."""
        call_command("clearsessions")
        spoken.sweep(clock.now())
