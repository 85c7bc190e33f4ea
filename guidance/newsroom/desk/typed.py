"""What was typed when the quarter of an hour ended comes back after signing in, without scripts.

Nothing is stored for a person who has not signed in: the page that asks for the password carries
the words, signed. They are handed to nobody but the person whose form it was, and nothing is saved
before that person has seen the form again and presses its button.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.core import signing
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase, QueryDict

View = Callable[..., HttpResponseBase]
WHOSE, TYPED = "whose", "typed"
_OF_PERSON, _OF_WORDS = "newsroom.desk.whose", "newsroom.desk.typed"
LASTS = timedelta(hours=12)
LARGEST = 100_000
"""Signs of what was typed, all fields together; no form of the desk takes as many."""
# The acts on a change set that ask for words; the others are a button alone.
ACTS = ("submit", "send-back", "schedule")
_NEVER = ("password", "token")
_AGAIN = "_desk_typed_again"

BACK = (
    "ログインし直しました。入力した内容をこの画面に戻しました。まだ保存していません。"
    "内容を確かめて、もう一度ボタンを押してください。"
)
ANOTHERS = (
    "ログインの前に入力されていた内容は、別の人の画面のものでした。"
    "あなたの画面には引き継がず、保存もしていません。"
)


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed: the person's number, the address of the form, and its fields."""

    whose: int
    path: str
    fields: list[tuple[str, list[str]]]


class ComesBack:
    """A form that is never valid while it only shows again what was typed before."""

    is_shown_again = False

    def is_valid(self) -> bool:
        """Tell whether to save: not before the person has seen it again."""
        return bool(super().is_valid()) and not self.is_shown_again  # type: ignore[misc]  # a form's


def whose_form(user: User) -> str:
    """Return what a form carries to say, later and without a session, whose it is."""
    return signing.dumps(user.pk, salt=_OF_PERSON)


def is_shown_again(request: HttpRequest) -> bool:
    """Tell whether the request only shows again what was typed before."""
    return bool(getattr(request, _AGAIN, False))


def kept(request: HttpRequest) -> dict[str, Any] | None:
    """Return what the page that asks for the password has to carry; None where nothing is kept."""
    owner = _read(request.POST.get(WHOSE, ""), _OF_PERSON)
    if request.user.is_authenticated or owner is None or not _asks_for_words(request):
        return None
    fields = [(name, values) for name, values in request.POST.lists() if _is_words(name)]
    too_much = sum(len(value) for _name, values in fields for value in values) > LARGEST
    words = signing.dumps([owner, request.path, fields], salt=_OF_WORDS, compress=True)
    return {TYPED: "" if too_much else words, "typed_too_much": too_much}


def carried(request: HttpRequest) -> dict[str, str]:
    """Return what that page goes on carrying after a wrong password."""
    sent = request.POST.get(TYPED, "")
    return {TYPED: sent} if _typed(sent) is not None else {}


def hand_over(request: HttpRequest) -> None:
    """Lay what was typed into the session of the person whose form it was, and of nobody else."""
    typed = _typed(request.POST.get(TYPED, ""))
    if typed is None:
        return
    if typed.whose == request.user.pk:
        request.session[TYPED] = request.POST[TYPED]
    else:
        messages.warning(request, ANOTHERS)


def typed_again(view: View) -> View:
    """Wrap a page: once after signing in, its form is shown with what was typed, and not saved."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        typed = _typed(request.session.get(TYPED, "")) if request.method == "GET" else None
        if typed is None or typed.whose != request.user.pk or typed.path != request.path:
            return view(request, *args, **kwargs)
        del request.session[TYPED]
        messages.warning(request, BACK)
        _fill(request, typed)
        # The form refuses to be valid; should any page ever act all the same, it is undone.
        with transaction.atomic():
            response = view(request, *args, **kwargs)
            transaction.set_rollback(True)
        request.method = "GET"
        return response

    return shown


def _fill(request: HttpRequest, typed: Typed) -> None:
    sent = QueryDict(mutable=True)
    for name, values in typed.fields:
        sent.setlist(name, values)
    # Django reads a request's body when first asked for its files: nothing may be read later.
    request.FILES  # noqa: B018 - see above
    request.method, request.POST = "POST", sent  # type: ignore[assignment]  # it has a setter
    setattr(request, _AGAIN, True)


def _asks_for_words(request: HttpRequest) -> bool:
    name = (request.resolver_match.url_name if request.resolver_match else "") or ""
    if name == "change-set":
        return request.POST.get("act") in ACTS
    return name.startswith("newsroom_") and name.endswith(("_add", "_change"))


def _is_words(name: str) -> bool:
    """Leave out what is no word of the form: its buttons, its tokens, and never a password."""
    return not (name.startswith("_") or name == WHOSE or any(one in name for one in _NEVER))


def _typed(sent: str) -> Typed | None:
    read = _read(sent, _OF_WORDS)
    return None if read is None else Typed(read[0], read[1], [(one[0], one[1]) for one in read[2]])


def _read(sent: str, salt: str) -> Any:
    try:
        return signing.loads(sent, salt=salt, max_age=LASTS) if sent else None
    except signing.BadSignature:
        return None
