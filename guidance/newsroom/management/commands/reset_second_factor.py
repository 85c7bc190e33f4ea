"""`manage.py reset_second_factor`: when no administrator can help somebody who lost a device."""

from argparse import ArgumentParser

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from guidance.newsroom import devices


class Command(BaseCommand):
    """Remove a person's devices and end their sessions; the record keeps it."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask for whom."""
        parser.add_argument("--user", required=True, help="user name of who lost the device")

    def handle(self, *_args: object, **options: str) -> None:
        """Reset, or raise CommandError when nobody has that name."""
        person = User.objects.filter(username=options["user"], is_staff=True).first()
        if person is None:
            raise CommandError(f"No member of staff is called {options['user']}.")
        devices.reset(person, devices.MACHINE, timezone.now())
        self.stdout.write(f"At the next sign-in {person.username} sets up another device.")
