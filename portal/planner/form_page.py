"""What the planner's form says: the edition's words for each date, and what was typed."""

from dataclasses import dataclass

from django.urls import reverse

from guidance.edition import Entry, Wording
from portal.planner.forms import BIRTHDAY, REASON, DatesForm, Typed

NO_SPACE = "no-space"
APPLIED = "applied_on"
# A date that most readers have no need of is offered behind its name.
TUCKED_AWAY = frozenset({BIRTHDAY, "certificate_expiry", APPLIED})


@dataclass(frozen=True, slots=True)
class Asked:
    """A date as it is asked for: its words, and what was typed.

    ``is_awaited``: the plan of somebody who waits for the card hangs on it.
    """

    text: Entry
    typed: Typed
    is_awaited: bool = False

    @property
    def has_year(self) -> bool:
        """Whether the year is asked for; it never is for a birthday."""
        return self.typed.name != BIRTHDAY

    @property
    def is_needed(self) -> bool:
        """Whether there is no plan without it."""
        return self.typed.name == "card_expiry"

    @property
    def is_pictured(self) -> bool:
        """Whether a picture shows where it stands."""
        return self.is_needed


def form_page(
    form: DatesForm, wording: Wording, message: str = "", *, waits: bool = False
) -> dict[str, object]:
    """Return the context of the form's page.

    Who ``waits`` for the card is asked first since when.
    """
    asked = [
        Asked(wording.entry("dates", name), typed, is_awaited=waits and name == APPLIED)
        for name, typed in form.typed.items()
    ]
    tucked = TUCKED_AWAY - {APPLIED} if waits else TUCKED_AWAY
    shown = [one for one in asked if one.typed.name not in tucked]
    shown.sort(key=lambda one: not one.is_awaited)
    more = [one for one in asked if one.typed.name in tucked]
    return {
        "page": wording.pages["plan"].entry,
        "shown": shown,
        "more": more,
        "more_open": form.no_space or any(not one.typed.is_blank for one in more),
        "reason": REASON,
        "no_space": wording.entry("dates", NO_SPACE),
        "no_space_ticked": form.no_space,
        "errors": [Asked(wording.entry("dates", one.name), one) for one in form.errors],
        "message": message,
        "action": reverse("plan"),
        "erase_url": reverse("check-erase"),
        "contact": wording.contact,
    }
