"""The way from the desk into a preview of one's own: once, at once, and in the record.

The public pages may be at another host, to which no cookie of the desk goes: so the way is a word
in an address. It is of no use to anybody else, because it opens once, within a minute.
"""

from datetime import datetime, timedelta
from hashlib import sha256

from django.contrib.auth.models import User
from django.core import signing

from guidance.newsroom import audit, previews
from guidance.newsroom.audit import Subject
from guidance.newsroom.locking import one_at_a_time
from guidance.newsroom.models import AuditEntry
from guidance.newsroom.previews import NothingToPreviewError, Preview

LASTS = timedelta(minutes=1)
_SALT = "guidance.newsroom.own_look"


def way_in(preview: Preview, actor: User, now: datetime) -> str:
    """Return the word with which ``actor`` comes into ``preview`` once, within a minute."""
    said = [previews.signed(preview), actor.get_username(), now.isoformat()]
    return signing.dumps(said, salt=_SALT)


def is_way_in(word: str) -> bool:
    """Tell whether a word was made here, be it used or over by now."""
    try:
        signing.loads(word, salt=_SALT)
    except signing.BadSignature:
        return False
    return True


def enter(word: str, now: datetime) -> str:
    """Use a way in up, record who came by it, and return the word that shows the preview.

    The row of the record is what uses it up, for every process. Raises NothingToPreviewError when
    it is forged, older than a minute, or was used.
    """
    try:
        shows, actor, _made = signing.loads(word, salt=_SALT, max_age=LASTS)
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise NothingToPreviewError from error
    preview = previews.read(shows)
    subject = Subject("preview", preview.what, "", sha256(word.encode()).hexdigest())
    with one_at_a_time():
        rows = AuditEntry.objects.filter(object_type="preview", object_id=preview.what)
        if rows.filter(action="saw", after=subject.after).exists():
            raise NothingToPreviewError
        audit.record(actor, "saw", now, subject, previews.told_of(preview))
    return str(shows)
