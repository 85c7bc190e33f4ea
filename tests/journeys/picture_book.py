"""Every state in both languages at 390 px: build/screenshots/index.html (`make screenshots`).

Not a test by its name, so that only `make screenshots` takes it.
"""

from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.journeys import trouble
from tests.journeys.put_up import put_up
from tests.journeys.states import states
from tests.journeys.visiting import visit

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls(trouble.URLS),
]

BOOK = Path(settings.BASE_DIR) / "build" / "screenshots"
LEAF = """<figure><a href="{file}"><img src="{file}" alt="" width="195" loading="lazy"></a>
<figcaption>{name}</figcaption></figure>"""
COVER = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Picture book</title>
<style>body{{columns:210px;font:14px sans-serif}}figure{{break-inside:avoid;margin:0 0 1rem}}
img{{border:1px solid #999}}</style><h1>Every state at 390 px</h1>{leaves}</html>"""


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_picture_of_every_state(
    live_server: LiveServer, phone: Callable[..., Page], language: str
) -> None:
    BOOK.mkdir(parents=True, exist_ok=True)
    page = phone()
    for state in states():
        visit(page, live_server.url, language, state)
        _take(page, f"{state.name}.{language}")
    put_up(news=False)
    for status in trouble.in_trouble(page, live_server.url, language):
        _take(page, f"error-{status}.{language}")
    for name in trouble.without_the_portal(page, live_server.url):
        _take(page, f"last-resort-{name}")
    _bind()
    connections.close_all()


def _take(page: Page, name: str) -> None:
    page.screenshot(path=BOOK / f"{name}.png", full_page=True)


def _bind() -> None:
    leaves = "\n".join(
        LEAF.format(file=escape(file.name), name=escape(file.stem))
        for file in sorted(BOOK.glob("*.png"))
    )
    (BOOK / "index.html").write_text(COVER.format(leaves=leaves), encoding="utf-8")
