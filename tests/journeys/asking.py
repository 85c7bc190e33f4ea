"""Ask for the page of a state without a browser."""

import re
from typing import Any

from django.test import Client

from tests.journeys.kept import cookies, count_wrong_codes
from tests.journeys.state import State

_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


def opened(client: Client, language: str, state: State, **headers: str) -> Any:
    """Open a state's page, with what was done before."""
    client.cookies.clear()
    for name, value in cookies(state).items():
        client.cookies[name] = value
    count_wrong_codes(state)
    path = f"/{language}/{state.path}"
    client.handler.enforce_csrf_checks = state.stale
    if state.refused or state.typed or state.stale:
        return client.post(path, dict(state.typed), headers=headers, follow=True)
    shown = client.get(path, headers={} if state.pressed else headers, follow=True)
    for place, address in enumerate(state.pressed, start=1):
        # Pages outside the languages speak the browser's.
        sent = {"Accept-Language": language} | (headers if place == len(state.pressed) else {})
        said = _hidden(shown.content.decode(), address.removeprefix("/"))
        to = address if address.startswith("/") else f"/{language}/{address}"
        shown = client.post(to, said, headers=sent, follow=True)
    return shown


def _hidden(page: str, address: str) -> dict[str, str]:
    """Return what the form with this address sends along unseen."""
    (*_, form) = re.findall(rf'<form [^>]*action="[^"]*/{address}".*?</form>', page, re.DOTALL)
    return dict(_HIDDEN.findall(form))
