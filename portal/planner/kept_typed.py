"""What was typed and is not a plan yet stays in the resident's own browser (docs/adr/0012).

A form that was asked back is the answer to a POST: Reload and Back would lose it. The browser gets
it in a signed cookie of its own, as it gets the dates, and loses it once there is a plan.
"""

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from portal.planner.forms import PARTS, REASON, DatesForm

SALT = "portal.planner.typed"
SECONDS = settings.SESSION_COOKIE_AGE
LONGEST = {"": 60, "_year": 20, "_month": 10, "_day": 10}
"""As many characters as the form's own fields take."""


def keep(response: HttpResponse, form: DatesForm) -> None:
    """Give what was typed to the browser that typed it."""
    response.set_cookie(
        settings.TYPED_COOKIE,
        signing.dumps(_as_sent(form), salt=SALT, compress=True),
        max_age=SECONDS,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def read(request: HttpRequest) -> DatesForm | None:
    """Return the form as it was sent, not yet looked at; None if none is kept.

    What is not ours, or too old, counts as none.
    """
    try:
        sent = signing.loads(request.COOKIES[settings.TYPED_COOKIE], salt=SALT, max_age=SECONDS)
    except (KeyError, ValueError, signing.BadSignature):
        return None
    return DatesForm.sent(sent)


def erase(response: HttpResponse) -> None:
    """Take it out of the browser."""
    response.delete_cookie(settings.TYPED_COOKIE, samesite="Lax")


def _as_sent(form: DatesForm) -> dict[str, str]:
    """Return the fields that were filled in; whatever no browser would send is cut off."""
    fields: dict[str, str] = {REASON: "no-space"} if form.no_space else {}
    for name, typed in form.typed.items():
        told = {"": typed.text} | {f"_{part}": str(getattr(typed, part)) for part in PARTS}
        fields |= {f"{name}{end}": text[: LONGEST[end]] for end, text in told.items() if text}
    return fields
