"""Some acts ask for the second factor once more: a session left open is not enough for them."""

from datetime import timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from guidance.newsroom.desk.moment import now_of

SHOWN, LASTS = "second-factor-shown", timedelta(minutes=5)
NOT_DONE = "まだ何もしていません。確認の後に、もう一度入力してください。"
LAID_BY = "まだ何も保存していません。入力した内容は預かりました。確認の後に、この画面へ戻します。"


def shown(request: HttpRequest) -> None:
    """Note that the second factor was shown just now."""
    request.session[SHOWN] = now_of(request).timestamp()


def is_fresh(request: HttpRequest) -> bool:
    """Tell whether the second factor was shown within five minutes, by a device still in use."""
    moment = request.session.get(SHOWN)
    if moment is None or getattr(request.user, "otp_device", None) is None:
        return False
    return bool(now_of(request).timestamp() - moment <= LASTS.total_seconds())


def is_due(request: HttpRequest) -> bool:
    """Tell whether it is to be shown once more, where one is demanded at all."""
    return settings.SECOND_FACTOR and not is_fresh(request)


def ask(request: HttpRequest, *, is_laid_by: bool = False) -> HttpResponseRedirect:
    """Send somebody to show it, and back to the page; say what becomes of what was sent."""
    told = LAID_BY if is_laid_by else NOT_DONE if request.method == "POST" else ""
    messages.info(request, f"この操作の前に、もう一度本人の確認をします。{told}")
    onward = urlencode({"next": request.path})
    return HttpResponseRedirect(f"{reverse('admin:second-factor')}?{onward}")
