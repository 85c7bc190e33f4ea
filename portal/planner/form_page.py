"""What the planner's form says: the edition's words for each date, and what was typed."""

import re
from dataclasses import dataclass

from django.urls import reverse

from guidance.edition import Entry, Html, Wording
from guidance.edition.phrases import with_breaks
from portal.planner.forms import BIRTHDAY, REASON, DatesForm, Typed

NO_SPACE = "no-space"
APPLIED = "applied_on"
HAS_APPLIED = "applied"
"""What the form's address notes of somebody who comes to tell the day of application."""
# 2026-10-05 as an example in a sentence.
_EXAMPLE = re.compile(r"\d+(?:-\d+)+")
# A date that most readers have no need of is offered behind its name.
TUCKED_AWAY = frozenset({BIRTHDAY, "certificate_expiry", APPLIED})


@dataclass(frozen=True, slots=True)
class Asked:
    """A date as it is asked for: its words, and what was typed.

    ``error`` breaks between phrases. ``is_awaited``: the plan of somebody who waits for the card
    hangs on it.
    """

    text: Entry
    typed: Typed
    error: Html
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
    form: DatesForm,
    wording: Wording,
    message: str = "",
    *,
    waits: bool = False,
    more_open: bool = False,
) -> dict[str, object]:
    """Return the context of the form's page.

    Who ``waits`` for the card is asked first since when. ``more_open``: somebody comes to fill in
    a date that most readers have no need of.
    """
    asked = _asked(form, wording, waits=waits)
    tucked = TUCKED_AWAY - {APPLIED} if waits else TUCKED_AWAY
    shown = [one for one in asked if one.typed.name not in tucked]
    shown.sort(key=lambda one: not one.is_awaited)
    more = [one for one in asked if one.typed.name in tucked]
    return {
        "page": wording.pages["plan"].entry,
        "shown": shown,
        "more": more,
        "more_open": more_open or form.no_space or any(not one.typed.is_blank for one in more),
        "reason": REASON,
        "no_space": wording.entry("dates", NO_SPACE),
        "no_space_ticked": form.no_space,
        "errors": [one for one in asked if one.typed.error],
        "message": message,
        "action": reverse("plan"),
        "is_filled": any(not one.typed.is_blank for one in asked),
        "erase_url": reverse("check-erase"),
        "contact": wording.contact,
    }


def _asked(form: DatesForm, wording: Wording, *, waits: bool) -> list[Asked]:
    return [
        Asked(
            text=wording.entry("dates", name),
            typed=typed,
            error=_phrased(typed.error, wording.language),
            is_awaited=waits and name == APPLIED,
        )
        for name, typed in form.typed.items()
    ]


def _phrased(sentence: str, language: str) -> Html:
    """Let a sentence of ours break between its phrases, and never inside a date."""
    html = with_breaks(sentence, language)
    return Html.of(_EXAMPLE.sub(r'<span class="whole">\g<0></span>', html), sentence)
