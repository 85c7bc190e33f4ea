"""The error pages, as a reader sees them: styled, accessible, with a way on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.journeys import axe, sight

TROUBLE = {
    400: "echo/?answer=%00",
    403: "forbidden/",
    404: "nowhere/",
    414: "echo/?answer=" + "x" * 2000,
    429: "hurry/",
    500: "broken/",
    503: "database-gone/",
}
SENT = {405: ("read-only/", 1), 413: ("echo/", 70_000)}
SEND = """
([path, size]) => {
  const form = document.createElement("form");
  const field = document.createElement("textarea");
  Object.assign(form, {method: "post", action: path});
  Object.assign(field, {name: "answer", value: "x".repeat(size)});
  form.append(field);
  document.body.append(form);
  form.submit();
}
"""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.portal.trouble_urls"),
]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_an_error_page_is_as_accessible_as_any_other(
    live_server: LiveServer, phone: Callable[..., Page], language: str
) -> None:
    page = phone(viewport={"width": 320, "height": 844})
    root = f"{live_server.url}/{language}/"
    faults = []
    for status, place in TROUBLE.items():
        reply = page.goto(root + place)
        assert reply is not None
        assert reply.status == status
        faults += _faults(page, status)
    for status, (place, size) in SENT.items():
        page.goto(f"{root}guide/")
        with page.expect_navigation() as sent:
            page.evaluate(SEND, [root + place, size])
        assert sent.value.status == status
        faults += _faults(page, status)
    assert not faults, "\n".join(faults)


def _faults(page: Page, status: int) -> list[str]:
    expect(page.locator("main .button").first).to_be_visible()
    found = [*axe.complaints(page), *sight.seen(page, sizes=True, words=True)]
    return [f"{status}: {fault}" for fault in found]
