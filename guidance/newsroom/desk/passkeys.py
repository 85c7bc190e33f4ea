"""Passkeys open the door like one-time codes do, and are in the record like them.

These addresses stand before those of django-otp-webauthn, whose views do all the work.
"""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django_otp_webauthn import exceptions
from django_otp_webauthn.views import (
    CompleteCredentialAuthenticationView,
    CompleteCredentialRegistrationView,
)

from guidance.newsroom import audit
from guidance.newsroom.audit import Subject
from guidance.newsroom.desk import wrong_tries
from guidance.newsroom.desk.moment import actor_of, now_of

if TYPE_CHECKING:
    from django.views import View as Authentication
    from django.views import View as Registration

    RefusedPasskey = Exception
else:
    RefusedPasskey = exceptions.OTPWebAuthnApiError
    Registration = CompleteCredentialRegistrationView
    Authentication = CompleteCredentialAuthenticationView

PASSKEY = Subject("second-factor", "passkey")


class LockedError(RefusedPasskey):
    """Too many wrong second factors came for this person from this address."""

    status_code = 429
    default_detail = "続けて間違えたため、しばらく確認できません。15分待ってからお試しください。"
    default_code = "locked"


class Recorded:
    """A step with a passkey after which the person has shown a second factor."""

    adds = False

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the step, and record who signed in by it; what is refused raises."""
        response: HttpResponse = super().post(request, *args, **kwargs)  # type: ignore[misc]
        name = actor_of(request).get_username()
        # Another key from here on: the one of before may be known to who waited for this.
        request.session.cycle_key()
        wrong_tries.passed(request)
        if self.adds:
            audit.record(name, "second-factor-added", now_of(request), PASSKEY)
        audit.record(name, "signed-in", now_of(request), PASSKEY)
        return response


class Register(Recorded, Registration):
    """The end of a registration."""

    adds = True


class Authenticate(Recorded, Authentication):
    """The end of a sign-in; a passkey that does not open is in the record and is counted."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the step unless too many failed before; what is refused raises."""
        if wrong_tries.is_closed(request):
            raise LockedError
        try:
            return super().post(request, *args, **kwargs)
        except RefusedPasskey:
            wrong_tries.failed(request, PASSKEY)
            raise


urlpatterns = [
    path("registration/complete/", Register.as_view()),
    path("authentication/complete/", Authenticate.as_view()),
]
