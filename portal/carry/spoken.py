"""Making and reading the code that is said on the telephone."""

import secrets
import unicodedata
from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from portal.carry import tries
from portal.carry.coding import pack
from portal.carry.models import SpokenCode

LIFETIME = timedelta(hours=24)
LENGTH = 8
LONGEST_TYPED = 40
"""So much of what was typed is looked at: a code with spaces, and nothing that is long."""

# No letter that looks or sounds like another: no 0 O Q D, 1 I L, 2 Z, 5 S, 8 B, U V, M N.
ALPHABET = "ACEFGHJKPRTWXY34679"


def make(answers: Mapping[str, str], edition: int, now: datetime) -> str:
    """Keep the answers for a day and return their code; old codes are swept out on the way."""
    sweep(now)
    word = pack(answers, edition, {})
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        try:
            with transaction.atomic():
                SpokenCode.objects.create(code=code, word=word, expires_at=now + LIFETIME)
        except IntegrityError:
            continue
        return code


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
