"""What the style page shows: a component in one state, and the markup of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string

# In place of the document: only what stands in its main part.
WITHOUT_FRAME = "styleguide/part.html"


@dataclass(frozen=True, slots=True)
class Specimen:
    """A component in one state: what it is called, and its markup."""

    name: str
    markup: str


def specimen(
    request: HttpRequest, template: str, state: str, context: Mapping[str, Any]
) -> Specimen:
    """Render a part or a page (without its frame) in a state."""
    markup = render_to_string(template, {**context, "layout": WITHOUT_FRAME}, request)
    return Specimen(f"{template} {state}".strip(), markup)
