"""`manage.py break_glass`: one person publishes the working copy alone, and everybody is told."""

from argparse import ArgumentParser

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from guidance.newsroom import emergency
from guidance.newsroom.publication import Notes
from guidance.newsroom.refusals import BlockedError, RefusedError
from guidance.newsroom.workflow import open_submission


class Command(BaseCommand):
    """Publish without a second person; the record keeps it and all staff see a banner."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask who, why, and what is told; notes default to those of the change set."""
        parser.add_argument("--user", required=True, help="user name of the person who answers")
        parser.add_argument("--reason", required=True, help="why nobody else can look at it")
        parser.add_argument("--public-note-ja", default="")
        parser.add_argument("--public-note-en", default="")
        parser.add_argument("--internal-note", default="")

    def handle(self, *_args: object, **options: str) -> None:
        """Publish, or raise CommandError with the sentence that says why not."""
        user = get_user_model().objects.filter(username=options["user"], is_staff=True).first()
        if user is None:
            raise CommandError(f"No member of staff is called {options['user']}.")
        draft = open_submission()
        notes = Notes(
            options["public_note_ja"] or (draft.public_note_ja if draft else ""),
            options["public_note_en"] or (draft.public_note_en if draft else ""),
            options["internal_note"] or (draft.internal_note if draft else ""),
        )
        try:
            edition = emergency.break_glass(
                user, timezone.now(), reason=options["reason"], notes=notes
            )
        except RefusedError as refused:
            lines = [str(refused)]
            if isinstance(refused, BlockedError):
                lines += [f"{one.text_id} {one.message_ja}" for one in refused.findings]
            raise CommandError("\n".join(lines)) from refused
        self.stdout.write(f"Edition {edition.number} is live.")
