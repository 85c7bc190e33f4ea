"""Who saw what is not public: a row in the record, once a day for each thing as it then stood."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

from guidance.newsroom import audit
from guidance.newsroom.audit import Subject
from guidance.newsroom.models import AuditEntry
from guidance.rules.dates import TOKYO

# Who opens a preview by its link has no account and no name.
BY_LINK = "(link)"


def saw(
    actor: str, now: datetime, subject: Subject, details: Mapping[str, Any] | None = None
) -> None:
    """Record that ``actor`` saw ``subject``, unless the record says so of today already.

    ``subject.after`` is the digest of what was seen: another digest is another thing to have seen.
    """
    midnight = datetime.combine(now.astimezone(TOKYO).date(), time.min, TOKYO)
    told = AuditEntry.objects.filter(
        object_type=subject.type,
        object_id=subject.id,
        action="saw",
        actor=actor,
        after=subject.after,
        at__gte=midnight,
    )
    if not told.exists():
        audit.record(actor, "saw", now, subject, details)
