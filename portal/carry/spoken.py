"""Making and reading the code that is said on the telephone."""

import secrets
import unicodedata
from collections.abc import Mapping
from datetime import datetime, timedelta

from django.core.cache import cache
from django.db import IntegrityError, transaction

from portal.carry.coding import pack
from portal.carry.models import SpokenCode

LIFETIME = timedelta(hours=24)
LENGTH = 8
# No letter that looks or sounds like another: no 0 O Q D, 1 I L, 2 Z, 5 S, 8 B, U V, M N.
ALPHABET = "ACEFGHJKPRTWXY34679"
# 19^8 is 1.7e10 codes. A wrong code costs a try; this many an hour for everybody together.
MOST_WRONG_TRIES = 120
HOUR_SECONDS = 60 * 60
_TRIES = "carry.wrong-tries"


class TooManyTriesError(Exception):
    """Too many wrong codes were tried lately; nobody may try until the hour is over."""


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
    """Delete the codes whose day is over."""
    SpokenCode.objects.filter(expires_at__lte=now).delete()


def read(typed: str, now: datetime) -> str | None:
    """Return the word behind a code as somebody typed it, or None if there is none.

    Raises TooManyTriesError when wrong codes have come too often.
    """
    if cache.get(_TRIES, 0) >= MOST_WRONG_TRIES:
        raise TooManyTriesError
    row = SpokenCode.objects.filter(code=tidy(typed), expires_at__gt=now).first()
    if row is None:
        cache.add(_TRIES, 0, HOUR_SECONDS)
        cache.incr(_TRIES)
        return None
    return row.word


def tidy(typed: str) -> str:
    """Return a code without spaces and hyphens, in capital letters of half width."""
    words = unicodedata.normalize("NFKC", typed[:40]).upper()
    return "".join(letter for letter in words if letter in ALPHABET)[: LENGTH + 1]


def spelled(code: str) -> str:
    """Return a code as it is shown: two groups of four."""
    return f"{code[:4]} {code[4:]}"
