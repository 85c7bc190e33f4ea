"""The second factor: a one-time code or a passkey, after the password and before anything else."""

from base64 import b32encode

from django import forms
from django.contrib import admin
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    JsonResponse,
)
from django.middleware.csrf import get_token
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django_otp import devices_for_user, login, match_token
from django_otp.models import Device
from django_otp.plugins.otp_totp.models import TOTPDevice

from guidance.newsroom import audit, devices
from guidance.newsroom.audit import Subject
from guidance.newsroom.desk import fresh, wrong_tries
from guidance.newsroom.desk.moment import now_of
from guidance.newsroom.desk.naming import Naming
from guidance.qr import qr_svg

WRONG = (
    "コードが合いません。アプリの今の6けたの数字を入れてください。"
    "続けて間違えると、しばらく待つ必要があります。"
)

APP = "アプリ"


class TokenForm(forms.Form):
    """Six digits."""

    token = forms.CharField(
        label="アプリに出ている6けたの数字",
        max_length=6,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


def second_factor(request: HttpRequest) -> HttpResponseBase:
    """Ask for the second factor; who has none yet sets one up."""
    user = request.user
    if not isinstance(user, User) or not user.is_staff:
        return redirect_to_login(request.get_full_path(), reverse("admin:login"))
    if wrong_tries.is_closed(request):
        return wrong_tries.closed(request)
    has_one = any(devices_for_user(user))
    form = TokenForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        token = form.cleaned_data["token"]
        device = match_token(user, token) if has_one else confirmed(user, token)
        if device is not None:
            _came_in(request, user, device, is_new=not has_one)
            return HttpResponseRedirect(_onward(request))
        wrong_tries.failed(request, Subject("second-factor"))
        form.add_error("token", WRONG)
    context = {
        **admin.site.each_context(request),
        "title": "本人の確認 (2段階目)",
        "form": form,
        "has_one": has_one,
        "next": _onward(request),
        **({} if has_one else {**to_set_up(user), **_told_of_reset(user)}),
    }
    status = 422 if form.is_bound else 200
    return TemplateResponse(request, "desk/second_factor.html", context, status=status)


def _came_in(request: HttpRequest, user: User, device: Device, *, is_new: bool) -> None:
    """Let a person in under a new key: the one of before may be known to who waited for this."""
    login(request, device)
    request.session.cycle_key()
    wrong_tries.passed(request)
    fresh.shown(request)
    now, subject = now_of(request), Subject("second-factor")
    if is_new:
        audit.record(user.username, "second-factor-added", now, subject)
    audit.record(user.username, "signed-in", now, subject)


def _onward(request: HttpRequest) -> str:
    asked = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(asked, {request.get_host()}, request.is_secure())
    return asked if safe else reverse("admin:index")


def _pending(user: User) -> TOTPDevice:
    device, _new = TOTPDevice.objects.get_or_create(
        user=user, confirmed=False, defaults={"name": APP}
    )
    return device


def confirmed(user: User, token: str, name: str = APP) -> TOTPDevice | None:
    """Take the device that ``to_set_up`` showed into use when its code is right."""
    device = _pending(user)
    if not device.verify_is_allowed()[0] or not device.verify_token(token):
        return None
    device.confirmed, device.name = True, name
    device.save()
    return device


def to_set_up(user: User) -> dict[str, object]:
    """Return what an app needs to know of the next device, as a picture and as a key."""
    device = _pending(user)
    return {
        "qr": qr_svg(device.config_url, "QRコード", "desk-qr"),
        "key": b32encode(device.bin_key).decode(),
    }


def _told_of_reset(user: User) -> dict[str, object]:
    """Tell who made a person begin anew: nobody does it in secret."""
    reset = devices.last_reset(user)
    return {} if reset is None else {"reset": reset, "reset_by": Naming().who(reset.actor)}


def still_here(request: HttpRequest) -> HttpResponse:
    """Tell a page whether its reader is still signed in: the token for its forms, or 401."""
    if not admin.site.has_permission(request):
        return HttpResponse(status=401)
    return JsonResponse({"token": get_token(request)})
