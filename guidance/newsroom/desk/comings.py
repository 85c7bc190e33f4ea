"""Who came, who left, and who was not let in: all in the record."""

from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.http import HttpRequest

from guidance.newsroom import audit
from guidance.newsroom.audit import Subject


def listen() -> None:
    """Hear from now on of everybody who signs in or out, or fails to."""
    user_logged_in.connect(_came)
    user_logged_out.connect(_left)
    user_login_failed.connect(_failed)


def _came(sender: Any, request: HttpRequest | None, user: User, **_more: Any) -> None:
    if request is not None and hasattr(request, "now"):
        audit.record(user.get_username(), "signed-in", request.now, Subject("password"))


def _left(sender: Any, request: HttpRequest | None, user: User | None, **_more: Any) -> None:
    if user is not None and request is not None and hasattr(request, "now"):
        audit.record(user.get_username(), "signed-out", request.now)


def _failed(
    sender: Any, credentials: dict[str, Any], request: HttpRequest | None = None, **_more: Any
) -> None:
    """Record a wrong password for a name that exists: another may be a password typed amiss.

    A name has one such row in a quarter of an hour: who guesses from many addresses must not fill
    a record from which nothing is ever removed.
    """
    name = str(credentials.get("username", ""))
    if request is None or not hasattr(request, "now") or getattr(request, "axes_locked_out", False):
        return
    if User.objects.filter(username=name).exists():
        audit.record_once(name, "sign-in-failed", request.now)
