"""What was typed when the quarter of an hour ended comes back after signing in, without scripts.

Nothing is stored for a person who has not signed in: the page that asks for the password carries
the words, signed. They are handed to nobody but the person whose form it was, and nothing is saved
before that person has seen the form again and presses its button. Nor is a form saved that somebody
sends whose form it never was: two people may share a browser, one after the other.
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
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect, QueryDict

View = Callable[..., HttpResponseBase]
Fields = list[tuple[str, list[str]]]
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
_OPENED_BY_ANOTHER = "この画面は、別の人がログインしているときに開いたものです。"
NOT_SAVED = (
    f"{_OPENED_BY_ANOTHER}まだ保存していません。"
    "あなたの変更として保存するときは、内容を確かめて、もう一度押してください。"
)
NOT_DONE = (
    f"{_OPENED_BY_ANOTHER}まだ何もしていません。"
    "あなたが操作するときは、内容を確かめて、もう一度押してください。"
)


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed: the person's number, the address of the form, and its fields."""

    whose: int
    path: str
    fields: Fields


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
    fields = _words(request)
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
    """Wrap a page: once after signing in, its form is shown with what was typed, and not saved.

    So is a form that was opened while somebody else was signed in.
    """

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if _is_anothers(request):
            return _not_done(view, request, *args, **kwargs)
        typed = _typed(request.session.get(TYPED, "")) if request.method == "GET" else None
        if typed is None or typed.whose != request.user.pk or typed.path != request.path:
            return view(request, *args, **kwargs)
        del request.session[TYPED]
        messages.warning(request, BACK)
        return _only_shown(view, request, typed.fields, *args, **kwargs)

    return shown


def _is_anothers(request: HttpRequest) -> bool:
    """Tell whether what is sent comes from a page somebody else had opened, however long ago."""
    sent = request.POST.get(WHOSE, "") if request.method == "POST" else ""
    owner = _read(sent, _OF_PERSON, lasts=None)
    return owner is not None and owner != request.user.pk


def _not_done(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
    """Show the words again, to be sent as one's own; a button alone starts from a fresh page."""
    if not _asks_for_words(request):
        messages.warning(request, NOT_DONE)
        return HttpResponseRedirect(request.get_full_path())
    messages.warning(request, NOT_SAVED)
    return _only_shown(view, request, _words(request), *args, **kwargs)


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
    request.FILES  # noqa: B018 - see above
    request.method, request.POST = "POST", sent  # type: ignore[assignment]  # it has a setter
    setattr(request, _AGAIN, True)


def _asks_for_words(request: HttpRequest) -> bool:
    name = (request.resolver_match.url_name if request.resolver_match else "") or ""
    if name == "change-set":
        return request.POST.get("act") in ACTS
    return name.startswith("newsroom_") and name.endswith(("_add", "_change"))


def _words(request: HttpRequest) -> Fields:
    return [(name, values) for name, values in request.POST.lists() if _is_words(name)]


def _is_words(name: str) -> bool:
    """Leave out what is no word of the form: its buttons, its tokens, and never a password."""
    return not (name.startswith("_") or name == WHOSE or any(one in name for one in _NEVER))


def _typed(sent: str) -> Typed | None:
    read = _read(sent, _OF_WORDS)
    return None if read is None else Typed(read[0], read[1], [(one[0], one[1]) for one in read[2]])


def _read(sent: str, salt: str, lasts: timedelta | None = LASTS) -> Any:
    try:
        return signing.loads(sent, salt=salt, max_age=lasts) if sent else None
    except signing.BadSignature:
        return None
