"""Making and reading the code that is said on the telephone."""

import secrets
import unicodedata
from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from portal.carry import tries
from portal.carry.coding import UnreadableError, pack, unpack
from portal.carry.models import SpokenCode

LIFETIME = timedelta(hours=24)
LENGTH = 8
LONGEST_TYPED = 40
"""So much of what was typed is looked at: a code with spaces, and nothing that is long."""

# No letter that looks or sounds like another: no 0 O Q D, 1 I L, 2 Z, 5 S, 8 B, U V, M N.
ALPHABET = "ACEFGHJKPRTWXY34679"


def make(answers: Mapping[str, str], edition: int, now: datetime, before: str = "") -> str:
    """Keep the answers for a day and return their code; old codes are swept out on the way.

    ``before`` is the code that the same browser made last. It lives on for another day where it
    stands for the same answers, and otherwise ends: a browser has one code and no more.
    """
    sweep(now)
    word = pack(answers, edition, {})
    old = SpokenCode.objects.filter(code=before)
    if _stands_for(old.first(), answers) and old.update(word=word, expires_at=now + LIFETIME):
        return before
    old.delete()
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        try:
            with transaction.atomic():
                SpokenCode.objects.create(code=code, word=word, expires_at=now + LIFETIME)
        except IntegrityError:
            continue
        return code


def stands(code: str, answers: Mapping[str, str], now: datetime) -> bool:
    """Tell whether a code opens just these answers, and still does."""
    row = SpokenCode.objects.filter(code=code, expires_at__gt=now).first() if code else None
    return _stands_for(row, answers)


def _stands_for(row: SpokenCode | None, answers: Mapping[str, str]) -> bool:
    try:
        return row is not None and unpack(row.word).answers == answers
    except UnreadableError:
        return False


def sweep(now: datetime) -> None:
    """Delete the codes whose day is over, and the tries whose hour is."""
    SpokenCode.objects.filter(expires_at__lte=now).delete()
    tries.sweep(now)


def read(typed: str, address: str, now: datetime) -> str | None:
    """Return the word behind a code as somebody at ``address`` typed it, None if there is none.

    Raises `tries.TooManyError` when wrong codes have come too often.
    """
    tries.refuse_too_many(address, now)
    row = SpokenCode.objects.filter(code=tidy(typed), expires_at__gt=now).first()
    if row is None:
        tries.count_wrong(address, now)
        return None
    return row.word


def tidy(typed: str) -> str:
    """Return a code without spaces and hyphens, in capital letters of half width."""
    words = unicodedata.normalize("NFKC", typed[:LONGEST_TYPED]).upper()
    return "".join(letter for letter in words if letter in ALPHABET)[: LENGTH + 1]


def spelled(code: str) -> str:
    """Return a code as it is shown: two groups of four."""
    return f"{code[:4]} {code[4:]}"
