"""`manage.py serve`: bring everything up to date, then become the web server."""

import os
import sys

from django.core.management import call_command
from django.core.management.base import BaseCommand

from portal import static_files


class Command(BaseCommand):
    """Migrate, compile the catalogue, collect static files, drop old sessions, start gunicorn.

    Each part does nothing where nothing changed, so that a second start is fast.
    """

    help = __doc__

    def handle(self, *_args: object, **_options: object) -> None:
        """Prepare, and replace this process by gunicorn."""
        call_command("compile_catalogue")
        call_command("migrate", interactive=False, verbosity=0)
        call_command("clearsessions")
        static_files.collect_if_changed()
        self.stdout.flush()
        # The arguments are fixed here; nothing of them comes from outside.
        os.execv(sys.executable, [sys.executable, "-m", "gunicorn"])  # noqa: S606  # nosec B606
