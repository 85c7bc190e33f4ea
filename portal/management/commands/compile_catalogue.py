"""`manage.py compile_catalogue`: make the catalogues that changed readable to Django."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from portal import catalogue


class Command(BaseCommand):
    """Compile each `.po` file that is newer than its `.mo` file."""

    help = __doc__
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django's own declaration

    def handle(self, *_args: object, **_options: object) -> None:
        """Compile, and say what was compiled."""
        for source in catalogue.sources([Path(folder) for folder in settings.LOCALE_PATHS]):
            if catalogue.compile_where_older(source):
                self.stdout.write(f"compiled {source.relative_to(settings.BASE_DIR)}")
