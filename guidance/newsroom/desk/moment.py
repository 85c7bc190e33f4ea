"""Who acts, and when: both come with the request."""

from datetime import datetime

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest


def actor_of(request: HttpRequest) -> User:
    """Return the member of staff who sent the request; PermissionDenied without one."""
    user = request.user
    if not isinstance(user, User):
        raise PermissionDenied
    return user


def now_of(request: HttpRequest) -> datetime:
    """Return the moment of the request: the portal reads the clock once, and passes it on."""
    moment: datetime = request.now  # type: ignore[attr-defined]  # set by the portal
    return moment
