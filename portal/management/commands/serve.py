"""`manage.py serve`: bring everything up to date, then serve.

Each part does nothing where nothing changed, so that a second start is fast.
"""

import os
import sys

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections
from gunicorn.app import wsgiapp

from portal import static_files


class Command(BaseCommand):
    """Compile the catalogue, migrate, drop what has ended, collect static files, run gunicorn."""

    help = __doc__

    def handle(self, *_args: object, **_options: object) -> None:
        """Prepare, then serve in this process: what it has loaded, its workers share."""
        call_command("compile_catalogue")
        call_command("migrate", interactive=False, verbosity=0)
        call_command("sweep")
        static_files.collect_if_changed()
        _close_connections()
        os.chdir(settings.BASE_DIR)  # gunicorn.conf.py lies there
        sys.argv = ["gunicorn"]
        wsgiapp.run()


def _close_connections() -> None:
    """Close what the workers must open for themselves: a connection does not survive a fork."""
    for connection in connections.all(initialized_only=True):
        connection.close()
        if close_pool := getattr(connection, "close_pool", None):
            close_pool()
