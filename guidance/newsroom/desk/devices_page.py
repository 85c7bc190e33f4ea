"""The page of one's own devices, and the help of an administrator for who lost theirs."""

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django_otp.models import Device
from django_otp.plugins.otp_totp.models import TOTPDevice

from guidance.newsroom import audit, devices
from guidance.newsroom.audit import Subject
from guidance.newsroom.desk import fresh, second_factor
from guidance.newsroom.desk.moment import actor_of, now_of
from guidance.newsroom.names import shown
from guidance.newsroom.refusals import RefusedError


class AppForm(second_factor.TokenForm):
    """Another app, by its first code and the name its owner knows it by."""

    name = forms.CharField(
        label="端末の名前", max_length=64, help_text="例: 仕事用のスマートフォン"
    )


def devices_page(request: HttpRequest) -> HttpResponse:
    """Show one's own devices; add an app, or remove a device."""
    user = actor_of(request)
    if not fresh.is_fresh(request):
        return fresh.ask(request)
    if "remove" in request.POST:
        return _removed(request, user)
    form = AppForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        if _added(request, user, form.cleaned_data):
            return HttpResponseRedirect(reverse("admin:devices"))
        form.add_error("token", second_factor.WRONG)
    context = {
        **admin.site.each_context(request),
        "title": "本人の確認に使う端末",
        "kept": [(device, _kind(device)) for device in devices.of(user)],
        "form": form,
        **second_factor.to_set_up(user),
    }
    status = 422 if form.is_bound else 200
    return TemplateResponse(request, "desk/devices.html", context, status=status)


def _kind(device: Device) -> str:
    return "アプリの数字" if isinstance(device, TOTPDevice) else "パスキー"


def _removed(request: HttpRequest, user: User) -> HttpResponse:
    try:
        devices.remove(user, request.POST["remove"], now_of(request))
    except RefusedError as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, "端末を外しました。もうログインに使えません。")
    return HttpResponseRedirect(reverse("admin:devices"))


def _added(request: HttpRequest, user: User, said: dict[str, str]) -> bool:
    device = second_factor.confirmed(user, said["token"], said["name"])
    if device is None:
        return False
    audit.record(user.username, "second-factor-added", now_of(request), Subject("second-factor"))
    messages.success(request, "端末を足しました。次のログインから使えます。")
    return True


def may_reset(request: HttpRequest, person: User) -> bool:
    """Tell whether the reader may begin a colleague's second factor anew: never one's own."""
    actor = actor_of(request)
    if actor.pk == person.pk or not actor.has_perm("auth.change_user"):
        return False
    return actor.is_superuser or not person.is_superuser


def reset_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether a colleague lost their device, and begin their second factor anew."""
    person = get_object_or_404(User, pk=pk)
    if not may_reset(request, person):
        raise PermissionDenied
    if not fresh.is_fresh(request):
        return fresh.ask(request)
    if request.method == "POST":
        devices.reset(person, actor_of(request).username, now_of(request))
        said = f"{shown(person)}は、次のログインで端末を登録します。"
        messages.success(request, said + "この操作は記録に残り、本人にも知らされます。")
        return HttpResponseRedirect(reverse("admin:auth_user_change", args=[pk]))
    context = {
        **admin.site.each_context(request),
        "title": "2段階目をやり直す",
        "object": person,
        "kept": len(devices.of(person)),
    }
    return TemplateResponse(request, "desk/lost_device.html", context)
