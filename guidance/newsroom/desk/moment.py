"""Who acts, and when: both come with the request."""

from datetime import datetime
from typing import Protocol, cast

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest


class _Timed(Protocol):
    """A request to which the portal has given its moment."""

    now: datetime


def actor_of(request: HttpRequest) -> User:
    """Return the member of staff who sent the request; PermissionDenied without one."""
    user = request.user
    if not isinstance(user, User):
        raise PermissionDenied
    return user


def now_of(request: HttpRequest) -> datetime:
    """Return the moment of the request: the portal reads the clock once, and passes it on."""
    return cast("_Timed", request).now
