"""Which forms of the desk take words, and what of a form that was sent is words."""

from django.http import HttpRequest

Fields = list[tuple[str, list[str]]]
WHOSE = "whose"
# The acts on a change set that ask for words; the others are a button alone.
ACTS = ("submit", "send-back", "schedule")
NEW_ACCOUNT = "auth_user_add"
_PASSWORDS = ("auth_user_password_change", "password_change")
_NEVER = ("password", "token")


def asks_for_words(request: HttpRequest) -> bool:
    """Tell whether what is sent is a form of the newsroom's tables, or notes: never an account."""
    name = _name(request)
    if name == "change-set":
        return request.POST.get("act") in ACTS
    is_of_table = name.startswith("newsroom_") and name.endswith(("_add", "_change"))
    return is_of_table or name == "roll-back"


def is_of_account(request: HttpRequest) -> bool:
    """Tell whether the page is the form of an account, new or not."""
    return _name(request) in (NEW_ACCOUNT, "auth_user_change")


def is_of_new_account(request: HttpRequest) -> bool:
    """Tell whether it is the form of a new account, which alone of the two asks for a password."""
    return _name(request) == NEW_ACCOUNT


def is_of_password(request: HttpRequest) -> bool:
    """Tell whether the page asks for a new password: one's own, or somebody's."""
    return _name(request) in _PASSWORDS


def words_of(request: HttpRequest) -> Fields:
    """Return the fields of what was sent."""
    return [(name, values) for name, values in request.POST.lists() if _is_words(name)]


def _name(request: HttpRequest) -> str:
    return (request.resolver_match.url_name if request.resolver_match else "") or ""


def _is_words(name: str) -> bool:
    """Leave out what is no word of the form: its buttons, its tokens, and never a password."""
    return not (name.startswith("_") or name == WHOSE or any(one in name for one in _NEVER))
