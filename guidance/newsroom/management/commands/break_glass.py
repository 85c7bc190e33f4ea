"""`manage.py break_glass`: one person publishes the working copy alone, and everybody is told."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from guidance.newsroom import emergency, frozen, publication, working
from guidance.newsroom.canonical import sha256
from guidance.newsroom.desk.naming import Naming
from guidance.newsroom.desk.whose import Share, shares
from guidance.newsroom.differences import Group, Op, Piece, differences
from guidance.newsroom.fit_words import LABELS
from guidance.newsroom.publication import Notes
from guidance.newsroom.refusals import BlockedError, NothingToPublishError, RefusedError
from guidance.newsroom.workflow import open_submission

NOT_YET = (
    "まだ何も公開していません。上の変更が、全員の分まとめて公開されます。"
    "全部を読んで、公開してよければ、--yes {} を付けて、もう一度実行してください。"
)
OTHER = (
    "何も公開していません。--yes の後の文字が、上の変更のものではありません。"
    "前に見た後で、だれかが内容を変えたのかもしれません。"
    "上の変更の全部を読み直して、公開してよければ、--yes {} を付けて、もう一度実行してください。"
)
# So many that nobody can prepare two contents with one digest.
SIGNS = 32
NOTHING = "(なし)"


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
        parser.add_argument(
            "--yes",
            nargs="?",
            const="",
            metavar="DIGEST",
            help="publish what a run without it has shown, and ended by the digest of;"
            " refused where anything was saved or published since",
        )

    def handle(self, *_args: object, **options: Any) -> None:
        """Show what would be published and whose it is; publish it when told which it was.

        Raises CommandError with the sentence that says why nothing was published.
        """
        user = get_user_model().objects.filter(username=options["user"], is_staff=True).first()
        if user is None:
            raise CommandError(f"「{options['user']}」という職員はいません。")
        notes = _notes(options)
        seen = self._show(notes)
        shown = _of_all(seen, notes)
        if options["yes"] is None:
            raise CommandError(NOT_YET.format(shown))
        if options["yes"] != shown:
            raise CommandError(OTHER.format(shown))
        number = _published(user, options["reason"], notes, seen)
        self.stdout.write(f"第{number}版を公開しました。すべての職員の画面に表示が出ます。")

    def _show(self, notes: Notes) -> str:
        """Print what differs, the notes and whose it is; return the digest of what differs."""
        content, draft = working.content(), open_submission()
        groups = differences(publication.live_content(), content)
        if not groups:
            raise CommandError(str(NothingToPublishError()))
        self.stdout.write("公開される変更")
        for group in groups:
            self.stdout.writelines(_told(group))
        self.stdout.write("\nこの版の説明")
        for name, label in LABELS.items():
            self.stdout.write(f"  {label}: {getattr(notes, name) or NOTHING}")
        if draft is not None:
            self.stdout.write("\nだれの変更か")
            self.stdout.writelines(map(_shared, shares(draft, content, groups, Naming())))
        self.stdout.write("")
        return frozen.digest(frozen.to_json(content))


def _notes(options: dict[str, Any]) -> Notes:
    """Return the notes that are given; those of the change set where one is not."""
    draft = open_submission()
    return Notes(
        options["public_note_ja"] or (draft.public_note_ja if draft else ""),
        options["public_note_en"] or (draft.public_note_en if draft else ""),
        options["internal_note"] or (draft.internal_note if draft else ""),
    )


def _of_all(seen: str, notes: Notes) -> str:
    """Return the digest of all that was shown: the working copy, what is live, and the notes."""
    said = (notes.public_ja, notes.public_en, notes.internal)
    return sha256(publication.live_digest(), seen, *said)[:SIGNS]


def _published(user: User, reason: str, notes: Notes, seen: str) -> int:
    try:
        edition = emergency.break_glass(user, timezone.now(), reason=reason, notes=notes, seen=seen)
    except RefusedError as refused:
        lines = [str(refused)]
        if isinstance(refused, BlockedError):
            lines += [f"{one.text_id} {one.message_ja}" for one in refused.findings]
        raise CommandError("\n".join(lines)) from refused
    return edition.number


def _told(group: Group) -> list[str]:
    """Return the lines that say what differs in one place."""
    lines = [f"\n■ {group.label}\n"]
    for change in group.changes:
        lines.append(f"  {change.label}\n")
        for language, pieces in (("日本語", change.ja), ("英語", change.en)):
            lines.append(f"    {language} 今まで: {_side(pieces, Op.ADDED)}\n")
            lines.append(f"    {language} これから: {_side(pieces, Op.REMOVED)}\n")
    lines += [
        f"  {row.label}: {row.before or NOTHING} → {row.after or NOTHING}\n" for row in group.rows
    ]
    return lines


def _side(pieces: tuple[Piece, ...], left_out: Op) -> str:
    return "".join(piece.text for piece in pieces if piece.op is not left_out) or NOTHING


def _shared(share: Share) -> str:
    of = f" ({share.of})" if share.of else ""
    return f"  {share.whose}{of}: {'、'.join(share.things)}\n"
