"""What was typed when the quarter of an hour ended comes back after signing in, without scripts.

Nothing is stored for a person who has not signed in: the page that asks for the password carries
the words, signed. They are handed to nobody but the person whose form it was, and nothing is saved
before that person has seen the form again and presses its button. Nor is a form saved that somebody
sends whose form it never was: two people may share a browser, one after the other.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect, QueryDict

from guidance.newsroom.desk import fresh, laid_by, not_kept, sealed
from guidance.newsroom.desk.may_send import may_send
from guidance.newsroom.desk.words_of import (
    WHOSE,
    Fields,
    asks_for_words,
    is_of_account,
    is_of_new_account,
    words_of,
)

View = Callable[..., HttpResponseBase]
TYPED = "typed"
LARGEST = 100_000
"""Signs of what was typed, all fields together; no form of the desk takes as many."""
_AGAIN, _SENT = "_desk_typed_again", "_desk_typed_sent"

CONFIRMED = (
    "本人の確認の前に入力した内容を、この画面に戻しました。まだ何も保存していません。"
    "内容を確かめて、もう一度ボタンを押してください。"
)
WITHOUT_PASSWORDS = "パスワードは預かっていません。もう一度入力してください。"
BACK = (
    "ログインし直しました。入力した内容をこの画面に戻しました。まだ保存していません。"
    "内容を確かめて、もう一度ボタンを押してください。"
)
STALE = (
    "この画面を開いた後に、ログインし直したか、長い時間がたちました。"
    "念のため、まだ何も保存していません。"
    "入力した内容は、この画面に残っています。内容を確かめて、もう一度ボタンを押してください。"
)
ANOTHERS = (
    "ログインの前に入力されていた内容は、別の人の画面のものでした。"
    "あなたの画面には引き継がず、保存もしていません。"
)
_OPENED_BY_ANOTHER = "この画面は、別の人がログインしているときに開いたものです。"
NOT_SAVED = (
    f"{_OPENED_BY_ANOTHER}まだ保存していません。"
    "あなたの変更として保存するときは、内容を確かめて、もう一度押してください。"
)
NOT_ALLOWED = (
    f"{_OPENED_BY_ANOTHER}何も保存していません。"
    "この内容を保存する権限は、あなたのアカウントにはありません。"
)
NOT_DONE = (
    f"{_OPENED_BY_ANOTHER}まだ何もしていません。"
    "あなたが操作するときは、内容を確かめて、もう一度押してください。"
)


class ComesBack(forms.BaseForm):
    """A form that is never valid while it only shows again what was typed before."""

    is_shown_again = False

    def is_valid(self) -> bool:
        """Tell whether to save: not before the person has seen it again."""
        return super().is_valid() and not self.is_shown_again


def whose_form(user: User) -> str:
    """Return what a form carries to say, later and without a session, whose it is."""
    return sealed.of_person(user)


def is_shown_again(request: HttpRequest) -> bool:
    """Tell whether the request only shows again what was typed before."""
    return bool(getattr(request, _AGAIN, False))


def kept(request: HttpRequest) -> dict[str, Any] | None:
    """Return what the page that asks for the password has to carry; None where nothing is kept."""
    return None if request.user.is_authenticated else _packed(request)


def wait_for_second_factor(request: HttpRequest) -> None:
    """Lay by what a person has typed who has given the password, and yet has to show a device.

    Who sends what cannot be kept is told so.
    """
    packed = _packed(request)
    if packed and packed[TYPED] and _owner(request) == request.user.pk:
        laid_by.lay(request, request.path, packed[TYPED])
    else:
        not_kept.tell(request)


def wait_for_it_again(request: HttpRequest) -> bool:
    """Lay by, until its owner has shown the second factor once more, the form of an account.

    False where nothing is kept: no form was sent, or not by the person who had opened it.
    """
    owner = _owner(request)
    if owner is None or owner != request.user.pk or not is_of_account(request):
        return False
    words = _sealed(request, owner)
    if words:
        laid_by.lay(request, request.path, words)
    return bool(words)


def carried(request: HttpRequest) -> dict[str, str]:
    """Return what that page goes on carrying after a wrong password."""
    sent = request.POST.get(TYPED, "")
    return {TYPED: sent} if sealed.typed(sent) is not None else {}


def hand_over(request: HttpRequest) -> None:
    """Lay what was typed into the session of the person whose form it was, and of nobody else."""
    typed = sealed.typed(request.POST.get(TYPED, ""))
    if typed is None:
        return
    if typed.whose == request.user.pk:
        laid_by.lay(request, typed.path, request.POST[TYPED])
    else:
        messages.warning(request, ANOTHERS)


def show_what_was_sent(request: HttpRequest) -> bool:
    """Let the page of a form whose token was refused be asked for, with its words, and not sent.

    False where the person who is signed in had not opened that page, or it takes no words.
    """
    if _owner(request) != request.user.pk or not asks_for_words(request):
        return False
    setattr(request, _SENT, words_of(request))
    request.method = "GET"
    return True


def is_anothers(request: HttpRequest) -> bool:
    """Tell whether what is sent comes from a page somebody else had opened, however long ago."""
    return _owner(request) not in (None, request.user.pk)


def typed_again(view: View) -> View:
    """Wrap a page: once after signing in, its form is shown with what was typed, and not saved.

    So is a form that was opened while somebody else was signed in.
    """

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST" and is_anothers(request):
            return _not_done(view, request, *args, **kwargs)
        fields = _to_be_shown(request) if request.method == "GET" else None
        if fields is None:
            return view(request, *args, **kwargs)
        return _only_shown(view, request, fields, *args, **kwargs)

    return shown


def _packed(request: HttpRequest) -> dict[str, Any] | None:
    owner = sealed.person(request.POST.get(WHOSE, ""))
    if owner is None or not asks_for_words(request):
        return None
    words = _sealed(request, owner)
    return {TYPED: words, "typed_too_much": not words}


def _sealed(request: HttpRequest, owner: int) -> str:
    """Return the words of what is sent, signed; nothing where they are too many to be kept."""
    fields = words_of(request)
    too_much = sum(len(value) for _name, values in fields for value in values) > LARGEST
    return "" if too_much else sealed.of_form(sealed.Typed(owner, request.path, fields))


def _owner(request: HttpRequest) -> int | None:
    """Return the number of the person who had opened the page of what is sent."""
    return sealed.person(request.POST.get(WHOSE, ""), lasts=None)


def _to_be_shown(request: HttpRequest) -> Fields | None:
    """Return what to fill the form with: what was just sent, or was laid by at the door."""
    sent: Fields | None = getattr(request, _SENT, None)
    if sent is not None:
        messages.warning(request, STALE)
        return sent
    if is_of_account(request) and fresh.is_due(request):
        return None  # It waits on: the page is not shown before the second factor.
    typed = sealed.typed(laid_by.take(request))
    if typed is None or typed.whose != request.user.pk or typed.path != request.path:
        return None
    messages.warning(request, _told(request))
    return typed.fields


def _told(request: HttpRequest) -> str:
    """Say what came back; of an account it was laid by for the second factor alone."""
    if not is_of_account(request):
        return BACK
    return CONFIRMED + (WITHOUT_PASSWORDS if is_of_new_account(request) else "")


def _not_done(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
    """Show the words again, to be sent as one's own; a button alone starts from a fresh page."""
    if not asks_for_words(request):
        messages.warning(request, NOT_DONE)
        return HttpResponseRedirect(request.get_full_path())
    if not may_send(request):
        messages.warning(request, NOT_ALLOWED)
        return HttpResponseRedirect(request.get_full_path())
    messages.warning(request, NOT_SAVED)
    return _only_shown(view, request, words_of(request), *args, **kwargs)


def _only_shown(
    view: View, request: HttpRequest, fields: Fields, *args: Any, **kwargs: Any
) -> HttpResponseBase:
    _fill(request, fields)
    # The form refuses to be valid; should any page ever act all the same, it is undone.
    with transaction.atomic():
        response = view(request, *args, **kwargs)
        transaction.set_rollback(True)
    request.method = "GET"
    return response


def _fill(request: HttpRequest, fields: Fields) -> None:
    sent = QueryDict(mutable=True)
    for name, values in fields:
        sent.setlist(name, values)
    # Django reads a request's body when first asked for its files: nothing may be read later.
    _ = request.FILES
    request.method, request.POST = "POST", sent  # type: ignore[assignment]  # it has a setter
    setattr(request, _AGAIN, True)
