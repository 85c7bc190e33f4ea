"""What is sent by nobody who is signed in and cannot be kept: they are told, before they sign in.

Accounts and passwords never travel in a page (docs/adr/0045), and a button alone has nothing to
keep. The address of the sign-in page says which it was, for nothing is stored for a stranger.
"""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from guidance.newsroom.desk.words_of import asks_for_words, is_of_account, is_of_password

NOT_KEPT = "not-kept"
_SIGNED_OUT = "ログインが終わっていたので、まだ何も行っていません。"
TOLD = {
    "words": (
        f"{_SIGNED_OUT}入力した内容は保存していません。"
        "この画面の内容は預かれないので、ログインの後にもう一度入力してください。"
    ),
    "button": f"{_SIGNED_OUT}ログインの後に、画面を確かめて、もう一度ボタンを押してください。",
}
# Signing out is done already, and a preview while typing is sent by a script, unasked.
_NOBODY_WAITS = ("logout", "text-preview")


def is_missed(request: HttpRequest) -> bool:
    """Tell whether somebody waits for what this sends."""
    match = request.resolver_match
    return request.method == "POST" and match is not None and match.url_name not in _NOBODY_WAITS


def sign_in_first(request: HttpRequest) -> HttpResponseRedirect:
    """Lead to the page that asks for the password, and says that nothing was done or kept."""
    onward = urlencode({"next": request.get_full_path(), NOT_KEPT: _what(request)})
    return HttpResponseRedirect(f"{reverse('admin:login')}?{onward}")


def tell(request: HttpRequest) -> None:
    """Say it to a person who has given the password, and yet has to show a device."""
    if is_missed(request):
        messages.warning(request, TOLD[_what(request)])


def told(request: HttpRequest) -> dict[str, str]:
    """Return the sentence for the page that asks for the password; empty where nothing was sent."""
    return {"not_kept": TOLD.get(request.GET.get(NOT_KEPT, ""), "")}


def _what(request: HttpRequest) -> str:
    takes_words = asks_for_words(request) or is_of_account(request) or is_of_password(request)
    return "words" if takes_words else "button"
