"""Counting wrong codes, so that nobody guesses one, and nobody can stop everybody else.

Two counts an hour: one for the place a try comes from, and one for all places together, which only
a flood from many places reaches. A place is an address hashed with our key and the hour: it cannot
be read back, differs from hour to hour, and is swept out when its hour is over.
"""

from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils.crypto import salted_hmac

from portal.carry.models import WrongTries

MOST_FROM_A_PLACE = 30
"""A whole company may stand behind one address."""

MOST_TOGETHER = 3000
"""A guess meets one code of 1.7e10: with a thousand codes about, one hit in six thousand hours."""

_HOUR = timedelta(hours=1)
_SALT = "portal.carry.tries"
_DIGITS = 32
_IP_V4 = 4


class TooManyError(Exception):
    """Too many wrong codes were tried lately; who tried them may not go on within this hour."""


def refuse_too_many(address: str, now: datetime) -> None:
    """Raise TooManyError where no further try is allowed in this hour."""
    here, together = _places(address, now)
    full = Q(place=here, count__gte=MOST_FROM_A_PLACE) | Q(place=together, count__gte=MOST_TOGETHER)
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


def _places(address: str, now: datetime) -> tuple[str, str]:
    return _place(_network(address), now), _place("", now)


def _place(address: str, now: datetime) -> str:
    value = f"{_hour(now).isoformat()} {address}"
    return salted_hmac(_SALT, value, algorithm="sha256").hexdigest()[:_DIGITS]


def _network(address: str) -> str:
    """Return the part of an address that one visitor has: of IPv6, they choose the second half."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return address if found.version == _IP_V4 else str(ip_network((found, 64), strict=False))


def _hour(now: datetime) -> datetime:
    return now.replace(minute=0, second=0, microsecond=0)
