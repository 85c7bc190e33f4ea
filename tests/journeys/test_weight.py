"""No page is heavier than budgets.toml allows, as a browser that accepts gzip gets it."""

import re
import tomllib
from functools import cache
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from tests.journeys.asking import opened
from tests.journeys.put_up import put_up
from tests.journeys.states import states

BUDGETS = tomllib.loads(Path(__file__).with_name("budgets.toml").read_text(encoding="utf-8"))
BYTES, REQUESTS = BUDGETS["bytes"], BUDGETS["requests"]
LANGUAGES = ("ja", "en")
PACKED = {"accept-encoding": "gzip, br"}
STATIC = re.compile(r'(?:href|src)="/static/([^"]+)"')

pytestmark = pytest.mark.django_db


@cache
def static_weight(name: str) -> int:
    """Return the bytes of a static file as WhiteNoise sends it: the smallest packing."""
    path = finders.find(name)
    assert isinstance(path, str), name
    return len(brotli.compress(Path(path).read_bytes()))


def weighed(client: Client) -> dict[str, tuple[int, int, int]]:
    """Return by page: bytes of its HTML, bytes of a first view, requests of a first view."""
    found = {}
    for language in LANGUAGES:
        for state in states():
            put_up(news=state.news)
            page = len(opened(client, language, state, **PACKED).content)
            plain = opened(client, language, state).content.decode()
            names = set(STATIC.findall(plain))
            assert names, state
            whole = page + sum(map(static_weight, names))
            found[f"{language} {state.name}"] = (page, whole, 1 + len(names))
    return found


def test_every_page_keeps_its_budget(client: Client) -> None:
    found = weighed(client)
    print("the ten heaviest first views:")  # noqa: T201 - asked for: `pytest -rP`
    for name in sorted(found, key=lambda name: -found[name][1])[:10]:
        page, whole, requests = found[name]
        print(f"{whole:6} bytes, {page:6} of them HTML, {requests} requests  {name}")  # noqa: T201 - as above

    over = []
    for name, (page, whole, requests) in found.items():
        is_guidance = name.split()[1].startswith(("guide-", "facilities", "about"))
        limit = BYTES["guidance_page" if is_guidance else "first_view"]
        if whole > limit or requests > REQUESTS["first_view"]:
            over.append(f"{name}: {whole} bytes, {requests} requests")
        if not is_guidance and page > BYTES["html"]:
            over.append(f"{name}: {page} bytes of HTML")
    assert over == []


def test_a_further_step_is_light(client: Client) -> None:
    found = {}
    for language in LANGUAGES:
        for state in states():
            if state.name.startswith("question"):
                put_up(news=state.news)
                reply = opened(client, language, state, **PACKED, **{"hx-request": "true"})
                found[f"{language} {state.name}"] = len(reply.content)
    worst = max(found, key=lambda name: found[name])
    print(f"the heaviest further step: {found[worst]} bytes, {worst}")  # noqa: T201 - as above

    assert {name: size for name, size in found.items() if size > BYTES["further_step"]} == {}


def test_the_stylesheet_is_one_and_light() -> None:
    assert static_weight("css/portal.css") <= BYTES["stylesheet"]
