"""`manage.py sweep`: delete the answers, codes and tries whose time is over, for good."""

from axes.models import AccessAttempt
from django.conf import settings
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
        now = clock.now()
        spoken.sweep(now)
        # Wrong passwords: names as typed, addresses, browsers. Nothing asks for them any more.
        AccessAttempt.objects.filter(attempt_time__lt=now - settings.AXES_COOLOFF_TIME).delete()
        forgetting.empty_the_journal()
