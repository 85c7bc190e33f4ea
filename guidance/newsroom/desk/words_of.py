"""Which forms of the desk take words, and what of a form that was sent is words."""

from django.http import HttpRequest

Fields = list[tuple[str, list[str]]]
WHOSE = "whose"
# The acts on a change set that ask for words; the others are a button alone.
ACTS = ("submit", "send-back", "schedule")
_NEVER = ("password", "token")


def asks_for_words(request: HttpRequest) -> bool:
    """Tell whether what is sent is a form of the newsroom's tables, or notes: never an account."""
    name = (request.resolver_match.url_name if request.resolver_match else "") or ""
    if name == "change-set":
        return request.POST.get("act") in ACTS
    is_of_table = name.startswith("newsroom_") and name.endswith(("_add", "_change"))
    return is_of_table or name == "roll-back"


def words_of(request: HttpRequest) -> Fields:
    """Return the fields of what was sent."""
    return [(name, values) for name, values in request.POST.lists() if _is_words(name)]


def _is_words(name: str) -> bool:
    """Leave out what is no word of the form: its buttons, its tokens, and never a password."""
    return not (name.startswith("_") or name == WHOSE or any(one in name for one in _NEVER))
