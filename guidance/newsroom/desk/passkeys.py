"""Passkeys open the door like one-time codes do, and are in the record like them.

These addresses stand before those of django-otp-webauthn, whose views do all the work.
"""

from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django_otp import devices_for_user
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_otp_webauthn import exceptions
from django_otp_webauthn.views import (
    BeginCredentialRegistrationView,
    CompleteCredentialAuthenticationView,
    CompleteCredentialRegistrationView,
)

from guidance.newsroom import audit
from guidance.newsroom.audit import Subject
from guidance.newsroom.desk import fresh, wrong_tries
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.desk.passkey_words import ALREADY_THERE, Words

if TYPE_CHECKING:
    from django.views import View as Authentication
    from django.views import View as Beginning
    from django.views import View as Registration

    class Step(Beginning):
        """What the views of the library have in common."""

        def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            """Take the step."""

    RefusedPasskey = Exception
else:
    Step = object
    RefusedPasskey = exceptions.OTPWebAuthnApiError
    Beginning = BeginCredentialRegistrationView
    Registration = CompleteCredentialRegistrationView
    Authentication = CompleteCredentialAuthenticationView

PASSKEY = Subject("second-factor", "passkey")


class LockedError(RefusedPasskey):
    """Too many wrong second factors came for this person from this address."""

    status_code = 429
    default_detail = "続けて間違えたため、しばらく確認できません。15分待ってからお試しください。"
    default_code = "locked"


class NotFreshError(RefusedPasskey):
    """Another passkey is added only by who has just shown a second factor."""

    status_code = 403
    default_detail = "もう一度本人の確認をしてから、登録してください。"
    default_code = "not_fresh"


class FreshOnly(Step):
    """A step of a registration: the first device of all, or after a fresh second factor."""

    def check_can_register(self) -> None:
        """Raise NotFreshError for a session that was merely left open."""
        if any(devices_for_user(actor_of(self.request))) and not fresh.is_fresh(self.request):
            raise NotFreshError


class Recorded(Step):
    """A step with a passkey after which the person has shown a second factor."""

    adds = False

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the step, and record who signed in by it; what is refused raises."""
        was_in = getattr(request.user, "otp_device", None) is not None
        response = super().post(request, *args, **kwargs)
        user = actor_of(request)
        name = user.get_username()
        # Another key from here on: the one of before may be known to who waited for this.
        request.session.cycle_key()
        wrong_tries.passed(request)
        fresh.shown(request)
        if self.adds:
            # The key of an app that was shown, but not taken, is known to whoever saw the page.
            TOTPDevice.objects.filter(user=user, confirmed=False).delete()
            audit.record(name, "second-factor-added", now_of(request), PASSKEY)
        if not (self.adds and was_in):
            audit.record(name, "signed-in", now_of(request), PASSKEY)
        return response


class Begin(FreshOnly, Beginning):
    """The beginning of a registration."""


class Register(FreshOnly, Recorded, Registration):
    """The end of a registration; a passkey that is there already stays, and nothing has failed."""

    adds = True

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the step; of a passkey that was registered before, say kindly that it was."""
        try:
            with transaction.atomic():
                return super().post(request, *args, **kwargs)
        except IntegrityError:
            return JsonResponse({"error": ALREADY_THERE})


class Authenticate(Recorded, Authentication):
    """The end of a sign-in; a passkey that does not open is in the record and is counted."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the step unless too many failed before; what is refused raises."""
        if wrong_tries.is_closed(request):
            raise LockedError
        try:
            return super().post(request, *args, **kwargs)
        except RefusedPasskey as refused:
            # Pressed twice, or begun in another tab: nothing was shown that could be wrong.
            if not isinstance(refused, exceptions.InvalidState):
                wrong_tries.failed(request, PASSKEY)
            raise


urlpatterns = [
    path("registration/begin/", Begin.as_view()),
    path("registration/complete/", Register.as_view()),
    path("authentication/complete/", Authenticate.as_view()),
    path("jsi18n/", Words.as_view()),
]
