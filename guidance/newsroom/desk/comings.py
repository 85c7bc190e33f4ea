"""Who came, who left, and who was not let in: all in the record."""

from typing import Any

from axes.signals import user_locked_out
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.http import HttpRequest

from guidance.newsroom import audit
from guidance.newsroom.audit import Subject
from guidance.newsroom.desk.wrong_tries import SECOND


def listen() -> None:
    """Hear from now on of everybody who signs in or out, or fails to."""
    user_logged_in.connect(_came)
    user_logged_out.connect(_left)
    user_login_failed.connect(_failed)
    user_locked_out.connect(_locked)


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


def _locked(sender: Any, request: HttpRequest, username: str | None, **_more: Any) -> None:
    """Record that a name's door was closed, and after how many wrong tries.

    Told again with every try at a closed door: a name has one such row in a quarter of an hour.
    """
    name = str(username or "")
    subject = Subject("second-factor" if name.endswith(SECOND) else "password")
    name = name.removesuffix(SECOND)
    if not hasattr(request, "now") or not User.objects.filter(username=name).exists():
        return
    details = {"failures": getattr(request, "axes_failures_since_start", 0)}
    audit.record_once(name, "sign-in-locked", request.now, subject, details)
