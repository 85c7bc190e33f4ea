"""A real Chromium in front of the running portal."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from django.db import connections
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from guidance.edition import current, serve
from guidance.edition.current import announce

# Playwright keeps an event loop in this thread; Django would take the test for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the session; without one the tests fail, they are never skipped."""
    found = shutil.which("chromium")
    assert found, "Chromium is missing: `make test` installs it"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=SWITCHES)
        yield chromium
        chromium.close()


@pytest.fixture(autouse=True)
def _what_staff_had_put_up_before() -> Iterator[None]:
    """Serve the same edition after a test as before it, and no banner."""
    before = current()
    yield
    serve(before)
    announce(())


@pytest.fixture
def no_connection_is_left_open() -> Iterator[None]:
    """Close what the test's own thread opened: the server's threads wait for it otherwise."""
    yield
    connections.close_all()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a phone's browser; it must end without a script error or a violated policy."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_phone(*, scripts: bool = True, viewport: dict[str, int] | None = None) -> Page:
        context = browser.new_context(
            viewport=viewport or PHONE,  # type: ignore[arg-type]
            java_script_enabled=scripts,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda message: (
                complaints.append(message.text)
                if "Content Security Policy" in message.text
                else None
            ),
        )
        return page

    yield open_phone
    for context in contexts:
        context.close()
    assert complaints == []
