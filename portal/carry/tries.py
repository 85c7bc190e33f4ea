"""Counting wrong codes, so that nobody guesses one, and nobody can stop everybody else.

Counts an hour: one for the place a try comes from, of IPv6 one for its neighborhood (which one
customer may have whole), and one for all places together, which only a flood from many places
reaches: who is stopped nearer by adds nothing to it. A place is an address hashed with our key and
the hour: it cannot be read back, differs from hour to hour, and is swept out when its hour is over.
"""

from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils.crypto import salted_hmac

from portal.carry.models import WrongTries
from portal.origin import line_of, start_of

MOST_FROM_A_PLACE = 30
"""A whole company may stand behind one address."""

MOST_FROM_A_NEIGHBORHOOD = 60
"""A neighborhood is an IPv6 network of 48 bits: 65,536 lines, often of a single customer."""

MOST_TOGETHER = 3000
"""A guess meets one code of 1.7e10: with a thousand codes about, one hit in six thousand hours."""

_HOUR = timedelta(hours=1)
_SALT = "portal.carry.tries"
_DIGITS = 32
_NEIGHBORHOOD = 48


class TooManyError(Exception):
    """Too many wrong codes were tried lately; who tried them may not go on within this hour."""


def refuse_too_many(address: str, now: datetime) -> None:
    """Raise TooManyError where no further try is allowed in this hour."""
    full = Q()
    for place, most in _places(address, now).items():
        full |= Q(place=place, count__gte=most)
    if WrongTries.objects.filter(full).exists():
        raise TooManyError


def count_wrong(address: str, now: datetime) -> None:
    """Count one wrong try from ``address``."""
    for place in _places(address, now):
        if _one_more(place):
            continue
        try:
            with transaction.atomic():
                WrongTries.objects.create(place=place, count=1, ends_at=_hour(now) + _HOUR)
        except IntegrityError:  # another process was first
            _one_more(place)


def seconds_left(now: datetime) -> int:
    """Return how long it is until the next hour begins, with new counts."""
    return int((_hour(now) + _HOUR - now).total_seconds()) + 1


def sweep(now: datetime) -> None:
    """Delete the counts whose hour is over."""
    WrongTries.objects.filter(ends_at__lte=now).delete()


def _one_more(place: str) -> int:
    return WrongTries.objects.filter(place=place).update(count=F("count") + 1)


def _places(address: str, now: datetime) -> dict[str, int]:
    """Return the places that a try from ``address`` counts for, and the most of each."""
    line = line_of(address) or address
    most = {line: MOST_FROM_A_PLACE, _neighborhood(line): MOST_FROM_A_NEIGHBORHOOD}
    most[""] = MOST_TOGETHER
    return {_place(name, now): count for name, count in most.items()}


def _place(address: str, now: datetime) -> str:
    value = f"{_hour(now).isoformat()} {address}"
    return salted_hmac(_SALT, value, algorithm="sha256").hexdigest()[:_DIGITS]


def _neighborhood(line: str) -> str:
    """Return the name of a line's neighborhood; empty where it has none."""
    try:
        found = ip_address(line)
    except ValueError:
        return ""
    if not isinstance(found, IPv6Address):
        return ""
    return f"{start_of(found, _NEIGHBORHOOD)}/{_NEIGHBORHOOD}"


def _hour(now: datetime) -> datetime:
    return now.replace(minute=0, second=0, microsecond=0)
